import { sql } from '../database/query.ts';
import { placeInForm } from './metric-order.ts';
import type { Peers } from '../selection/selection.ts';
import type { Statement } from './stated.ts';

/** What one report of a body states of one metric, and where it stands among the peers of that year. */
export interface ProfileRow extends Pick<
  Statement,
  'report_id' | 'year' | 'metric' | 'basis' | 'applicant' | 'value' | 'approximate' | 'quote' | 'questioned'
> {
  readonly state: 'reported' | 'blank' | 'missing' | 'illegible';
  readonly label_zh: string;
  readonly label_en: string;
  readonly unit: string;
  /** Peers, the body included, whose report of the year states it. */
  readonly peers: number;
  readonly median: number | null;
  /** Of the other peers in percent, those below and half of those alike; null where nobody else states it. */
  readonly percentile: number | null;
}

const among = ({ field, level, province }: Peers) => sql`
  ${field === null ? sql`true` : sql`a.field = ${field}`}
  and ${level === null ? sql`true` : sql`a.level = ${level}`}
  and ${province === null ? sql`true` : sql`a.province = ${province}`}`;

/** Every metric that a report of the body states, of table 3 the column 总计, in the order of the form. */
export const agencyProfile = (agencyId: string, peers: Peers) => sql<ProfileRow>`
  with stated as (
    select r.agency_id, r.year, r.report_id, f.*
    from facts f join reports r using (report_id)
    where coalesce(f.applicant, 'total') = 'total'
  ),
  own as (select * from stated where agency_id = ${agencyId}),
  others as (
    select s.metric, s.basis, s.year, s.value
    from stated s join agencies a using (agency_id)
    where s.state = 'reported' and agency_id <> ${agencyId} and ${among(peers)}
  )
  select
    o.report_id, o.year, o.metric, o.basis, o.applicant, o.state, o.value, o.approximate, o.quote,
    m.label_zh, m.label_en, m.unit,
    exists (
      from finding_items i
      where i.report_id = o.report_id and i.outcome = 'fails'
        and i.metric = o.metric and i.basis = o.basis and i.item_applicant is not distinct from o.applicant
    ) as questioned,
    (count(p.value) + (any_value(o.value) is not null)::int)::int as peers,
    median(p.value) as median,
    (case when any_value(o.value) is not null and count(p.value) > 0 then
      100.0 * (count(*) filter (p.value < o.value) + count(*) filter (p.value = o.value) / 2) / count(p.value)
    end)::double as percentile
  from own o
  join (select *, ${placeInForm} as place from metrics m) m on m.metric = o.metric and m.basis = o.basis
  left join others p on p.metric = o.metric and p.basis = o.basis and p.year = o.year
  group by all
  order by any_value(m.place), o.year`;
