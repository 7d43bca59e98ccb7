/** A number where a double holds it exactly, else the engine's own text, of numbers too; null where there is nothing. */
export type ResultValue = string | number | null;

/** A column of an answer: its name, and its type in DuckDB's words. */
export interface ResultColumn {
  readonly name: string;
  readonly type: string;
}

/** The type given to the lines of a plan, which no column of DuckDB has. */
export const PLAN = 'PLAN';

/** The answer to a query typed by a visitor: its columns in order and its rows, cell by cell. */
export interface QueryResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly ResultValue[])[];
  /** There were more rows than the limit lets through. */
  readonly cut: boolean;
}

/** What one query may take: milliseconds, rows, bytes of one cell and of all cells as text. */
export const LIMITS = { time: 30_000, rows: 100_000, cell: 200_000, answer: 32_000_000 } as const;

const WHOLE = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$|^BIGNUM$/;
const FLOATING = /^(?:FLOAT|DOUBLE)$/;
const DECIMAL = /^DECIMAL\(\d+,\d+\)$/;

/** Whether the values of a column are numbers, to be set, sorted and drawn as such. */
export const isNumeric = ({ type }: ResultColumn): boolean =>
  WHOLE.test(type) || FLOATING.test(type) || DECIMAL.test(type);

/** What a cell holds of a value that the engine wrote as text: a number only where nothing is lost by it. */
export function toResultValue(text: string | null, column: ResultColumn): ResultValue {
  if (text === null || !isNumeric(column)) return text;
  const number = Number(text);
  const exact = FLOATING.test(column.type)
    ? Number.isFinite(number) && !Object.is(number, -0)
    : String(number) === text;
  return exact ? number : text;
}

/** The number nearest to a value of a numeric column, for drawing and for order; null where it is none. */
export function toNumber(value: ResultValue): number | null {
  if (value === null) return null;
  const number = typeof value === 'number' ? value : Number(value.replace(/inf$/, 'Infinity'));
  return Number.isNaN(number) ? null : number;
}
