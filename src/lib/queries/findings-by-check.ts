import type { Grade } from '../../domain/finding.ts';
import { sql } from '../source/query.ts';
import { countVerdicts, type VerdictCounts } from './verdicts.ts';

/** A check and how often it failed. */
export interface CheckCount extends VerdictCounts {
  readonly check: string;
  readonly grade: Grade;
  /** Reports in which it does not hold, or asks for an explanation. */
  readonly reports: number;
}

/** Checks that failed at least once, those of the form before questions, then by the number of reports. */
export const findingsByCheck = sql<CheckCount>`
  select "check", any_value(grade) as grade,
    ${countVerdicts},
    count(distinct report_id) filter (outcome = 'fails')::int as reports
  from findings f
  group by "check"
  having count(*) filter (outcome = 'fails') > 0
  order by any_value(grade) = 'question', reports desc, "check"`;
