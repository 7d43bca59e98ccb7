import type { TableForm } from '../../domain/report.ts';
import { sql } from '../source/query.ts';
import { countTraces, type TraceCounts } from './traces.ts';
import { verdictsOfReports, type VerdictCounts } from './verdicts.ts';

/** A report of a body: what it is, where it was published, and how its checks came out. */
export interface AgencyReport extends VerdictCounts, TraceCounts {
  readonly report_id: string;
  readonly year: number;
  readonly published_on: string | null;
  readonly published_on_basis: 'page' | 'address' | null;
  readonly completeness: 'whole' | 'part';
  readonly form_table2: TableForm | null;
  readonly form_table3: TableForm | null;
  /** Parts of the report of which something was seen, with spaces between. */
  readonly seen_in: string | null;
  readonly numbers: number;
  readonly url: string | null;
  readonly source_name: string;
  readonly source_kind: 'document' | 'figures';
}

export const agencyReports = (agencyId: string) => sql<AgencyReport>`
  select r.report_id, r.year, r.published_on, r.published_on_basis, r.completeness, r.form_table2, r.form_table3,
    string_agg(distinct f.basis, ' ' order by f.basis) as seen_in,
    count(*) filter (f.state = 'reported')::int as numbers,
    ${countTraces},
    v.fails, v.questions, v.undecided, v.holds,
    s.url, s.name as source_name, s.kind as source_kind
  from reports r
  join sources s using (source_id)
  join (${verdictsOfReports}) v using (report_id)
  left join facts f using (report_id)
  where r.agency_id = ${agencyId}
  group by all
  order by r.year desc`;
