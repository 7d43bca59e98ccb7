import { toQuestion, type Question } from '../question/question.ts';
import { askedCells, askedReports, type AskedCell, type AskedReport } from '../queries/letter-sources.ts';
import { qualityFindings, type QualityFinding } from '../queries/quality-findings.ts';
import type { ReportScope } from '../queries/stated.ts';

/** The rows that letters are written from: of all years, since a letter begins with what is still open of earlier ones. */
export interface LetterRows {
  readonly findings: readonly QualityFinding[];
  readonly cells: readonly AskedCell[];
  readonly reports: readonly AskedReport[];
}

/** What the letters to the bodies in scope want to know. */
export const lettersQuestion = (scope: ReportScope): Question<LetterRows> =>
  toQuestion({
    findings: qualityFindings({ ...scope, check: null, grade: null }),
    cells: askedCells(scope),
    reports: askedReports(scope),
  });
