import type { Applicant, Basis } from '../../domain/item.ts';
import { sql } from '../source/query.ts';
import { conditions, type ReportScope } from './stated.ts';

/** A cell that takes part in a check that does not hold, as the report prints it. */
export interface AskedCell {
  readonly report_id: string;
  readonly basis: Basis;
  readonly metric: string;
  readonly applicant: Applicant | null;
  readonly value: number | null;
  /** JSON of a Place; null where the source is not in our data. */
  readonly place: string | null;
}

/** Where a report in scope can be looked up, and when it came out. */
export interface AskedReport {
  readonly report_id: string;
  readonly agency_id: string;
  readonly name: string;
  readonly year: number;
  readonly published_on: string | null;
  readonly source_name: string;
  readonly url: string | null;
  readonly sha256: string | null;
  readonly retrieved_on: string | null;
}

export const askedCells = (scope: ReportScope) => sql<AskedCell>`
  select f.report_id, f.basis, f.metric, f.applicant, f.value, f.place
  from facts f
  join reports r using (report_id)
  join agencies a using (agency_id)
  where ${conditions(scope)} and exists (
    from finding_items i
    where i.report_id = f.report_id and i.basis = f.basis and i.metric = f.metric
      and i.item_applicant is not distinct from f.applicant and i.outcome = 'fails'
  )
  order by f.report_id, f.basis, f.metric, f.applicant`;

export const askedReports = (scope: ReportScope) => sql<AskedReport>`
  select r.report_id, r.agency_id, a.name, r.year, r.published_on, s.name as source_name, s.url, s.sha256, s.retrieved_on
  from reports r
  join agencies a using (agency_id)
  join sources s using (source_id)
  where ${conditions(scope)}
  order by a.name, r.agency_id, r.year`;
