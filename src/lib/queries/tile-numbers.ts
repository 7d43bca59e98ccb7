import { sql } from '../source/query.ts';
import type { Measure } from './measure.ts';
import { stated, type Scope, type Statement } from './stated.ts';

/** A number that a report gives for one of several measures. */
export type MeasuredNumber = Pick<
  Statement,
  'metric' | 'basis' | 'year' | 'name' | 'report_id' | 'questioned' | 'checks'
> & { readonly value: number };

/** Numbers of several measures, by measure and year and from the highest down. */
export const tileNumbers = (measures: readonly Measure[], scope: Scope) => sql<MeasuredNumber>`
  select metric, basis, year, name, report_id, value, questioned, checks
  from (${stated(measures, scope)})
  where value is not null
  order by metric, basis, year, value desc, name, report_id`;
