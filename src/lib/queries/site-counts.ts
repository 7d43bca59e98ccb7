import { sql } from '../source/query.ts';
import { countTraces, type TraceCounts } from './traces.ts';

/** How much the data hold, and how far its printed numbers can be followed. */
export interface SiteCounts extends TraceCounts {
  readonly reports: number;
  readonly whole: number;
  readonly agencies: number;
  readonly agencies_with_two_years: number;
  readonly first_year: number;
  readonly last_year: number;
  /** Bodies named 示例… cannot exist: a data set that holds one is made up. */
  readonly made_up: boolean;
}

export const siteCounts = sql<SiteCounts>`
  select bodies.*, traces.*
  from (
    select
      count(*)::int as agencies, count(*) filter (reports >= 2)::int as agencies_with_two_years,
      min(first_year)::int as first_year, max(last_year)::int as last_year,
      (select count(*)::int from reports) as reports,
      (select count(*)::int from reports where completeness = 'whole') as whole,
      (select bool_or(starts_with(name, '示例')) from agencies) as made_up
    from (
      select agency_id, count(*) as reports, min(year) as first_year, max(year) as last_year
      from reports
      group by agency_id
    )
  ) bodies cross join (
    select ${countTraces} from facts f join reports using (report_id) join sources s using (source_id)
  ) traces`;
