import { sql } from '../source/query.ts';

/** A body and a measure that the page of comparisons comes with. */
export interface ComparedByDefault {
  readonly field: string;
  readonly agency_id: string;
  readonly metric: string;
  readonly basis: string;
}

/**
 * The field with most numbers in series (two years or more of one measure), its two measures most often in series,
 * and its six bodies with most numbers of them.
 */
export const compareDefault = sql<ComparedByDefault>`
  with series as (
    select a.field, r.agency_id, f.metric, f.basis, count(*) as years
    from facts f join reports r using (report_id) join agencies a using (agency_id)
    where f.state = 'reported' and coalesce(f.applicant, 'total') = 'total' and a.field is not null
    group by all having count(*) >= 2
  ),
  measures as (
    select field, metric, basis, count(*) as bodies,
      row_number() over (partition by field order by count(*) desc, sum(years) desc, metric) as place
    from series group by field, metric, basis
  ),
  pairs as (
    select s.* from series s join measures m using (field, metric, basis) where m.place <= 2
  ),
  bodies as (
    select field, agency_id, sum(years) as numbers, count(*) as measures,
      row_number() over (partition by field order by count(*) desc, sum(years) desc, agency_id) as place
    from pairs group by field, agency_id
  ),
  chosen as (
    select field from bodies where measures = 2 group by field order by count(*) desc, sum(numbers) desc, field limit 1
  )
  select b.field, b.agency_id, m.metric, m.basis
  from bodies b join measures m using (field) join chosen using (field)
  where b.place <= 6 and m.place <= 2
  order by m.place, b.place`;
