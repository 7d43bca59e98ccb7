import { sql, type Query } from '../source/query.ts';
import type { Peers } from '../address/selection.ts';
import { FEWEST_PEERS, ofEnough } from '../statistics/gates.ts';

/** What the peers of a body say in a year, itself left out. */
export interface PeerNumbers {
  /** Other bodies whose report of the year has a number to show. */
  readonly peers: number;
  /** Of their numbers; null under `FEWEST_PEERS` of them. */
  readonly peers_median: number | null;
  readonly peers_lower_quartile: number | null;
  readonly peers_upper_quartile: number | null;
}

/** Where a number stands among those of its peers; null without one, and under `FEWEST_PEERS` of them. */
export interface PeerPlace {
  /** 1 where no peer's is higher, ties alike, of `peers` and one. */
  readonly peers_rank: number | null;
  /** Of the peers in percent, those below and half of those alike. */
  readonly percentile: number | null;
}

/** The place of `a` from the province down, as addresses name it; empty for what belongs to the whole country. */
export const placeOf = sql`concat_ws('-', a.province, a.city, a.county)`;

const isIn = (place: string) => sql`starts_with(${placeOf} || '-', ${`${place}-`})`;

/** Bodies `a` that meet the conditions. */
export const isAmong = ({ field, level, place }: Peers): Query<unknown> => sql`
  ${field === null ? sql`true` : sql`a.field = ${field}`}
  and ${level === null ? sql`true` : sql`a.level = ${level}`}
  and ${place === null ? sql`true` : isIn(place)}`;

/**
 * The peers that every body comes with: of the same field and level, where at least `FEWEST_PEERS` others are, else of
 * the same field, else of the same level.
 */
export const defaultPeers = sql<{
  readonly agency_id: string;
  readonly peer_field: string | null;
  readonly peer_level: string | null;
}>`
  select agency_id,
    case when others_in_field >= ${FEWEST_PEERS} then field end as peer_field,
    case when others_alike >= ${FEWEST_PEERS} or others_in_field < ${FEWEST_PEERS} then level end as peer_level
  from (
    select agency_id, field, level,
      case when field is null then 0 else count(*) over (partition by field) - 1 end as others_in_field,
      case when field is null then 0 else count(*) over (partition by field, level) - 1 end as others_alike
    from agencies
  )`;

const ofPeers = (told: Query<unknown>) => ofEnough(sql`count(p.value)`, told);

/** The columns of `PeerNumbers` over `p`, the rows of the peers of one body and year. */
export const peerNumbers: Query<PeerNumbers> = sql`
  count(p.value)::int as peers,
  ${ofPeers(sql`median(p.value)`)} as peers_median,
  ${ofPeers(sql`quantile_cont(p.value, 0.25)`)} as peers_lower_quartile,
  ${ofPeers(sql`quantile_cont(p.value, 0.75)`)} as peers_upper_quartile`;

/** The columns of `PeerPlace` over the same, for the number of `o`, one row a group. */
export const peerPlace: Query<PeerPlace> = sql`
  case when any_value(o.value) is not null then ${ofPeers(sql`1 + count(*) filter (p.value > o.value)`)} end::int as peers_rank,
  case when any_value(o.value) is not null then
    ${ofPeers(sql`100.0 * (count(*) filter (p.value < o.value) + count(*) filter (p.value = o.value) / 2) / count(p.value)`)}
  end::double as percentile`;
