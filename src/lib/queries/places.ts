import { sql } from '../source/query.ts';
import { isAmong, placeOf } from './peers.ts';
import type { Peers } from '../address/selection.ts';

/** A place that bodies sit in, with the bodies and reports of it and of what lies below. */
export interface PlaceCount {
  /** As addresses name it: `江苏省-宿迁市`. */
  readonly place: string;
  readonly bodies: number;
  readonly reports: number;
  readonly first_year: number;
  readonly last_year: number;
}

const NOWHERE: Peers = { field: null, level: null, place: null };

/** Every place, those within another after it; of one place alone where it is given, itself included. */
export const placeCounts = (within: string | null) => sql<PlaceCount>`
  with seated as (
    select a.agency_id, ${placeOf} as seat, string_split(${placeOf}, '-') as parts
    from agencies a
    where a.province is not null and ${isAmong({ ...NOWHERE, place: within })}
  ),
  -- A body in 江苏省-宿迁市 counts for 江苏省 too.
  counted as (
    select array_to_string(parts[1:depth], '-') as place, agency_id
    from seated, range(1, 4) depths(depth)
    where depth <= len(parts)
  )
  select place, count(distinct agency_id)::int as bodies, count(*)::int as reports,
    min(year)::int as first_year, max(year)::int as last_year
  from counted join reports using (agency_id)
  where ${within === null ? sql`true` : sql`starts_with(place || '-', ${`${within}-`})`}
  group by place
  order by place`;
