import { TABLE4 } from '../../form/forms.ts';
import type { FoldedToken } from './find-hits.ts';
import { beginUnder, NO_WINDOW, pickCells, pickUnder, type Picked } from './pick-cells.ts';
import type { Token } from './token.ts';
import { columnsOfYear, YEAR } from './years-side-by-side.ts';

export interface Table4Reading {
  /** All fifteen cells; `none` where only the heads are there. */
  readonly picked: Picked;
}

const COLUMNS = TABLE4.length;
/** Heads of table 4, whole or as columns of single characters leave them. */
const HEADS = /维持|纠正|审结|其他结果|未经复议|复议后起诉|^[持正果结维纠审尚其他总计未]{1,2}$/u;
/** The leftmost head: the group's, or where that is not there its first column's. */
const FIRST_HEAD = /^(?:行政复议|结果维持)$/u;
const LEAVES: ReadonlySet<string> = new Set(TABLE4.map(({ label }) => label));
const MOST_TOKENS = 240;

/**
 * `from` is where the tables before it end, `year` of the report tells two printed years apart; null where nothing
 * there looks like table 4.
 */
export function recogniseTable4(
  folded: readonly FoldedToken[],
  from: number,
  year: number | null,
): Table4Reading | null {
  const region = regionOf(folded, from);
  const heads = region.filter(({ folded: text }) => HEADS.test(text)).length;
  if (heads < 3) return null;
  const tokens = region.map(({ token }) => token);
  const first = region.find(({ folded: text }) => FIRST_HEAD.test(text));
  const leaves = region.flatMap(({ token, folded: text }) => (LEAVES.has(text) ? [token] : []));
  return {
    picked: pickOfYears(tokens, year) ?? pickRow(tokens, leaves, first?.token) ?? pickRun(tokens),
  };
}

/** From the section's heading, or where there is none from the end of the table before, to the next section. */
function regionOf(folded: readonly FoldedToken[], from: number): readonly FoldedToken[] {
  const heading = folded.findIndex(({ token }, at) => at >= from && token.section === 4);
  const start = heading < 0 ? from : heading;
  const length = folded.slice(start).findIndex(({ token }) => token.section > 4);
  return folded.slice(start, start + Math.min(length < 0 ? MOST_TOKENS : length, MOST_TOKENS));
}

/**
 * The row or the columns of the report's year where the table prints two years; undefined where it prints one.
 *
 *   | 2023年 | 3 | 0 | …      or      | 2023 结果维持 | 2024 结果维持 | …
 *   | 2024年 | 5 | 1 | …
 */
function pickOfYears(tokens: readonly Token[], year: number | null): Picked | undefined {
  const rows = widerRows(tokens);
  const named = rows.filter(([label]) => NAMES_YEAR.test(label!.text));
  const [row] = named.length > 0 ? named : rows;
  if (!row) return undefined;
  const heads = tokens.slice(0, tokens.indexOf(row[0]!));
  if (named.length > 1) return pickNamed(named, year);
  const width = WIDTHS.find((wide) => row.length === wide || row.length === wide + 1);
  const printed = new Set(heads.filter(isWords).flatMap(({ text }) => YEAR.exec(text)?.[0] ?? []));
  if (width === undefined || printed.size < 2) return undefined;
  const columns = year === null ? undefined : columnsOfYear(heads, width, year, COLUMNS);
  const cells = row.slice(-width);
  return columns
    ? { kind: 'cells', cells: columns.map((column) => cells[column]!) }
    : { kind: 'unsure', tokens: cells };
}

const NAMES_YEAR = /^\s*20\d{2}\s*(?:年度?)?\s*$/u;
/** Cells of a row that prints two years, or two years and their difference. */
const WIDTHS: readonly number[] = [2 * COLUMNS, 3 * COLUMNS];

/** Rows with more than the form's cells. */
const widerRows = (tokens: readonly Token[]) =>
  rowsOf(tokens).filter((row) => row.length > COLUMNS && mayHoldNumbers(row));

function pickNamed(named: readonly (readonly Token[])[], year: number | null): Picked {
  const [own, other] = named.filter(([label]) => Number(YEAR.exec(label!.text)![0]) === year);
  return own && !other
    ? pickCells({ label: own[0]!, own: own.slice(1), below: [] }, COLUMNS, NO_WINDOW)
    : { kind: 'unsure', tokens: named.flat() };
}

/** One row of a table that holds the fifteen cells; undefined where no row is wide enough. */
function pickRow(
  tokens: readonly Token[],
  leaves: readonly Token[],
  head: Token | undefined,
): Picked | undefined {
  const rows = rowsOf(tokens).filter((row) => row.length >= COLUMNS && mayHoldNumbers(row));
  const filled = rows.filter((row) => row.some(({ kind }) => kind === 'value'));
  if (filled.length > 1) return { kind: 'unsure', tokens: filled.flat() };
  const row = filled[0] ?? rows.at(-1);
  const window = { ...NO_WINDOW, columns: head === undefined ? NO_WINDOW.columns : beginUnder(head) };
  const cells = row && { label: null, own: row, below: [] };
  const under = cells && leaves.length === COLUMNS ? pickUnder(cells, leaves) : undefined;
  return under ?? (cells && pickCells(cells, COLUMNS, window));
}

const isWords = ({ kind }: Token) => kind === 'words';
/** In a table: blank cells beside a head are none of its row of values. */
const isHead = (token: Token) => token.table !== null && isWords(token) && HEADS.test(token.text);
/** Cells filled with words (见附件) in a row that is no row of heads; a head of many columns stands alone among blanks. */
const MOST_WORDS = 3;
const GROUPS = /^\s*行政(?:复议|诉讼)\s*$/u;

function mayHoldNumbers(row: readonly Token[]): boolean {
  const words = row.filter(isWords);
  return words.length <= MOST_WORDS && !words.some(({ text }) => HEADS.test(text) || GROUPS.test(text));
}

/** From the first value or blank on to the end of the region, where values begin after the heads and nothing follows. */
function afterHeads(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(({ kind }) => kind === 'value');
  return start < 0 ? [] : tokens.slice(start);
}

function rowsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const rows = new Map<number, Token[]>();
  for (const token of tokens) rows.set(token.row, [...(rows.get(token.row) ?? []), token]);
  return [...rows.values()];
}

/** Cells on lines of their own: the one stretch without words that holds values. */
function pickRun(tokens: readonly Token[]): Picked {
  const whole = afterHeads(tokens);
  const isOne = new Set(whole.map(({ table }) => table)).size === 1;
  if (isOne && whole.length === COLUMNS && whole.filter(isWords).length <= MOST_WORDS)
    return { kind: 'cells', cells: whole };
  const heads = new Set(tokens.filter(isHead).map(({ row }) => row));
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if (isWords(token) || (token.kind === 'blank' && heads.has(token.row))) runs.push([]);
    else runs.at(-1)!.push(token);
  }
  const filled = runs.filter((run) => run.some(({ kind }) => kind === 'value'));
  const blank = runs.filter((run) => run.length >= COLUMNS);
  const candidates = filled.length > 0 ? filled : blank;
  if (candidates.length === 0) return { kind: 'none' };
  if (candidates.length > 1) return { kind: 'unsure', tokens: candidates.flat() };
  return pickCells({ label: null, own: [], below: candidates[0]! }, COLUMNS, NO_WINDOW);
}
