import { sql } from '../database/query.ts';

/** How much the data hold. */
export interface SiteCounts {
  readonly reports: number;
  readonly whole: number;
  readonly agencies: number;
  readonly agencies_with_two_years: number;
  readonly first_year: number;
  readonly last_year: number;
}

export const siteCounts = sql<SiteCounts>`
  select
    sum(reports)::int as reports, sum(whole)::int as whole, count(*)::int as agencies,
    count(*) filter (reports >= 2)::int as agencies_with_two_years,
    min(first_year)::int as first_year, max(last_year)::int as last_year
  from (
    select
      agency_id, count(*) as reports, count(*) filter (completeness = 'whole') as whole,
      min(year) as first_year, max(year) as last_year
    from reports
    group by agency_id
  )`;
