import type { Cell } from '../../../document.ts';
import type { Place } from '../../../../domain/place.ts';
import { heightOf, type Box } from '../geometry.ts';
import { measureFullness } from '../full-lines.ts';
import { joinLines } from '../../join-lines.ts';
import { meets, type Column } from './find-columns.ts';
import type { Row } from './find-rows.ts';
import { aroundOnPage, type Piece } from './piece.ts';
import { isAligned, levelOf, textOf, type Stack } from './stack.ts';

/** Columns of groups come before the column of labels, and values after it. */
const LABELS = 2;
const VALUES = LABELS + 1;

/** Heads and rows as the cells of a table; `below` the rows, heads once more and labels without a value. */
export function toCells(
  heads: readonly Stack[],
  columns: readonly Column[],
  rows: readonly Row[],
  below: readonly Stack[],
): readonly (readonly Cell[])[] {
  const [above, last] = [bandsOf(heads, columns), bandsOf(below, columns)];
  const start = above.length + rows.length;
  return [
    ...above.map((band, row) => bandCells(band, row, columns)),
    ...rows.map((row, index) => rowCells(row, above.length + index, columns)),
    ...last.map((band, index) => bandCells(band, start + index, columns)),
  ];
}

/** Stacks side by side: heads, or the label of a row that is blank under the `heads` above it. */
interface Band {
  readonly stacks: readonly Stack[];
  readonly heads: readonly Stack[] | null;
}

/** What of the stacks below each other ends in a row that is blank under heads of its own. */
export function blankBlocks(stacks: readonly Stack[], columns: readonly Column[]): readonly Stack[] {
  const bands = bandsOf(stacks, columns);
  return bands
    .slice(0, bands.findLastIndex(({ heads }) => heads !== null) + 1)
    .flatMap((band) => band.stacks);
}

/** From the top, each from left to right. */
function bandsOf(stacks: readonly Stack[], columns: readonly Column[]): readonly Band[] {
  const bands: Stack[][] = [];
  for (const stack of [...stacks].sort((one, other) => levelOf(one) - levelOf(other))) {
    const band = bands.at(-1);
    if (band && levelOf(stack) < band[0]!.box[3]) band.push(stack);
    else bands.push([stack]);
  }
  let heads: readonly Stack[] = [];
  return bands.map((band) => {
    if (isBlankRow(band, heads, columns)) return { stacks: band, heads };
    heads = band.sort((one, other) => one.box[0] - other.box[0]);
    return { stacks: heads, heads: null };
  });
}

/** A label alone, below the head of labels that has heads of values at its side. */
function isBlankRow(band: readonly Stack[], heads: readonly Stack[], columns: readonly Column[]): boolean {
  const [label] = band;
  const [first, ...others] = heads;
  const isOver = ({ box }: Stack) => columns.some((column) => meets(box, column));
  return (
    band.length === 1 &&
    first !== undefined &&
    others.length > 0 &&
    others.every(isOver) &&
    !isOver(first) &&
    !isOver(label!) &&
    isAligned(first.box, label!.box, heightOf(label!.pieces[0]!.box))
  );
}

const bandCells = ({ stacks, heads }: Band, row: number, columns: readonly Column[]): readonly Cell[] => [
  ...stacks.map((stack) => headCell(stack, row, columns)),
  ...(heads ?? []).slice(1).map((head) => blankCell(head, stacks[0]!, row, columns)),
];

function blankCell(head: Stack, label: Stack, row: number, columns: readonly Column[]): Cell {
  const under = headCell(head, row, columns);
  const [first, last] = [under.column - VALUES, under.column - VALUES + under.columnSpan - 1];
  const across = { left: columns[first]!.left, right: columns[last]!.right };
  return { ...under, text: '', place: emptyPlace({ values: [], label }, across) };
}

function headCell(head: Stack, row: number, columns: readonly Column[]): Cell {
  const over = columns.flatMap((column, index) => (meets(head.box, column) ? [index] : []));
  const column = over[0] === undefined ? LABELS : VALUES + over[0];
  return wordsCell(head, row, column, Math.max(1, over.length));
}

const rowCells = (row: Row, index: number, columns: readonly Column[]): readonly Cell[] => [
  ...row.groups.map((group, at) => wordsCell(group, index, Math.min(at, LABELS - 1), 1)),
  ...(row.label ? [wordsCell(row.label, index, LABELS, 1)] : []),
  ...row.values.map((values, at) => valueCell(values, row, index, at, columns[at]!)),
];

const wordsCell = (stack: Stack, row: number, column: number, columnSpan: number): Cell => ({
  text: textOf(stack),
  place: placeOf(stack.pieces),
  row,
  column,
  rowSpan: 1,
  columnSpan,
});

const valueCell = (values: readonly Piece[], row: Row, index: number, at: number, column: Column): Cell => ({
  text: joinLines(values.map(({ text }) => text)),
  place: values.length > 0 ? placeOf(values) : emptyPlace(row, column),
  row: index,
  column: VALUES + at,
  rowSpan: 1,
  columnSpan: 1,
  isFull: measureFullness(values, column.right - column.left, column.right - column.left).isFull,
});

const placeOf = (pieces: readonly Piece[]): Place => ({ page: pieces[0]!.page, box: aroundOnPage(pieces) });

/** Where the column crosses the row. */
function emptyPlace(
  { values, label }: Pick<Row, 'values' | 'label'>,
  { left, right }: Pick<Column, 'left' | 'right'>,
): Place {
  const { page, boxOnPage } = [...values.flat(), ...(label?.pieces ?? [])][0]!;
  const box: Box = [left, boxOnPage[1], right, boxOnPage[3]];
  return { page, box };
}
