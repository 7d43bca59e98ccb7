import type { Cell } from '../../../document.ts';
import type { Place } from '../../../../domain/place.ts';
import type { Box } from '../geometry.ts';
import { measureFullness } from '../full-lines.ts';
import { joinLines } from '../join-lines.ts';
import { meets, type Column } from './find-columns.ts';
import type { Row } from './find-rows.ts';
import { aroundOnPage, type Piece } from './piece.ts';
import { levelOf, textOf, type Stack } from './stack.ts';

/** Columns of groups come before the column of labels, and values after it. */
const LABELS = 2;
const VALUES = LABELS + 1;

/** Heads and rows as the cells of a table. */
export function toCells(
  heads: readonly Stack[],
  columns: readonly Column[],
  rows: readonly Row[],
): readonly (readonly Cell[])[] {
  const bands = bandsOf(heads);
  return [
    ...bands.map((band, row) => band.map((head) => headCell(head, row, columns))),
    ...rows.map((row, index) => rowCells(row, bands.length + index, columns)),
  ];
}

/** Heads that stand side by side, from the top, each band from left to right. */
function bandsOf(heads: readonly Stack[]): readonly (readonly Stack[])[] {
  const bands: Stack[][] = [];
  for (const head of [...heads].sort((one, other) => levelOf(one) - levelOf(other))) {
    const band = bands.at(-1);
    if (band && levelOf(head) < band[0]!.box[3]) band.push(head);
    else bands.push([head]);
  }
  return bands.map((band) => band.sort((one, other) => one.box[0] - other.box[0]));
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
function emptyPlace({ values, label }: Row, { left, right }: Column): Place {
  const { page, boxOnPage } = [...values.flat(), ...(label?.pieces ?? [])][0]!;
  const box: Box = [left, boxOnPage[1], right, boxOnPage[3]];
  return { page, box };
}
