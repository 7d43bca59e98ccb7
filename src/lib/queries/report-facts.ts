import { sql } from '../source/query.ts';
import type { FactState } from '../../domain/fact.ts';
import type { Applicant, Basis } from '../../domain/item.ts';

/** What a report says of one item, and the part it plays in checks that do not hold. */
export interface ReportFactRow {
  readonly report_id: string;
  readonly metric: string;
  readonly applicant: Applicant | null;
  readonly basis: Basis;
  readonly state: FactState;
  readonly value: number | null;
  readonly approximate: boolean;
  readonly quote: string | null;
  /** JSON of a Place; null where the source is not in our data. */
  readonly place: string | null;
  /** Suspected, or one of the figures of a check that does not hold; null otherwise. */
  readonly mark: 'suspect' | 'part' | null;
}

/** Every fact of every report. */
export const reportFacts = sql<ReportFactRow>`
  select
    f.report_id, f.metric, f.applicant, f.basis, f.state, f.value, f.approximate is true as approximate, f.quote, f.place,
    i.mark
  from facts f
  left join (
    select report_id, metric, item_applicant, basis,
      case when bool_or(role = 'suspect') then 'suspect' else 'part' end as mark
    from finding_items
    where outcome = 'fails'
    group by all
  ) i on i.report_id = f.report_id and i.metric = f.metric and i.basis = f.basis
    and i.item_applicant is not distinct from f.applicant
  order by f.report_id, f.basis, f.metric, f.applicant`;

/** Those of one report. */
export const factsOf = (reportId: string) =>
  sql<ReportFactRow>`select * from (${reportFacts}) where report_id = ${reportId}`;
