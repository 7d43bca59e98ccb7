import type { LongRow } from '../../dataset/long-table.ts';
import { sql } from '../source/query.ts';
import { questionedItems } from './questioned.ts';

/** Every fact with its body, report, metric and source, in the order of `facts.csv`. */
export const longRows = sql<LongRow>`
  select
    f.report_id, r.agency_id, a.name as agency, a.level, a.field, a.province, a.city, a.county, r.year, r.published_on,
    r.completeness, f.metric, f.basis, f.applicant, m.label_zh, m.label_en, m.unit, f.state, f.value, f.approximate,
    f.quote,
    q.checks is not null as questioned,
    s.url as source_url, f.place
  from facts f
  join metrics m using (metric, basis)
  join reports r using (report_id)
  join agencies a using (agency_id)
  join sources s using (source_id)
  left join (${questionedItems}) q
    on q.report_id = f.report_id and q.metric = f.metric and q.basis = f.basis
    and q.item_applicant is not distinct from f.applicant
  order by f.report_id, f.metric, f.applicant nulls first, f.basis`;

/** Those of one body. */
export const longRowsOf = (agencyId: string) =>
  sql<LongRow>`select * from (${longRows}) where agency_id = ${agencyId}`;
