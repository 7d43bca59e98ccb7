/** What the engine said of a query, and where in its text; `at` is null where it did not say. */
export interface SqlError {
  readonly message: string;
  readonly at: number | null;
}

const POINTER = /\n*LINE (\d+): (.*)\n( *)\^/;

/** Reads an error of DuckDB: its message without the pointer, and the place the pointer marks. */
export function toSqlError(said: string, sql: string): SqlError {
  const pointer = POINTER.exec(said);
  const message = said
    .replace(POINTER, '')
    .replace(/^(\w*Error: )+/, '')
    .trim();
  return { message, at: pointer === null ? null : placeOf(pointer, sql) };
}

function placeOf([, number, shown, spaces]: RegExpExecArray, sql: string): number | null {
  const lines = sql.split('\n');
  const line = lines[Number(number) - 1];
  if (line === undefined) return null;
  const before = lines.slice(0, Number(number) - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const cut = shown!.startsWith('...') ? 3 : 0;
  const words = shown!.slice(cut).replace(/\.\.\.$/, '');
  const start = line.indexOf(words);
  if (start === -1) return before;
  return before + start + charactersIn(words, spaces!.length - `LINE ${number!}: `.length - cut);
}

// The engine counts in columns of a terminal, in which a Chinese character takes two.
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

function charactersIn(text: string, columns: number): number {
  let taken = 0;
  let at = 0;
  while (at < text.length && taken < columns) taken += WIDE.test(text[at++]!) ? 2 : 1;
  return at;
}

/** The line and the column, both from 1, of a place in a text. */
export function lineAndColumn(sql: string, at: number): { readonly line: number; readonly column: number } {
  const before = sql.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
