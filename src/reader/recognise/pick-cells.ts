import type { Cells } from './cells-after.ts';
import type { Token } from './token.ts';

/** The cells of one row in the form's order; `none` where there are none, `unsure` where they cannot be told apart. */
export type Picked =
  | { readonly kind: 'cells'; readonly cells: readonly Token[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsure'; readonly tokens: readonly Token[] };

/** Column at which the values of a table begin, learnt from its full rows; by shape of row where columns do not agree. */
export interface Window {
  readonly columns: ReadonlyMap<number, number>;
  readonly shapes: ReadonlyMap<string, number>;
  /**
   * The columns of the values where others stand between them, by table and size of row, as a spreadsheet leaves its
   * merged cells in CSV; null where these columns are not known.
   */
  readonly spreads: ReadonlyMap<string, readonly number[] | null>;
}

export const NO_WINDOW: Window = { columns: new Map(), shapes: new Map(), spreads: new Map() };

/**
 * Picks the `count` cells of a row. Cells beyond that are fillers and must be blank.
 * Cells on lines of their own are counted from the left; in a row of a table, the one stretch that fits counts.
 */
export function pickCells({ own, below }: Cells, count: number, window: Window): Picked {
  const tokens = own.length >= count ? own : [...own, ...below];
  if (tokens.length === 0) return { kind: 'none' };
  const merged = mergedBlank(tokens, count);
  if (merged) return merged;
  if (tokens.length < count) return tokens.every(isEmpty) ? { kind: 'none' } : { kind: 'unsure', tokens };
  if (isStacked(own, below, count)) return { kind: 'unsure', tokens: [...own, ...below] };
  if (isMixed(tokens)) return { kind: 'unsure', tokens };
  const spread = window.spreads.get(spreadOf(tokens[0]!));
  if (spread !== undefined && !isFull(tokens, count)) return pickSpread(tokens, spread);
  const start = findStart(tokens, count, window);
  return start === undefined
    ? { kind: 'unsure', tokens }
    : { kind: 'cells', cells: tokens.slice(start, start + count) };
}

/**
 * Lines of one number and lines of several: whether those are one cell or more, the line does not say. No number begins
 * with a zero: such a line goes on from another.
 */
const isMixed = (tokens: readonly Token[]) => {
  const lines = tokens.filter(({ table }) => table === null);
  return new Set(lines.map(({ rowSize }) => rowSize)).size > 1 || lines.some(({ text }) => REST.test(text));
};

const REST = /^\s*[0０][\d０-９]/u;

/**
 * Digits that a narrow cell has broken stand in a row of their own below it: 1 over 0 is 10, and the row alone is not
 * what was printed. Without columns, any line of numbers below a line of them may be such.
 *
 *   | 予以公开 | 3 | 0 | 1 | 0 |
 * > |          |   |   | 0 |   |
 */
function isStacked(own: readonly Token[], below: readonly Token[], count: number): boolean {
  const [upper, lower] = [own[0]?.table ?? null, below[0]?.table ?? null];
  if (own.length < count || upper !== lower) return false;
  const digits = below.filter((token) => !isEmpty(token));
  if (digits.length === 0) return false;
  return upper === null
    ? own.length > 1
    : digits.length <= count && digits.every(({ text }) => PIECE.test(text));
}

const PIECE = /^\s*\d{1,2}\s*$/u;

/** A filler is empty; a mark such as / is what somebody filled in. */
const isEmpty = ({ kind, text }: Token) => kind === 'blank' && /^(?:\s|&nbsp;)*$/u.test(text);

/** One empty cell merged over all columns of the row is each of them. */
function mergedBlank(tokens: readonly Token[], count: number): Picked | undefined {
  const [only] = tokens;
  if (tokens.length !== 1 || only!.kind !== 'blank' || only!.columnSpan < count || count === 1)
    return undefined;
  return { kind: 'cells', cells: Array.from({ length: count }, () => only!) };
}

const pickSpread = (tokens: readonly Token[], spread: readonly number[] | null): Picked =>
  (spread && cellsIn(tokens, spread)) ?? { kind: 'unsure', tokens };

/** The cells of a row in those columns; undefined where one has no cell, or another cell is not empty. */
function cellsIn(tokens: readonly Token[], columns: readonly number[]): Picked | undefined {
  const found = columns.map((column) => tokens.find((token) => token.column === column));
  const cells = found.filter((cell) => cell !== undefined);
  const isWhole = cells.length > 0 && cells.length === found.length;
  return isWhole && tokens.every((token) => cells.includes(token) || isEmpty(token))
    ? { kind: 'cells', cells }
    : undefined;
}

/**
 * The cells of a row that stand under `heads`, one each, where the row has more cells than these; undefined where heads
 * and cells do not stand so, and no two heads apart.
 */
export function pickUnder({ own }: Cells, heads: readonly Token[]): Picked | undefined {
  const columns = [...new Set(heads.map(({ column }) => column))].sort((one, other) => one - other);
  const isApart = columns.at(-1)! - columns[0]! >= heads.length;
  const isOne = [...heads, ...own].every(({ table }) => table !== null && table === heads[0]!.table);
  return columns.length === heads.length && isApart && isOne && own.length > heads.length
    ? cellsIn(own, columns)
    : undefined;
}

/** Where the stretch of cells starts so that all others are blank. */
function findStart(tokens: readonly Token[], count: number, window: Window): number | undefined {
  const spare = tokens.length - count;
  const possible: number[] = [];
  for (let start = 0; start <= spare; start += 1) {
    const outside = [...tokens.slice(0, start), ...tokens.slice(start + count)];
    if (outside.every(isEmpty)) possible.push(start);
  }
  if (possible.length <= 1) return possible[0];
  const learnt = learntStart(tokens, window);
  if (learnt !== undefined && possible.includes(learnt)) return learnt;
  const onOwnLines = tokens[0]!.row !== tokens[1]!.row;
  return onOwnLines || !isEmpty(tokens[0]!) || tokens.every(isEmpty) ? possible[0] : undefined;
}

function learntStart(tokens: readonly Token[], { columns, shapes }: Window): number | undefined {
  const column = columns.get(tokens[0]!.table ?? -1);
  const byColumn = column === undefined ? -1 : tokens.findIndex((token) => token.column === column);
  if (byColumn >= 0) return byColumn;
  return shapes.get(shapeOf(tokens));
}

/** The column of a head, for the table it stands in. */
export const beginUnder = ({ table, column }: Token): Window['columns'] =>
  table === null ? new Map() : new Map([[table, column]]);

const spreadOf = ({ table, rowSize }: Token) => `${table}/${rowSize}`;

const shapeOf = (tokens: readonly Token[]) =>
  `${tokens[0]!.table}/${tokens[0]!.rowSize}/${tokens[0]!.column}`;

/**
 * Learns from the rows whose filled cells are exactly as many as the form asks for.
 * One column serves all rows only where some row keeps a gap between its label and it; rows packed to the left have
 * none, and begin wherever their labels end.
 */
export function learnWindow(rows: readonly Cells[], count: number): Window {
  const whole = rows.filter(({ own }) => count > 0 && own.length >= count && isFull(own, count));
  const full = whole.map(({ own }) => own);
  const shapes = new Map(full.map((own) => [shapeOf(own), firstFilled(own)]));
  const columns = new Map<number, number>();
  const mixed = new Set<number>();
  for (const own of full) {
    const table = own[0]!.table ?? -1;
    const column = own[firstFilled(own)]!.column;
    if (columns.has(table) && columns.get(table) !== column) mixed.add(table);
    columns.set(table, column);
  }
  const gapped = new Set(whole.filter(hasGap).map(({ own }) => own[0]!.table ?? -1));
  return {
    columns: new Map([...columns].filter(([table]) => gapped.has(table) && !mixed.has(table))),
    shapes,
    spreads: learnSpreads(rows, count),
  };
}

/** Rows of a table whose values reach over more columns than the form has; their columns are those of its full rows. */
function learnSpreads(rows: readonly Cells[], count: number): Window['spreads'] {
  const filled = rows
    .map(({ own }) => own.filter((token) => !isEmpty(token)))
    .filter((own) => own.length > 0 && own[0]!.table !== null && own.every(({ kind }) => kind !== 'words'));
  const wide = filled.filter(
    (own) => own.at(-1)!.column - own[0]!.column >= count && own[0]!.columnSpan === 1,
  );
  const spreads = new Map<string, readonly number[] | null>();
  for (const key of new Set(wide.map(([first]) => spreadOf(first!)))) {
    const full = filled
      .filter((own) => own.length === count && spreadOf(own[0]!) === key)
      .map((own) => own.map(({ column }) => column));
    const isAgreed = full.length >= MOST_BY_CHANCE && new Set(full.map(String)).size === 1;
    spreads.set(key, isAgreed ? full[0]! : null);
  }
  return spreads;
}

const MOST_BY_CHANCE = 3;

/** Empty cells or a wide label before the first value. */
const hasGap = ({ label, own }: Cells) => own[firstFilled(own)]!.column > (label?.column ?? Infinity) + 1;

const firstFilled = (own: readonly Token[]) => own.findIndex((token) => !isEmpty(token));

function isFull(own: readonly Token[], count: number): boolean {
  const filled = own.filter((token) => !isEmpty(token)).length;
  const first = firstFilled(own);
  return filled === count && own.slice(first, first + count).every((token) => !isEmpty(token));
}
