import type { FindingId, FindingProgress } from '../../dataset/correspondence.ts';
import { toFindingId } from '../pages/quality/findings.ts';
import type { QualityFinding } from '../queries/quality-findings.ts';

/** Whether a letter of a year asks about a finding: of the year, what nobody settled; of earlier years, what was asked and not answered. */
export function isToBeAsked(
  finding: QualityFinding,
  {
    year,
    progressOf,
  }: { readonly year: number; readonly progressOf: (finding: FindingId) => FindingProgress | null },
): boolean {
  if (finding.outcome !== 'fails' || finding.year > year) return false;
  const progress = progressOf(toFindingId(finding))?.progress ?? 'open';
  return progress === 'asked' || (progress === 'open' && finding.year === year);
}
