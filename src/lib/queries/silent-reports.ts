import { sql, type Query } from '../source/query.ts';
import type { Measure } from './measure.ts';
import { stated, type Scope, type Statement } from './stated.ts';

/** How many reports of a year and of bodies alike were not seen to say anything of a measure. */
export interface SilentReports extends Pick<Statement, 'year' | 'field' | 'level' | 'province'> {
  readonly state: 'unseen' | 'not_asked';
  readonly reports: number;
}

/** What `standings` leaves out, counted. */
export const silentReports = (measure: Measure, scope: Scope): Query<SilentReports> => sql<SilentReports>`
  select year, field, level, province, state, count(*)::int as reports
  from (${stated([measure], scope)})
  where state in ('unseen', 'not_asked')
  group by year, field, level, province, state
  order by year, field, level, province, state`;
