import { STATE_WORDS, type State } from '../../domain/states.ts';

/** What a field of a file can hold. */
export type FileValue = string | number | null;

/** A field alike in both kinds of file, or an id for programs and words for people. */
export type FileCell = FileValue | { readonly id: FileValue; readonly words: FileValue };

/** A column by its name for programs and its head for people; null in the kind that does without it. */
export interface FileColumn {
  readonly id: string | null;
  readonly head: string | null;
}

/** Rows as files hold them: ids for programs, the language of the page for people. */
export interface FileTable {
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly FileCell[])[];
}

/** Records of a file, the header first. */
export type FileRecords = readonly (readonly FileValue[])[];

/** The file for programs: tidy, ids, no words that change with the language. */
export const toProgramRecords = (table: FileTable): FileRecords => toRecords(table, 'id');

/** The file for Excel and WPS: heads and states in words. */
export const toReaderRecords = (table: FileTable): FileRecords => toRecords(table, 'words');

function toRecords({ columns, rows }: FileTable, kind: 'id' | 'words'): FileRecords {
  const names = columns.map((column) => (kind === 'id' ? column.id : column.head));
  const kept = [...names.keys()].filter((at) => names[at] !== null);
  return [
    kept.map((at) => names[at]!),
    ...rows.map((row) => kept.map((at) => valueOf(row[at] ?? null, kind))),
  ];
}

const valueOf = (cell: FileCell, kind: 'id' | 'words'): FileValue =>
  cell !== null && typeof cell === 'object' ? cell[kind] : cell;

/** First and last year of the rows, by a column of years or by years that name columns; null where there are none. */
export function yearsOf({ columns, rows }: FileTable): readonly [first: number, last: number] | null {
  const at = columns.findIndex(({ id }) => id === 'year');
  const written =
    at === -1
      ? columns.map(({ id }) => /(?:^|\D)((?:19|20)\d\d)$/.exec(id ?? '')?.[1])
      : rows.map((row) => valueOf(row[at] ?? null, 'id'));
  const years = written.map((year) => Number(year ?? NaN)).filter((year) => !Number.isNaN(year));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

const STATES = Object.keys(STATE_WORDS) as State[];

/** The states that stand in its columns of states, in the order in which states are listed. */
export function statesOf({ columns, rows }: FileTable): readonly State[] {
  const at = [...columns.keys()].filter((index) => /(?:^|_)state$/.test(columns[index]!.id ?? ''));
  const said = rows.flatMap((row) =>
    at.map((index) => String(valueOf(row[index] ?? null, 'id')).split('+')[0]),
  );
  const found = new Set(said);
  return STATES.filter((state) => found.has(state));
}
