import { cellsAfter } from './cells-after.ts';
import { withAlike } from './find-alike.ts';
import type { FoldedToken, Hit } from './find-hits.ts';
import { followOrder } from './follow-order.ts';
import { learnWindow, pickCells, type Picked } from './pick-cells.ts';
import { toSimplifiedIfNeeded } from '../text/to-simplified.ts';
import type { Token } from './token.ts';

const HEAD = /统计指标|统计数/u;
const UNIT = /^(?:条|件|次|篇|个|人|人次|万元|元)$/u;

/** The rows of the 2014 statistics table, by metric; null where too little of it is there. */
export function recogniseIndicators(
  folded: readonly FoldedToken[],
  exact: readonly Hit[],
): ReadonlyMap<string, Picked> | null {
  const hits = withAlike(folded, exact, 'indicators');
  const tokens = folded.map(({ token }) => token);
  const placed = followOrder(hits, 'indicators');
  const headed = folded.some(({ folded: text }) => HEAD.test(text));
  if (placed.length < (headed ? 3 : 8)) return null;
  return new Map(
    placed.map(({ label, last }) => {
      const unit = unitAfter(tokens, last);
      const next = hits.find(({ first }) => first > last)?.first ?? Infinity;
      const cells = cellsAfter(tokens, unit, next, 1);
      return [label.row, pickCells(cells, 1, learnWindow([cells], 1))];
    }),
  );
}

/** The unit's cell stands between the label and its number, on the label's row maybe behind cells that are empty. */
function unitAfter(tokens: readonly Token[], last: number): number {
  const { row } = tokens[last]!;
  let at = last + 1;
  while (tokens[at]?.row === row && tokens[at]!.text.trim() === '') at += 1;
  const unit = tokens[at];
  const isBeside = at === last + 1 || unit?.row === row;
  return unit !== undefined && isBeside && UNIT.test(toSimplifiedIfNeeded(unit.text.trim())) ? at : last;
}
