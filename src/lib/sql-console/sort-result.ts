import { isNumeric, toNumber, type QueryResult, type ResultValue } from './query-result.ts';

/** A column that orders the rows of an answer, by its place. */
export interface ResultSort {
  readonly at: number;
  readonly down: boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** The same rows in another order, those alike as they came; empty cells last, whichever way. */
export function sortResult(result: QueryResult, sort: ResultSort | null): QueryResult {
  if (sort === null) return result;
  const { at, down } = sort;
  const compare = isNumeric(result.columns[at]!) ? compareNumbers : compareTexts;
  const filled = result.rows.filter((row) => row[at] !== null);
  const empty = result.rows.filter((row) => row[at] === null);
  const sorted = filled.sort((a, b) => (down ? -1 : 1) * compare(a[at]!, b[at]!));
  return { ...result, rows: [...sorted, ...empty] };
}

const compareTexts = (a: ResultValue, b: ResultValue) => collator.compare(String(a), String(b));

function compareNumbers(a: ResultValue, b: ResultValue): number {
  // DuckDB orders what is not a number after all numbers.
  const [left, right] = [toNumber(a), toNumber(b)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (left !== right) return left < right ? -1 : 1;
  // Longer than a double: of the same size, so the digits tell.
  return (left < 0 ? -1 : 1) * compareTexts(a, b);
}

/** From high to low, then from low to high, then as they came. */
export const nextSort = (sort: ResultSort | null, at: number): ResultSort | null =>
  sort?.at !== at ? { at, down: true } : sort.down ? { at, down: false } : null;
