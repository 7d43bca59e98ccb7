import { sql } from '../source/query.ts';
import { datedReports } from './quality-reports.ts';
import type { ReportScope } from './stated.ts';

/** How many reports of a field and year there are and in which condition; `all_*` marks totals over one or both. */
export interface CoverageCount {
  readonly field: string | null;
  readonly year: number | null;
  readonly all_fields: boolean;
  readonly all_years: boolean;
  readonly agencies: number;
  readonly reports: number;
  readonly whole: number;
  readonly part: number;
  readonly on_time: number;
  readonly late: number;
  readonly unsettled: number;
  readonly undated: number;
}

/** Fields by years with the totals of rows, of columns and of all; fields of most bodies first. */
export const qualityCoverage = (scope: ReportScope) => sql<CoverageCount>`
  select field, year, grouping(field) = 1 as all_fields, grouping(year) = 1 as all_years,
    count(distinct agency_id)::int as agencies,
    count(*)::int as reports,
    count(*) filter (completeness = 'whole')::int as whole,
    count(*) filter (completeness = 'part')::int as part,
    count(*) filter (timing = 'on_time')::int as on_time,
    count(*) filter (timing = 'late')::int as late,
    count(*) filter (timing = 'unsettled')::int as unsettled,
    count(*) filter (timing = 'undated')::int as undated
  from (${datedReports(scope)})
  group by grouping sets ((field, year), (field), (year), ())
  having count(*) > 0
  order by all_fields, all_years desc, reports desc, field, year`;
