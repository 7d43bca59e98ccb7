import type { Derived } from '../../form/derived.ts';
import { sql, type Query } from '../source/query.ts';
import { NO_PEERS, type Peers, type Questioned } from '../address/selection.ts';
import { derivedRows, type DerivedRow } from './derived.ts';
import { peerNumbers, type PeerNumbers } from './peers.ts';

/** What is worked out from a report of one body, beside those of its peers that have a sufficient denominator. */
export interface AgencyDerived extends DerivedRow, Pick<PeerNumbers, 'peers' | 'peers_median'> {}

/** Every year of one body, for each measure of which it has any value. */
export const agencyDerived = (
  measures: readonly Derived[],
  agencyId: string,
  peers: Peers,
  questioned: Questioned,
): Query<AgencyDerived> => sql<AgencyDerived>`
  with own as materialized (${derivedRows(measures, { peers: NO_PEERS, years: null, agencies: [agencyId], questioned })}),
  others as (
    select derived, year, ${peerNumbers}
    from (${derivedRows(measures, { peers, years: null, agencies: [], questioned })}) p
    where agency_id <> ${agencyId} and state = 'computed' and not below_minimum
    group by derived, year
  )
  select own.*, case when others.peers is null then 0 else others.peers end::int as peers, others.peers_median
  from own left join others using (derived, year)
  where derived in (select derived from own where value is not null)
  order by derived, year`;
