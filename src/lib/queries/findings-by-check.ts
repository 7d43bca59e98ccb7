import { sql } from '../source/query.ts';

/** A check and how often it failed. */
export interface CheckCount {
  readonly check: string;
  readonly grade: 'printed' | 'implied' | 'question';
  readonly fails: number;
  readonly holds: number;
  readonly undecided: number;
  /** Reports in which it failed. */
  readonly reports: number;
}

/** Checks that failed at least once, those of the form before questions, then by the number of reports. */
export const findingsByCheck = sql<CheckCount>`
  select "check", any_value(grade) as grade,
    count(*) filter (outcome = 'fails')::int as fails,
    count(*) filter (outcome = 'holds')::int as holds,
    count(*) filter (outcome = 'undecided')::int as undecided,
    count(distinct report_id) filter (outcome = 'fails')::int as reports
  from findings
  group by "check"
  having count(*) filter (outcome = 'fails') > 0
  order by any_value(grade) = 'question', reports desc, "check"`;
