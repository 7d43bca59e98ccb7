import type { Grade } from '../../domain/finding.ts';
import { sql } from '../source/query.ts';
import { conditions, type ReportScope } from './stated.ts';

/** What a check came to on the reports of one field; counted in reports. */
export interface CheckOfField {
  readonly check: string;
  readonly grade: Grade;
  readonly field: string | null;
  readonly all_fields: boolean;
  /** Reports in which it failed at least once. */
  readonly fails: number;
  /** Reports in which it came to a result. */
  readonly decided: number;
  /** Reports in which it came to none. */
  readonly undecided: number;
  /** Findings that fail, of which one report can have several. */
  readonly findings: number;
}

/** Checks by fields, and each check over all fields; what failed most comes first. */
export const qualityChecks = (scope: ReportScope) => sql<CheckOfField>`
  select "check", any_value(grade) as grade, field, grouping(field) = 1 as all_fields,
    count(*) filter (fails > 0)::int as fails,
    count(*) filter (decided > 0)::int as decided,
    count(*) filter (decided = 0)::int as undecided,
    sum(fails)::int as findings
  from (
    select f."check", f.grade, a.field, f.report_id,
      count(*) filter (f.outcome = 'fails') as fails,
      count(*) filter (f.outcome <> 'undecided') as decided
    from findings f join reports r using (report_id) join agencies a using (agency_id)
    where ${conditions(scope)}
    group by all
  )
  group by grouping sets (("check", field), ("check"))
  order by all_fields desc, fails desc, decided desc, "check", field`;
