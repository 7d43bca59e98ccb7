import type { FormId } from '../../domain/report.ts';
import { CURRENT_FORMS } from '../../form/forms.ts';
import { formInForce } from '../../form/in-force.ts';
import { cellsAfter, type Cells } from './cells-after.ts';
import { withAlike } from './find-alike.ts';
import type { FoldedToken, Hit } from './find-hits.ts';
import { toCore } from '../text/fold.ts';
import { followOrder, type PlacedLabel } from './follow-order.ts';
import { formsAlike, HEAD_WORDS, HEADS_OVER, type HeadWord } from './head-words.ts';
import { beginUnder, learnWindow, pickCells, pickUnder, type Picked } from './pick-cells.ts';
import { blockOf, rowOf } from './rows-of-table2.ts';
import { findCopyOfYear, mergeCopies, splitCopies } from './split-copies.ts';
import { toSimplifiedIfNeeded } from '../text/to-simplified.ts';
import type { Token } from './token.ts';

/** One row of table 2 as printed: the form its block follows and which of the form's columns its cells are. */
export interface Table2RowReading {
  readonly form: FormId | null;
  /** Columns of the form's row, in the order of the cells. */
  readonly columns: readonly number[];
  readonly picked: Picked;
  /** The head of an amount names 元, not 万元. */
  readonly inYuan: boolean;
}

export interface Table2Reading {
  readonly rows: ReadonlyMap<string, Table2RowReading>;
  readonly end: number;
}

const BLOCK = /第二十条第/u;
const OLDEST_FORM = CURRENT_FORMS.at(-1)!;
/** Heads are sought this many cells or lines above a row at most. */
const REACH = 24;

interface Heads {
  readonly form: FormId | null;
  readonly columns: readonly number[];
  readonly inYuan: boolean;
  /** Where they stand, those that stand alone. */
  readonly tokens: readonly Token[];
}
const NO_HEADS: Heads = { form: null, columns: [], inYuan: false, tokens: [] };

/**
 * Null where neither a head nor a block label shows that rows with such names are table 2. `year` of the report
 * tells two printed years apart.
 */
export function recogniseTable2(
  folded: readonly FoldedToken[],
  hits: readonly Hit[],
  year: number | null,
): Table2Reading | null {
  const copies = splitCopies(hits, 'table2');
  const ofYear = copies.length > 1 ? findCopyOfYear(folded, copies, 'table2', year) : undefined;
  const inForce = year === null ? null : formInForce(year);
  const read = (ofYear ? [ofYear] : copies).flatMap((copy) => readBlocks(folded, copy, hits, inForce) ?? []);
  if (read.length === 0) return null;
  const picks = mergeCopies(
    read.map(({ rows }) => new Map([...rows].map(([row, { picked }]) => [row, picked] as const))),
  );
  const rows = [...picks].map(
    ([row, picked]) => [row, { ...read.find((copy) => copy.rows.has(row))!.rows.get(row)!, picked }] as const,
  );
  return { rows: new Map(rows), end: Math.max(...read.map(({ end }) => end)) };
}

/** The blocks in the form's order, and those that stand in some other place under heads of their own. */
function readBlocks(
  folded: readonly FoldedToken[],
  exact: readonly Hit[],
  all: readonly Hit[],
  inForce: FormId | null,
): Table2Reading | null {
  const ordered = readRows(folded, exact, all, inForce);
  if (ordered === null) return null;
  const blocks = new Set([...ordered.rows.keys()].map(blockOf));
  const isElsewhere = (row: string) => !blocks.has(blockOf(row));
  const rest = exact.filter(({ labels }) =>
    labels.some(({ sequence, row }) => sequence === 'table2' && isElsewhere(row)),
  );
  const elsewhere = rest.length === 0 ? null : readRows(folded, rest, all, inForce);
  if (elsewhere === null) return ordered;
  const own = [...elsewhere.rows].filter(
    ([row, { form, picked }]) => isElsewhere(row) && form !== null && picked.kind !== 'none',
  );
  return { rows: new Map([...ordered.rows, ...own]), end: Math.max(ordered.end, elsewhere.end) };
}

function readRows(
  folded: readonly FoldedToken[],
  exact: readonly Hit[],
  all: readonly Hit[],
  inForce: FormId | null,
): Table2Reading | null {
  const hits = withAlike(folded, exact, 'table2');
  const tokens = folded.map(({ token }) => token);
  const placed = followOrder(hits, 'table2');
  const heads = readHeads(folded, placed, inForce);
  if (heads.every(({ columns }) => columns.length === 0)) return null;
  const usual = usualForm(heads);
  const starts = [...new Set([...all, ...hits].map(({ first }) => first))].sort((one, other) => one - other);
  const cells = placed.map(({ label, last }, index) => {
    const count = columnsOf(label.row, heads[index]!.form ?? usual).length;
    return cellsAfter(tokens, last, starts.find((first) => first > last) ?? Infinity, count);
  });
  const rows = placed.map(({ label }, index) => {
    const reading = readRow(label.row, cells[index]!, heads[index]!, usual);
    return [label.row, isRepeated(placed, index, hits) ? unsure(reading, cells[index]!) : reading] as const;
  });
  const { own, below } = cells.at(-1)!;
  return { rows: new Map(rows), end: placed.at(-1)!.last + 1 + own.length + below.length };
}

/** A row that stands several times, such as one 政府集中采购 a purchase: none of them is the year's number. */
function isRepeated(placed: readonly PlacedLabel[], index: number, hits: readonly Hit[]): boolean {
  const { label, first } = placed[index]!;
  const [from, to] = [placed[index - 1]?.first ?? first - REACH, placed[index + 1]?.first ?? first + REACH];
  return hits.some(
    (hit) => hit.first !== first && hit.first > from && hit.first < to && hit.labels.includes(label),
  );
}

const unsure = (reading: Table2RowReading, { own, below }: Cells): Table2RowReading =>
  own.length + below.length === 0
    ? reading
    : { ...reading, picked: { kind: 'unsure', tokens: [...own, ...below] } };

/** Ordinals of a row's columns; none where the form has no such row. */
const columnsOf = (row: string, form: FormId | null): readonly number[] =>
  (form === null ? undefined : rowOf(form, row))?.cells.map((_, column) => column) ?? [];

/** Heads of each row; the second row of a block stands under those of the first. */
function readHeads(
  folded: readonly FoldedToken[],
  placed: readonly PlacedLabel[],
  inForce: FormId | null,
): readonly Heads[] {
  const all: Heads[] = [];
  placed.forEach(({ label, first }, index) => {
    const from = Math.max(first - REACH, index === 0 ? 0 : placed[index - 1]!.last + 1);
    const own = headsIn(wordsBetween(folded, from, first), HEADS_OVER.get(label.row)!, inForce);
    const above =
      index > 0 && sameBlock(placed[index - 1]!.label.row, label.row) ? all[index - 1]! : NO_HEADS;
    all.push(own.columns.length > 0 ? own : above);
  });
  return all;
}

const sameBlock = (one: string, other: string) => blockOf(one) === blockOf(other);

/** The words above a row, from the last block label on. */
function wordsBetween(folded: readonly FoldedToken[], from: number, to: number): readonly Token[] {
  const words = folded.slice(from, to).filter(({ token }) => token.kind === 'words' && isShort(token.text));
  const block = words.findLastIndex(({ folded: text }) => BLOCK.test(text));
  return words.slice(block + 1).map(({ token }) => token);
}

/** Heads are short, even a line of them; prose between a heading and its table is not. */
const isShort = (text: string) => text.replace(/\s+/gu, '').length < 40;

function headsIn(words: readonly Token[], over: string, inForce: FormId | null): Heads {
  const joined = textOf(words);
  const found = HEAD_WORDS.filter((head) => head.over === over)
    .map((head) => ({ head, at: joined.search(head.words) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  if (found.length === 0) return NO_HEADS;
  const heads = found.map(({ head }) => head);
  const form = formOfHeads(heads, over, inForce);
  const columns = heads.map((head) => head.columns.get(form)).filter((column) => column !== undefined);
  const tokens = heads.flatMap((head) => words.find((word) => head.words.test(textOf([word]))) ?? []);
  return {
    form: columns.length === 0 ? null : form,
    columns,
    inYuan: /单位元/u.test(joined),
    tokens,
  };
}

const textOf = (words: readonly Token[]) =>
  toCore(
    toSimplifiedIfNeeded(words.map(({ text }) => text).join(''))
      .normalize('NFKC')
      .replace(/\s/gu, ''),
  );

/** The newest form that has all of them; of forms that ask for the same under such heads, the one in force. */
function formOfHeads(heads: readonly HeadWord[], over: string, inForce: FormId | null): FormId {
  const form = CURRENT_FORMS.find(({ id }) => heads.every(({ columns }) => columns.has(id))) ?? OLDEST_FORM;
  return formsAlike(form, over).find(({ id }) => id === inForce)?.id ?? form.id;
}

/** The form of most heads; where two have as many, that of the first. */
function usualForm(heads: readonly Heads[]): FormId | null {
  const count = ({ form }: Heads) => heads.filter((head) => head.form === form).length;
  const named = heads.filter(({ form }) => form !== null);
  const most = Math.max(...named.map(count));
  return named.find((head) => count(head) === most)?.form ?? null;
}

function readRow(row: string, cells: Cells, heads: Heads, usual: FormId | null): Table2RowReading {
  const { columns, picked } = pickColumns(cells, heads, columnsOf(row, heads.form ?? usual));
  return { form: heads.form, columns, picked, inYuan: heads.inYuan };
}

/** A report that drops a column drops its head: then the heads that are there say which cells these are. */
function pickColumns(
  cells: Cells,
  { columns: heads, tokens }: Heads,
  all: readonly number[],
): Pick<Table2RowReading, 'columns' | 'picked'> {
  const whole = pick(cells, all.length, tokens);
  if (heads.length === 0 || heads.length >= all.length) return { columns: all, picked: whole };
  if (cells.own.length + cells.below.length < all.length)
    return { columns: heads, picked: pick(cells, heads.length, tokens) };
  const clipped = whole.kind !== 'cells' || whole.cells.every(({ kind }) => kind !== 'blank');
  return { columns: all, picked: clipped ? whole : { kind: 'unsure', tokens: whole.cells } };
}

/** Where blanks leave it open which cells are meant, they stand under their heads, or begin under the first one. */
function pick(cells: Cells, count: number, heads: readonly Token[]): Picked {
  const under = heads.length === count && count > 0 ? pickUnder(cells, heads) : undefined;
  if (under) return under;
  const window = learnWindow([cells], count);
  return pickCells(cells, count, heads[0] ? { ...window, columns: beginUnder(heads[0]) } : window);
}
