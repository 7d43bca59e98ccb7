import { NO_PEERS, type Peers } from '../address/selection.ts';

/** What rows say of a body, by which its peers are told. */
export interface PeerRow {
  readonly field: string | null;
  readonly level: string | null;
  /** The province, and no more of its place. */
  readonly province: string | null;
}

const isProvince = (place: string) => place !== '' && !place.includes('-');

/** The conditions on peers that rows cannot tell and have to be asked for, and those that are left to `isAmong`. */
export const splitPeers = (peers: Peers): { readonly asked: Peers; readonly left: Peers } =>
  peers.place === null || isProvince(peers.place)
    ? { asked: NO_PEERS, left: peers }
    : { asked: { ...NO_PEERS, place: peers.place }, left: { ...peers, place: null } };

/** Whether a row is of a body that meets the conditions that were left. */
export const isAmong = (row: PeerRow, { field, level, place }: Peers): boolean =>
  (field === null || row.field === field) &&
  (level === null || row.level === level) &&
  (place === null || row.province === place);
