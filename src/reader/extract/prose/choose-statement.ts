import type { Statement } from './find-statements.ts';

/** How far apart 700余 and 732 may be and still be one figure. */
const SAME_ABOUT = 0.1;

/**
 * The statement that is most plainly the year's, the first of equal ones; undefined where several that are equally
 * plain differ.
 */
export function chooseStatement(statements: readonly Statement[]): Statement | undefined {
  const plainest = Math.max(...statements.map(({ rank }) => rank));
  const best = statements.filter(({ rank }) => rank === plainest);
  const exact = best.filter(({ approximate }) => !approximate);
  const first = exact[0] ?? best[0];
  return first && best.every((other) => isSame(first, other)) ? first : undefined;
}

const isSame = (first: Statement, other: Statement) =>
  other.value === first.value ||
  (other.approximate && Math.abs(other.value - first.value) <= SAME_ABOUT * first.value);
