import { sql } from '../source/query.ts';
import { defaultPeers } from './peers.ts';

/** A public body, the reports known of it and how much of them was seen. */
export interface AgencyRow {
  readonly agency_id: string;
  readonly name: string;
  readonly level: 'national' | 'province' | 'city' | 'county' | 'township' | null;
  readonly field: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  /** Its peers unless others are chosen: their field and their level, null where that does not matter. */
  readonly peer_field: string | null;
  readonly peer_level: 'national' | 'province' | 'city' | 'county' | 'township' | null;
  /** Years reported on, ascending, separated by spaces. */
  readonly years: string;
  readonly reports: number;
  /** Numbers printed in its reports that the data hold. */
  readonly numbers: number;
}

/** Every body, by place and name. */
export const agencyList = sql<AgencyRow>`
  select a.agency_id, a.name, a.level, a.field, a.province, a.city, a.county,
    peer_field, peer_level,
    string_agg(r.year::varchar, ' ' order by r.year) as years,
    count(*)::int as reports,
    sum(r.numbers)::int as numbers
  from agencies a
  join (${defaultPeers}) using (agency_id)
  join (
    select r.agency_id, r.year, (select count(*) from facts f where f.report_id = r.report_id and f.state = 'reported') as numbers
    from reports r
  ) r using (agency_id)
  group by all
  order by a.agency_id`;

/** One of them. */
export const agencyOf = (agencyId: string) =>
  sql<AgencyRow>`select * from (${agencyList}) where agency_id = ${agencyId}`;
