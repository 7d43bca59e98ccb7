import { sql } from '../source/query.ts';
import type { Level } from '../../domain/agency.ts';
import type { TableForm } from '../../domain/report.ts';
import { countTraces, type TraceCounts } from './traces.ts';
import { verdictsOfReports, type VerdictCounts } from './verdicts.ts';

/** What is known of a report besides its figures: whose it is, where it came from, how its checks came out. */
export interface ReportHead extends VerdictCounts, TraceCounts {
  readonly report_id: string;
  readonly agency_id: string;
  readonly name: string;
  readonly level: Level | null;
  readonly field: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly year: number;
  readonly published_on: string | null;
  readonly published_on_basis: 'page' | 'address' | null;
  readonly form_table2: TableForm | null;
  readonly form_table3: TableForm | null;
  readonly form_table4: TableForm | null;
  readonly completeness: 'whole' | 'part';
  readonly source_kind: 'document' | 'figures';
  readonly source_name: string;
  readonly url: string | null;
  readonly format: string | null;
  readonly sha256: string | null;
  readonly retrieved_on: string | null;
  /** Items of which it was seen what the report says, by state. */
  readonly seen: number;
  readonly reported: number;
  readonly blank: number;
  readonly missing: number;
  readonly illegible: number;
}

/** Every report, those of one body together and in the order of years. */
export const reportHeads = sql<ReportHead>`
  select
    r.report_id, r.agency_id, a.name, a.level, a.field, a.province, a.city, a.county, r.year,
    r.published_on, r.published_on_basis, r.form_table2, r.form_table3, r.form_table4, r.completeness,
    s.kind as source_kind, s.name as source_name, s.url, s.format, s.sha256, s.retrieved_on,
    count(f.state)::int as seen,
    count(*) filter (f.state = 'reported')::int as reported,
    count(*) filter (f.state = 'blank')::int as blank,
    count(*) filter (f.state = 'missing')::int as missing,
    count(*) filter (f.state = 'illegible')::int as illegible,
    ${countTraces},
    v.fails, v.questions, v.undecided, v.holds
  from reports r
  join agencies a using (agency_id)
  join sources s using (source_id)
  join (${verdictsOfReports}) v using (report_id)
  left join facts f using (report_id)
  group by all
  order by r.agency_id, r.year`;

/** Those of one body. */
export const headsOf = (agencyId: string) =>
  sql<ReportHead>`select * from (${reportHeads}) where agency_id = ${agencyId}`;
