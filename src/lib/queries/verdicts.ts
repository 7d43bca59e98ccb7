import { sql } from '../source/query.ts';

/** Findings counted by verdict, as `verdictOf` tells them apart. */
export interface VerdictCounts {
  readonly fails: number;
  /** What is to be explained. */
  readonly questions: number;
  readonly undecided: number;
  readonly holds: number;
}

/** The columns of `VerdictCounts` over `f` (findings): whoever counts findings counts them by these. */
export const countVerdicts = sql`
  count(*) filter (f.outcome = 'fails' and f.grade <> 'question')::int as fails,
  count(*) filter (f.outcome = 'fails' and f.grade = 'question')::int as questions,
  count(*) filter (f.outcome = 'undecided')::int as undecided,
  count(*) filter (f.outcome = 'holds')::int as holds`;

/** The counts of every report, those of a report without a finding all 0. */
export const verdictsOfReports = sql`
  select r.report_id, ${countVerdicts}
  from reports r left join findings f using (report_id)
  group by r.report_id`;
