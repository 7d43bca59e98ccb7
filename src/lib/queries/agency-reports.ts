import { sql } from '../source/query.ts';

/** A report of a body: what it is, where it was published, and how its checks came out. */
export interface AgencyReport {
  readonly report_id: string;
  readonly year: number;
  readonly published_on: string | null;
  readonly published_on_basis: 'page' | 'address' | null;
  readonly completeness: 'whole' | 'part';
  readonly form_table2: string | null;
  readonly form_table3: string | null;
  readonly numbers: number;
  readonly fails: number;
  readonly holds: number;
  readonly url: string | null;
  readonly source_name: string;
  readonly source_kind: 'document' | 'figures';
}

export const agencyReports = (agencyId: string) => sql<AgencyReport>`
  select r.report_id, r.year, r.published_on, r.published_on_basis, r.completeness, r.form_table2, r.form_table3,
    (select count(*) from facts f where f.report_id = r.report_id and f.state = 'reported')::int as numbers,
    (select count(*) from findings f where f.report_id = r.report_id and f.outcome = 'fails')::int as fails,
    (select count(*) from findings f where f.report_id = r.report_id and f.outcome = 'holds')::int as holds,
    s.url, s.name as source_name, s.kind as source_kind
  from reports r join sources s using (source_id)
  where r.agency_id = ${agencyId}
  order by r.year desc`;
