import { shapeRows, toQuestion, type Question } from '../../question/question.ts';
import { qualityAgencies, type ListedReport } from '../../queries/quality-agencies.ts';
import { qualityChecks, type CheckOfField } from '../../queries/quality-checks.ts';
import { qualityCounts, type FindingCounts } from '../../queries/quality-counts.ts';
import { qualityCoverage, type CoverageCount } from '../../queries/quality-coverage.ts';
import { qualityFindings, type FindingScope, type QualityFinding } from '../../queries/quality-findings.ts';
import { unpublished, type Unpublished } from '../../queries/unpublished.ts';
import { isAmongSome, type Selection } from '../../address/selection.ts';

/** The rows behind the page of completeness and quality. */
export interface QualityRows {
  readonly coverage: readonly CoverageCount[];
  readonly agencies: readonly ListedReport[];
  /** Years a body must have reports of to be listed. */
  readonly atLeast: number;
  readonly checks: readonly CheckOfField[];
  readonly counts: FindingCounts;
  readonly findings: readonly QualityFinding[];
  readonly unpublished: readonly Unpublished[];
}

export const scopeOfQuality = ({ peers, years, check, grade }: Selection): FindingScope => ({
  peers,
  years,
  agencies: [],
  check,
  grade,
});

/** Whether only some of the reports are in view. */
export const isNarrowed = (selection: Pick<Selection, 'peers' | 'years' | 'scope'>) =>
  selection.years !== null || isAmongSome(selection);

/** All bodies are too many to list side by side; unless they are narrowed down, those with a series of years stand for them. */
export const atLeastOf = (selection: Selection): number => (isNarrowed(selection) ? 1 : 2);

/** What the page of completeness and quality wants to know. */
export function qualityQuestion(selection: Selection): Question<QualityRows> {
  const scope = scopeOfQuality(selection);
  const atLeast = atLeastOf(selection);
  return shapeRows(
    toQuestion({
      coverage: qualityCoverage(scope),
      agencies: qualityAgencies(scope, atLeast),
      checks: qualityChecks(scope),
      counts: qualityCounts(scope),
      findings: qualityFindings(scope),
      unpublished: unpublished(scope),
    }),
    ({ counts, ...rows }) => ({ ...rows, atLeast, counts: counts[0]! }),
  );
}
