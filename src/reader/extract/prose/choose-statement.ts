import type { Doubt } from '../../../domain/fact.ts';
import type { Statement } from './statement.ts';

/** How far apart 700余 and 732 may be and still be one figure. */
const SAME_ABOUT = 0.1;

/** The statement that counts, and why it is not certain; no `because` where it is. */
export interface Chosen {
  readonly statement: Statement;
  readonly because: Doubt | undefined;
}

/**
 * Of statements of one metric, that which is certain, an exact one before one that is about so many. Two that are
 * certain and differ are two totals, and neither is chosen; but what is said of all bodies of a place or system is the
 * whole of what is said of one, and 办结 is plainer than 办理.
 * Where nobody knows the year of the report, one of a year that is named may be its total as well.
 */
export function chooseStatement(statements: readonly Statement[], year: number | null): Chosen | undefined {
  const [first] = statements;
  if (first === undefined) return undefined;
  const certain = statements.filter(({ doubts }) => doubts.length === 0);
  const plain = preferred(certain, ({ row }) => row.isWeak !== true);
  const best = preferred(plain, ({ isOfAll }) => isOfAll);
  const chosen = best.find(({ approximate }) => !approximate) ?? best[0];
  if (chosen === undefined) return { statement: first, because: first.doubts[0] };
  const ofSomeYear = year === null ? statements.filter(({ doubts }) => doubts.every(isOfYear)) : [];
  return {
    statement: chosen,
    because: [...best, ...ofSomeYear].every((other) => isSame(chosen, other)) ? undefined : 'two-totals',
  };
}

const isOfYear = (doubt: Doubt) => doubt === 'which-year';

function preferred(
  statements: readonly Statement[],
  isBetter: (statement: Statement) => boolean,
): readonly Statement[] {
  const better = statements.filter(isBetter);
  return better.length > 0 ? better : statements;
}

const isSame = ({ value }: Statement, other: Statement) =>
  other.value === value ||
  (other.approximate &&
    value !== null &&
    other.value !== null &&
    Math.abs(other.value - value) <= SAME_ABOUT * value);
