export type ResultValue = string | number | boolean | null;

/** The answer to a query typed by a visitor: its columns in order and its rows, cell by cell. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ResultValue[])[];
  /** There were more rows than the limit lets through. */
  readonly cut: boolean;
}

export const ROW_LIMIT = 100_000;
/** In milliseconds. */
export const TIME_LIMIT = 30_000;

/** The answer as it comes from a query of the site; columns are the names in its rows. */
export function toQueryResult(rows: readonly Readonly<Record<string, unknown>>[]): QueryResult {
  const columns = Object.keys(rows[0] ?? {});
  return { columns, rows: rows.map((row) => columns.map((name) => toResultValue(row[name]))), cut: false };
}

/** What a cell shows of a value of the engine: lists, structures and dates as text. */
export function toResultValue(value: unknown): ResultValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part));
}

/** Which columns hold numbers and nothing else, by their place. */
export function numericColumns({ columns, rows }: QueryResult): readonly boolean[] {
  return columns.map(
    (_, at) =>
      rows.some((row) => typeof row[at] === 'number') &&
      rows.every((row) => row[at] === null || typeof row[at] === 'number'),
  );
}
