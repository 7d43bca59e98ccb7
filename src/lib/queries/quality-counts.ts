import { sql } from '../source/query.ts';
import { ofFindings, type FindingScope } from './quality-findings.ts';
import { conditions } from './stated.ts';

/** Findings in scope by what came of them, and the reports they are about. */
export interface FindingCounts {
  /** Findings that fail, questions left out. */
  readonly fails: number;
  /** Findings that fail and are only a question to put. */
  readonly questions: number;
  readonly undecided: number;
  readonly holds: number;
  /** Reports with a finding that fails, a question or not. */
  readonly failing_reports: number;
  /** Reports with a finding of any outcome. */
  readonly checked_reports: number;
}

export const qualityCounts = (scope: FindingScope) => sql<FindingCounts>`
  select
    count(*) filter (f.outcome = 'fails' and f.grade <> 'question')::int as fails,
    count(*) filter (f.outcome = 'fails' and f.grade = 'question')::int as questions,
    count(*) filter (f.outcome = 'undecided')::int as undecided,
    count(*) filter (f.outcome = 'holds')::int as holds,
    count(distinct report_id) filter (f.outcome = 'fails')::int as failing_reports,
    count(distinct report_id)::int as checked_reports
  from findings f join reports r using (report_id) join agencies a using (agency_id)
  where ${conditions(scope)} and ${ofFindings(scope)}`;
