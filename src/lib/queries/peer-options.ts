import { sql } from '../source/query.ts';

/** A field, level or province that occurs, with the number of its bodies. */
export interface PeerOption {
  readonly kind: 'field' | 'province';
  readonly value: string;
  readonly agencies: number;
}

export const peerOptions = sql<PeerOption>`
  select 'field' as kind, field as value, count(*)::int as agencies from agencies where field is not null group by field
  union all
  select 'province', province, count(*)::int from agencies where province is not null group by province
  order by kind, agencies desc, value`;
