import { sql, type Query } from '../source/query.ts';
import type { Peers, Questioned } from '../address/selection.ts';
import type { Measure } from './measure.ts';
import { placeInForm } from './metric-order.ts';
import { isAmong, peerNumbers, peerPlace, type PeerNumbers, type PeerPlace } from './peers.ts';
import { isLeftOut, questionedItems } from './questioned.ts';
import type { Statement } from './stated.ts';
import { traceOf } from './traces.ts';

/** What one report of a body states of one metric, and where it stands among the peers of that year. */
export interface ProfileRow
  extends
    PeerNumbers,
    PeerPlace,
    Pick<
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
      | 'trace'
    > {
  readonly state: 'reported' | 'left_out' | 'blank' | 'missing' | 'illegible';
  readonly label_zh: string;
  readonly label_en: string;
  readonly unit: string;
}

/** What the peers of a body say of one metric in one year, whether or not it has a report of it. */
export interface PeerYear extends PeerNumbers {
  readonly year: number;
}

/** What every report states, of table 3 in the column 总计. */
const statements = (questioned: Questioned) => sql`
  select
    r.agency_id, r.year, r.report_id, f.metric, f.basis, f.applicant, f.approximate, f.quote, q.checks,
    ${traceOf} as trace,
    case when ${isLeftOut(questioned)} then 'left_out' else f.state end as state,
    case when not ${isLeftOut(questioned)} then f.value end as value
  from facts f join reports r using (report_id) join sources s using (source_id)
  left join (${questionedItems}) q
    on q.report_id = f.report_id and q.metric = f.metric and q.basis = f.basis
    and q.item_applicant is not distinct from f.applicant
  where coalesce(f.applicant, 'total') = 'total'`;

const numbersOfPeers = (agencyId: string, peers: Peers) => sql`
  select s.metric, s.basis, s.year, s.value
  from stated s join agencies a using (agency_id)
  where s.value is not null and agency_id <> ${agencyId} and ${isAmong(peers)}`;

/** Every metric that a report of the body states, in the order of the form. */
export const agencyProfile = (
  agencyId: string,
  peers: Peers,
  questioned: Questioned,
): Query<ProfileRow> => sql<ProfileRow>`
  with stated as (${statements(questioned)})
  select
    o.report_id, o.year, o.metric, o.basis, o.applicant, o.state, o.value, o.approximate, o.quote,
    m.label_zh, m.label_en, m.unit,
    o.checks is not null as questioned, o.checks, o.trace,
    ${peerNumbers}, ${peerPlace}
  from stated o
  join (select *, ${placeInForm} as place from metrics m) m on m.metric = o.metric and m.basis = o.basis
  left join (${numbersOfPeers(agencyId, peers)}) p on p.metric = o.metric and p.basis = o.basis and p.year = o.year
  where o.agency_id = ${agencyId}
  group by all
  order by any_value(m.place), o.year`;

/** The peers of the profile over all their years, for one of its metrics. */
export const agencyPeers = (
  { metric, basis }: Measure,
  agencyId: string,
  peers: Peers,
  questioned: Questioned,
): Query<PeerYear> => sql<PeerYear>`
  with stated as (${statements(questioned)})
  select p.year, ${peerNumbers}
  from (${numbersOfPeers(agencyId, peers)}) p
  where p.metric = ${metric} and p.basis = ${basis}
  group by p.year
  order by p.year`;
