import { sql, type Query } from '../source/query.ts';
import type { Measure } from './measure.ts';
import { countStates, type StateCounts } from './stated-as.ts';
import { ofEnough } from '../statistics/gates.ts';
import { stated, type Scope } from './stated.ts';

/** How a measure is spread over the reports of a year, and how many reports say nothing of it. */
export interface MeasureYear extends StateCounts {
  readonly year: number;
  /** Reports that print 0. */
  readonly zero: number;
  /** Null of too few numbers, as the median and the upper quartile. */
  readonly lower_quartile: number | null;
  readonly median: number | null;
  readonly upper_quartile: number | null;
  readonly highest: number | null;
}

const ofReports = (told: Query<unknown>) => ofEnough(sql`count(value)`, told);

/** One row for each year in scope that has a report. */
export const measureByYear = (measure: Measure, scope: Scope): Query<MeasureYear> => sql<MeasureYear>`
  select
    year,
    ${countStates},
    count(*) filter (value = 0)::int as zero,
    ${ofReports(sql`quantile_cont(value, 0.25)`)} as lower_quartile,
    ${ofReports(sql`median(value)`)} as median,
    ${ofReports(sql`quantile_cont(value, 0.75)`)} as upper_quartile,
    max(value) as highest
  from (${stated([measure], scope)})
  group by year
  order by year`;
