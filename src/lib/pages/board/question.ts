import type { Question } from '../../question/question.ts';
import { toMeasure } from '../../queries/measure.ts';
import { standings } from '../../queries/standing.ts';
import type { Scope } from '../../queries/stated.ts';
import type { Selection } from '../../address/selection.ts';
import { countsQuestion, measureOf, type MetricRows } from '../metric/question.ts';
import { toPivotMeasures, YEARS_AS_IT_COMES, type PivotInfo } from '../pivot/question.ts';

/** Bodies that can be told apart by colour: of more that are pinned, the last. */
export const MOST_PICKED = 6;

/** The measure of the board: the first of those asked for, or the one the page comes with. */
export const boardInfo = (selection: Pick<Selection, 'measures'>, infos: readonly PivotInfo[]): PivotInfo =>
  toPivotMeasures(selection, infos)[0]!;

const scopeOf = ({ peers, questioned }: Selection): Scope => ({
  peers,
  years: YEARS_AS_IT_COMES,
  agencies: [],
  questioned,
});

export const boardQuery = (selection: Selection, info: PivotInfo) =>
  standings(
    measureOf(toMeasure(info.metric, info.basis, null), selection.applicant),
    scopeOf(selection),
    'count',
  );

/** What board and series want to know: the same rows. */
export function boardQuestion(selection: Selection, infos: readonly PivotInfo[]): Question<MetricRows> {
  const { metric, basis } = boardInfo(selection, infos);
  return countsQuestion(toMeasure(metric, basis, null), selection, YEARS_AS_IT_COMES);
}
