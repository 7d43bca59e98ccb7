import { StatementError } from './read-statement.ts';

/** What the engine said of a query, and where in its text; `at` is null where it did not say. */
export interface SqlError {
  /** DuckDB's kind of error: Parser, Binder, Catalog, Conversion, … */
  readonly type: string;
  readonly message: string;
  readonly at: number | null;
}

const POINTER = /\n*LINE (\d+): (.*)\n( *)\^/;
const POINTERS = new RegExp(POINTER, 'g');

/** Reads an error of DuckDB, as it prints it or as JSON: its kind, its words, and the place in the visitor's text. */
export function toSqlError(error: unknown, sql: string): SqlError {
  const said = error instanceof Error ? error.message : String(error);
  const before = error instanceof StatementError ? error.before : '';
  const fields = toFields(said);
  if (fields !== null) return fromFields(fields, sql, before);
  const pointer = POINTER.exec(said);
  const plain = said.replace(POINTERS, '').replace(/^Error: /, '');
  const [, type = '', message = plain] = /^([A-Z][\w -]*?) Error: ([\s\S]*)$/.exec(plain) ?? [];
  const at = pointer === null ? null : placeOf(pointer, before + sql);
  return { type, message: message.trim(), at: within(at, before) };
}

type Fields = Readonly<Record<string, unknown>>;

function toFields(said: string): Fields | null {
  try {
    const parsed: unknown = JSON.parse(said.slice(said.indexOf('{')));
    return typeof parsed === 'object' && parsed !== null && 'exception_message' in parsed
      ? (parsed as Fields)
      : null;
  } catch {
    return null;
  }
}

function fromFields(
  { exception_type: type, exception_message: message, position }: Fields,
  sql: string,
  before: string,
): SqlError {
  const bytes = position === undefined ? NaN : Number(position);
  const at = Number.isNaN(bytes) ? null : charactersInBytes(before + sql, bytes);
  return { type: String(type ?? ''), message: String(message).trim(), at: within(at, before) };
}

const charactersInBytes = (text: string, bytes: number) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text).subarray(0, bytes))
    .length;

const within = (at: number | null, before: string) =>
  at === null || at < before.length ? null : at - before.length;

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

const SHOWN = 60;

/** The line of a place in a text, cut around it, and below it a caret in that place. */
export function pointAt(sql: string, at: number): string {
  const start = sql.lastIndexOf('\n', at - 1) + 1;
  const line = sql.slice(start).split('\n', 1)[0]!;
  const from = Math.max(0, at - start - SHOWN);
  const shown = line.slice(from, from + 2 * SHOWN).replaceAll('\t', ' ');
  const above = shown.slice(0, at - start - from);
  return `${shown}\n${Array.from(above, (one) => (WIDE.test(one) ? '\u3000' : ' ')).join('')}^`;
}
