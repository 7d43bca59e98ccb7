import { APPLICANTS, type MetricId } from '../../domain/item.ts';
import type { FormId } from '../../domain/report.ts';
import { formOfRows, ROWS_UNDER } from '../../form/form-of-rows.ts';
import { APPLICANT_LABELS, CURRENT_FORMS, findCurrentForm } from '../../form/forms.ts';
import { cellsAfter, type Cells } from './cells-after.ts';
import { GROUPS, withAlike } from './find-alike.ts';
import { STARTS_WITH_NUMBER, type FoldedToken, type Hit } from './find-hits.ts';
import { foldWidth, toCore } from '../text/fold.ts';
import { followOrder, type PlacedLabel } from './follow-order.ts';
import { learnWindow, NO_WINDOW, pickCells, pickUnder, type Picked } from './pick-cells.ts';
import { rowsInOrder, type RowInOrder } from './rows-in-order.ts';
import { findCopyOfYear, mergeCopies, splitCopies } from './split-copies.ts';
import type { Token } from './token.ts';
import { columnsOfYear, pickColumns, WIDTHS } from './years-side-by-side.ts';

/** The rows of table 3 that the document prints, by metric. */
export interface Table3Reading {
  readonly rows: ReadonlyMap<string, Picked>;
  /** All rows of seven cells as they follow each other, where labels do not stand at their cells; else none. */
  readonly inOrder: readonly RowInOrder[];
  /** The form whose own rows are there, such as （六）其他处理 in one row or in three; null where none is. */
  readonly form: FormId | null;
  /** Ordinal after the table's last cell. */
  readonly end: number;
}

const COLUMNS = APPLICANTS.length;

/** Null where fewer than two of its rows are there. `year` of the report tells two printed years apart. */
export function recogniseTable3(
  folded: readonly FoldedToken[],
  exact: readonly Hit[],
  year: number | null,
): Table3Reading | null {
  const tokens = folded.map(({ token }) => token);
  const trusted = exact
    .filter((hit, index) => !hit.bare || hasItsCells(tokens, hit, exact[index + 1]))
    .filter((hit, index, all) => !headsItself(tokens, hit, all[index + 1]));
  const copies = splitCopies(trusted, 'table3');
  const ofYear = copies.length > 1 ? findCopyOfYear(folded, copies, 'table3', year) : undefined;
  const read = (ofYear ? [ofYear] : copies).map((hits) => readRows(folded, tokens, hits, exact, year));
  const rows = mergeCopies(read.map((copy) => copy.rows));
  if (rows.size < 2) return null;
  const inOrder = read.length === 1 ? read[0]!.inOrder : [];
  return { rows, inOrder, form: formOf(rows), end: Math.max(...read.map(({ end }) => end)) };
}

/** A heading over a table of the one row that it names: the row has the cells. */
function headsItself(tokens: readonly Token[], { labels, last }: Hit, next: Hit | undefined): boolean {
  return (
    next !== undefined &&
    tokens[last]!.table === null &&
    tokens[next.first]!.table !== null &&
    next.labels.some((label) => labels.includes(label)) &&
    tokens.slice(last + 1, next.first).every(({ kind }) => kind === 'words')
  );
}

/** Table 4 has heads of the same words, and blank cells prove nothing. */
function hasItsCells(tokens: readonly Token[], { last }: Hit, next: Hit | undefined): boolean {
  if (tokens[last]!.section === 4) return false;
  const picked = pickCells(cellsAfter(tokens, last, next?.first ?? Infinity, COLUMNS), COLUMNS, NO_WINDOW);
  return picked.kind === 'cells' && picked.cells.some(({ kind }) => kind === 'value');
}

function readRows(
  folded: readonly FoldedToken[],
  tokens: readonly Token[],
  hits: readonly Hit[],
  all: readonly Hit[],
  year: number | null,
): Pick<Table3Reading, 'rows' | 'inOrder' | 'end'> {
  const alike = withAlike(folded, hits, 'table3');
  const placed = followOrder(alike, 'table3');
  const starts = [...new Set([...all, ...alike].map(({ first }) => first))].sort((one, other) => one - other);
  const cells = placed.map(({ last }) =>
    cellsAfter(tokens, last, starts.find((first) => first > last) ?? Infinity, COLUMNS),
  );
  const [top] = placed;
  const heads = top === undefined ? [] : tokens.slice(Math.max(0, top.first - HEADS_REACH), top.first);
  const picks = pickRows(cells, heads, year, headsOfRows(placed)).map((picked, at) =>
    withRest(picked, folded, placed[at]!, cells[at]!, placed[at + 1]),
  );
  const { own, below } = cells.at(-1) ?? { own: [], below: [] };
  return {
    rows: new Map(placed.map(({ label }, index) => [label.row, picks[index]!])),
    inOrder: isWhole(placed, picks) ? [] : rowsInOrder(tokens, placed, learnWindow(cells, COLUMNS)),
    end: (placed.at(-1)?.last ?? -1) + 1 + own.length + below.length,
  };
}

/**
 * Numbers beside the rest of the row's label, or of its group's, are the rest of its numbers: the row is then not what
 * stands in its first line. Where lines have no columns, any words without a number of their own may be such.
 *
 *     一、本年新收政府信息公开  84591  11655  …
 *   > 申请数量                      1     59  …
 */
function withRest(
  picked: Picked,
  folded: readonly FoldedToken[],
  { label, last }: PlacedLabel,
  { own, below }: Cells,
  next: PlacedLabel | undefined,
): Picked {
  if (own.length < 2) return picked;
  const wordings = own[0]!.table === null ? null : [...label.cores, ...GROUPS];
  const isRest = (words: string) =>
    DIGITS.test(words) ||
    (!STARTS_WITH_NUMBER.test(words) &&
      (wordings === null || wordings.some((wording) => wording.includes(toCore(words)))));
  const following = folded.slice(last + 1 + own.length + below.length, next?.first);
  const end = following.findIndex(({ token, folded: words }) => token.kind === 'words' && !isRest(words));
  const rest = following.slice(0, end < 0 ? following.length : end).map(({ token }) => token);
  const numbers = rest.filter(({ kind, text }) => kind === 'value' || HOLDS_DIGITS.test(text));
  return numbers.length > 0 ? { kind: 'unsure', tokens: [...own, ...below, ...numbers] } : picked;
}

const HOLDS_DIGITS = /\p{Nd}/u;
const DIGITS = /^[\d,.]+$/u;

function isWhole(placed: readonly PlacedLabel[], picks: readonly Picked[]): boolean {
  const rows = new Set(placed.map(({ label }) => label.row));
  const { table3 } = findCurrentForm(formOfRows((metric) => rows.has(metric))) ?? CURRENT_FORMS.at(-1)!;
  return picks.length >= table3.length && picks.every(({ kind }) => kind === 'cells');
}

/** （六）其他处理 heads its three rows where these are there, and has no cells of its own then. */
function headsOfRows(placed: readonly PlacedLabel[]): ReadonlySet<number> {
  const rows = new Set(placed.map(({ label }) => label.row));
  const isHead = (row: string) => rowsUnder(row).some((under) => rows.has(under));
  return new Set(placed.flatMap(({ label }, at) => (isHead(label.row) ? [at] : [])));
}

const rowsUnder = (row: string): readonly string[] => ROWS_UNDER.get(row as MetricId) ?? [];

const HEADS_REACH = 80;
const LEAVES: ReadonlySet<string> = new Set(Object.values(APPLICANT_LABELS));

function pickRows(
  cells: readonly Cells[],
  heads: readonly Token[],
  year: number | null,
  groups: ReadonlySet<number>,
): readonly Picked[] {
  const width = WIDTHS.find(
    (wide) => cells.filter(({ own }) => own.length === wide).length * 2 > cells.length,
  );
  const columns = width === undefined || year === null ? undefined : columnsOfYear(heads, width, year);
  if (columns) return cells.map((row) => pickColumns(row, columns, width!));
  if (width !== undefined && yearsIn(heads) > 1)
    return cells.map(({ own }) => ({ kind: 'unsure', tokens: own }));
  const window = learnWindow(cells, COLUMNS);
  const leaves = heads.filter(({ text }) => LEAVES.has(foldWidth(text)));
  const underHeads = (row: Cells) =>
    window.spreads.size > 0 && leaves.length === COLUMNS ? pickUnder(row, leaves) : undefined;
  const outOfStep = rowsOutOfStep(cells, heads, groups);
  return cells.map((row, at) => {
    const tokens = [...row.own, ...row.below];
    return outOfStep.has(at) && tokens.length > 0
      ? { kind: 'unsure', tokens }
      : (underHeads(row) ?? pickCells(row, COLUMNS, window));
  });
}

/**
 * Text drawn from a PDF without regard to its layout prints a row's numbers before its label where the label wraps.
 * The rows from one with too many cells to the next one with none are then not to be told apart.
 *
 *     1.信访举报投诉类申请
 *     0 0 0 0 0 0 0
 *   > 1 0 0 0 0 0 1        belongs to the label below it
 *     2.申请人逾期未按收费通知
 *     3.其他
 */
function rowsOutOfStep(
  cells: readonly Cells[],
  heads: readonly Token[],
  groups: ReadonlySet<number>,
): ReadonlySet<number> {
  const sizes = cells.map(({ own, below }) =>
    own.length > 0 ? COLUMNS : below.filter(({ kind }) => kind === 'value').length,
  );
  const words = heads.findLastIndex(({ kind }) => kind === 'words');
  let from = heads.slice(words + 1).filter(({ kind }) => kind === 'value').length >= COLUMNS ? 0 : -1;
  const found = new Set<number>();
  sizes.forEach((size, at) => {
    if (size > COLUMNS) from = at;
    if (size > 0 || from < 0 || groups.has(at)) return;
    for (let row = from; row < at; row += 1) found.add(row);
    from = -1;
  });
  return found;
}

const yearsIn = (heads: readonly Token[]) =>
  new Set(heads.flatMap(({ text }) => text.match(/(?<!\d)20\d{2}(?!\d)/gu) ?? [])).size;

/** A label that heads rows in another form names a row of its own only where it has cells. */
const formOf = (rows: ReadonlyMap<string, Picked>): FormId | null =>
  formOfRows((metric) => rows.has(metric) && !(ROWS_UNDER.has(metric) && rows.get(metric)!.kind === 'none'));
