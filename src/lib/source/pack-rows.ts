/** Rows by columns, so that the names of columns, and values that come again, are written once. */
interface PackedRows {
  readonly packed: number;
  readonly columns: Readonly<Record<string, PackedColumn>>;
}
/** Values in the order of rows; or the different ones in `of`, each row having that at its place in `at`; or one for all. */
type PackedColumn =
  | readonly unknown[]
  | { readonly of: readonly unknown[]; readonly at: readonly number[] }
  | { readonly all: unknown };

type Row = Readonly<Record<string, unknown>>;

/** From so many rows on, columns are shorter. */
const LEAST_ROWS = 4;

/** Rows by columns; null for what is no list of rows of the same columns, or too short. */
export function packRows(value: unknown): PackedRows | null {
  if (!Array.isArray(value) || value.length < LEAST_ROWS || !areRows(value)) return null;
  const names = Object.keys(value[0]!);
  const columns = names.map((name) => [name, packColumn(value.map((row) => row[name]))]);
  return { packed: value.length, columns: Object.fromEntries(columns) };
}

/** The rows again, in their order and with their columns in theirs. */
export function unpackRows({ packed, columns }: PackedRows): readonly Row[] {
  const read = Object.entries(columns).map(([name, column]) => [name, readColumn(column)] as const);
  return Array.from({ length: packed }, (_, at) =>
    Object.fromEntries(read.map(([name, valueAt]) => [name, valueAt(at)])),
  );
}

/** JSON in which lists of rows are packed, however deep. */
export const stringifyPacked = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => packRows(part) ?? part);

/** What was written by `stringifyPacked`. */
export const parsePacked = (text: string): unknown =>
  JSON.parse(text, (_, part: unknown) => (isPacked(part) ? unpackRows(part) : part));

function areRows(values: readonly unknown[]): values is readonly Row[] {
  const [first] = values;
  if (!isPlain(first)) return false;
  const names = Object.keys(first).join('\n');
  return (
    names !== '' &&
    values.every((row) => isPlain(row) && isWritten(row) && Object.keys(row).join('\n') === names)
  );
}
/** JSON leaves out what is undefined: such rows are not of the same columns. */
const isWritten = (row: Row) => Object.values(row).every((value) => value !== undefined);

const isPlain = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const isPacked = (value: unknown): value is PackedRows =>
  isPlain(value) && Object.keys(value).join() === 'packed,columns';

function packColumn(values: readonly unknown[]): PackedColumn {
  const at = new Map(values.map((value) => [value, 0]));
  const of = [...at.keys()];
  if (of.length === 1) return { all: of[0] };
  if (of.length > values.length / 2) return values;
  for (const [place, value] of of.entries()) at.set(value, place);
  return { of, at: values.map((value) => at.get(value)!) };
}

function readColumn(column: PackedColumn): (at: number) => unknown {
  if ('all' in column) return () => column.all;
  if (!('of' in column)) return (at) => column[at];
  return (at) => column.of[column.at[at]!];
}
