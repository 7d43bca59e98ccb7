import type { ReportScope } from './stated.ts';
import { isAmong } from './peers.ts';
import { sql } from '../source/query.ts';

/** A report that a register says must be there, for which somebody looked and found none, and that the data do not hold. */
export interface Unpublished {
  /** Null for a body of which the data hold nothing. */
  readonly agency_id: string | null;
  readonly name: string;
  readonly year: number;
  /** The day on which somebody looked, and where. */
  readonly looked_on: string;
  readonly url: string;
}

/** Reports in scope that were looked for and not found, by year and body. */
export const unpublished = ({ peers, years, agencies }: ReportScope) => sql<Unpublished>`
  select a.agency_id, a.agency as name, a.year, a.looked_on, a.source_url as url
  from register a
  where a.published = 'no'
    and not exists (select 1 from reports r where r.agency_id = a.agency_id and r.year = a.year)
    and ${isAmong(peers)}
    and ${years === null ? sql`true` : sql`a.year between ${years[0]} and ${years[1]}`}
    and ${agencies.length === 0 ? sql`true` : sql`a.agency_id in ${agencies}`}
  order by a.year, name, a.province, a.city, a.county`;
