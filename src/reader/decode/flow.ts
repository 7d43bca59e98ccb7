import { UnreadableError, type Document, type Format } from '../document.ts';
import { refuseTooManyCells } from './cell-limit.ts';
import { DocumentBuilder } from './document-builder.ts';

/** A cell of a word processor's table, which knows where its sides are and not how many columns it spans. */
export interface FlowCell {
  readonly lines: readonly string[];
  /** In the unit of the program, from any origin. */
  readonly left: number;
  readonly right: number;
  /** Whether it is merged with the one above it that has the same sides. */
  readonly isGoingOn: boolean;
}

/** What a word processor's document consists of, in reading order; rows that follow one another are one table. */
export type FlowPiece =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly FlowCell[] };

/** Sides of cells closer than this are one, in twentieths of a point. */
const TOLERANCE = 30;

/** A flow of lines and rows as a document; places are offsets into its paragraphs, or cells of its tables. */
export function flowToDocument(pieces: readonly FlowPiece[], format: Format): Document {
  const builder = new DocumentBuilder();
  let rows: (readonly FlowCell[])[] = [];
  let count = 0;
  const endTable = () => {
    if (rows.length > 0) addTable(rows, builder);
    rows = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'row') {
      refuseTooManyCells((count += piece.cells.length));
      rows.push(piece.cells);
      continue;
    }
    endTable();
    builder.addText(piece.text, true);
    builder.breakLine();
  }
  endTable();
  const document = builder.finish(format);
  if (builder.length === 0) throw new UnreadableError('picture');
  return document;
}

function addTable(rows: readonly (readonly FlowCell[])[], builder: DocumentBuilder): void {
  const columnAt = toColumns(rows.flat());
  builder.openTable();
  rows.forEach((cells, row) => {
    builder.openRow();
    const [first] = cells;
    const indent = first === undefined || first.isGoingOn ? 0 : columnAt(first.left);
    if (indent > 0) addCell([], 1, indent, builder);
    for (const cell of cells) {
      const span = Math.max(1, columnAt(cell.right) - columnAt(cell.left));
      if (!cell.isGoingOn) addCell(cell.lines, heightOf(cell, rows.slice(row + 1)), span, builder);
    }
  });
  builder.closeTable();
}

function addCell(
  lines: readonly string[],
  rowSpan: number,
  columnSpan: number,
  builder: DocumentBuilder,
): void {
  builder.openCell(rowSpan, columnSpan);
  for (const line of lines) {
    builder.addText(line, true);
    builder.breakLine();
  }
  builder.closeCell();
}

/** Rows that a cell reaches into: its own and those below in which a cell with its sides goes on. */
function heightOf({ left, right }: FlowCell, below: readonly (readonly FlowCell[])[]): number {
  const ends = below.findIndex(
    (cells) => !cells.some((cell) => cell.isGoingOn && isNear(cell.left, left) && isNear(cell.right, right)),
  );
  return 1 + (ends === -1 ? below.length : ends);
}

const isNear = (one: number, other: number) => Math.abs(one - other) <= TOLERANCE;

/** Number of the column that begins at a side. */
function toColumns(cells: readonly FlowCell[]): (side: number) => number {
  const sides: number[] = [];
  for (const side of cells.flatMap(({ left, right }) => [left, right]).sort((a, b) => a - b))
    if (sides.length === 0 || side - sides.at(-1)! > TOLERANCE) sides.push(side);
  return (side) =>
    Math.max(
      0,
      sides.findLastIndex((known) => known <= side + 1),
    );
}
