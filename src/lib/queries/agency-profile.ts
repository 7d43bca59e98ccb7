import { sql } from '../source/query.ts';
import { placeInForm } from './metric-order.ts';
import type { Peers, Questioned } from '../address/selection.ts';
import { isLeftOut, questionedItems } from './questioned.ts';
import type { Statement } from './stated.ts';

/** What one report of a body states of one metric, and where it stands among the peers of that year. */
export interface ProfileRow extends Pick<
  Statement,
  | 'report_id'
  | 'year'
  | 'metric'
  | 'basis'
  | 'applicant'
  | 'value'
  | 'approximate'
  | 'quote'
  | 'questioned'
  | 'checks'
> {
  readonly state: 'reported' | 'left_out' | 'blank' | 'missing' | 'illegible';
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
export const agencyProfile = (agencyId: string, peers: Peers, questioned: Questioned) => sql<ProfileRow>`
  with stated as (
    select
      r.agency_id, r.year, r.report_id, f.metric, f.basis, f.applicant, f.approximate, f.quote, q.checks,
      case when ${isLeftOut(questioned)} then 'left_out' else f.state end as state,
      case when not ${isLeftOut(questioned)} then f.value end as value
    from facts f join reports r using (report_id)
    left join (${questionedItems}) q
      on q.report_id = f.report_id and q.metric = f.metric and q.basis = f.basis
      and q.item_applicant is not distinct from f.applicant
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
    o.checks is not null as questioned, o.checks,
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
