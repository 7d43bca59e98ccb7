import { sql } from '../source/query.ts';
import { ofFindings, type FindingScope } from './quality-findings.ts';
import { conditions } from './stated.ts';
import { countVerdicts, type VerdictCounts } from './verdicts.ts';

/** Findings in scope by what came of them, and the reports they are about. */
export interface FindingCounts extends VerdictCounts {
  /** Reports with a finding that fails, a question or not. */
  readonly failing_reports: number;
  /** Reports with a finding of any outcome. */
  readonly checked_reports: number;
  /** Figures of reports in scope that are not certainly one number. */
  readonly illegible: number;
}

export const qualityCounts = (scope: FindingScope) => sql<FindingCounts>`
  select
    ${countVerdicts},
    count(distinct report_id) filter (f.outcome = 'fails')::int as failing_reports,
    count(distinct report_id)::int as checked_reports,
    (
      select count(*)::int
      from facts v join reports r using (report_id) join agencies a using (agency_id)
      where v.state = 'illegible' and ${conditions(scope)}
    ) as illegible
  from findings f join reports r using (report_id) join agencies a using (agency_id)
  where ${conditions(scope)} and ${ofFindings(scope)}`;
