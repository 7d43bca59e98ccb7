import { sql, type Query } from '../database/query.ts';
import type { Measure } from './measure.ts';
import { stated, type Scope } from './stated.ts';

/** How a measure is spread over the reports of a year, and how many reports say nothing of it. */
export interface MeasureYear {
  readonly year: number;
  readonly reports: number;
  readonly reported: number;
  /** Numbers that take part in a failed check and were asked to be left out. */
  readonly left_out: number;
  readonly blank: number;
  readonly missing: number;
  readonly illegible: number;
  readonly unseen: number;
  readonly not_asked: number;
  /** Numbers that take part in a failed check, drawn or left out. */
  readonly questioned: number;
  /** Reports that print 0. */
  readonly zero: number;
  readonly lower_quartile: number | null;
  readonly median: number | null;
  readonly upper_quartile: number | null;
  readonly highest: number | null;
}

/** One row for each year in scope that has a report. */
export const measureByYear = (measure: Measure, scope: Scope): Query<MeasureYear> => sql<MeasureYear>`
  select
    year,
    count(*)::int as reports,
    count(*) filter (state = 'reported')::int as reported,
    count(*) filter (state = 'left_out')::int as left_out,
    count(*) filter (state = 'blank')::int as blank,
    count(*) filter (state = 'missing')::int as missing,
    count(*) filter (state = 'illegible')::int as illegible,
    count(*) filter (state = 'unseen')::int as unseen,
    count(*) filter (state = 'not_asked')::int as not_asked,
    count(*) filter (questioned and state in ('reported', 'left_out'))::int as questioned,
    count(*) filter (value = 0)::int as zero,
    quantile_cont(value, 0.25) as lower_quartile,
    median(value) as median,
    quantile_cont(value, 0.75) as upper_quartile,
    max(value) as highest
  from (${stated([measure], scope)})
  group by year
  order by year`;
