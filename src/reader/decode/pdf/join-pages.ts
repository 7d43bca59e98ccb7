import type { Cell, Paragraph, Table } from '../../document.ts';
import type { FilledCell } from './fill-cells.ts';
import { cluster } from './geometry.ts';
import { hasColumnsOf } from './find-grids.ts';
import { isNumbered } from './is-numbered.ts';
import { isValue } from './is-value.ts';
import { joinLines } from '../join-lines.ts';

export interface PageTable {
  readonly kind: 'grid';
  readonly page: number;
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly FilledCell[];
}

/** A page number or running head, which may stand between the two parts of a table. */
const FURNITURE = /^\s*(?:[-—–－―~\s·]*\d{1,4}[-—–－―~\s·]*|第\s*\d+\s*页.*|\d+\s*\/\s*\d+)\s*$/u;
const IN_PART = /^\s*(?:其中|总计|合计|小计)/u;
const REACH = 3;

/** The blocks of all pages in order; a table that goes on over a page break is one. */
export function joinPages(
  blocks: readonly (Paragraph | PageTable | Table)[],
): readonly (Paragraph | Table)[] {
  const joined: (Paragraph | Table | PageTable[])[] = [];
  let between: (Paragraph | Table)[] = [];
  for (const block of blocks) {
    if (block.kind !== 'grid') {
      between.push(block);
      continue;
    }
    const last = joined.findLast((one) => Array.isArray(one));
    const part = last?.at(-1);
    if (last && part && continues(part, block) && between.every(isFurniture)) last.push(block);
    else joined.push(...between, [block]);
    between = [];
  }
  return [...joined, ...between].map((one) => (Array.isArray(one) ? toTable(one) : one));
}

const isFurniture = (block: Paragraph | Table) => block.kind === 'paragraph' && FURNITURE.test(block.text);

/** A page may hold only rows in which columns of others are one. */
const continues = (before: PageTable, after: PageTable) =>
  after.page === before.page + 1 &&
  (hasColumnsOf(after, before) || (hasColumnsOf(before, after) && haveOneHull(before, after)));

const haveOneHull = ({ xs }: PageTable, { xs: others }: PageTable) =>
  Math.abs(xs[0]! - others[0]!) <= REACH && Math.abs(xs.at(-1)! - others.at(-1)!) <= REACH;

interface Open {
  readonly text: string;
  readonly cell: Cell;
}

function toTable(parts: readonly PageTable[]): Table {
  const xs = cluster(
    parts.flatMap((part) => part.xs),
    REACH,
  );
  const rows: Open[][] = [];
  for (const part of parts) {
    const base = rows.length;
    const own = rowsOf(part, xs, base);
    const [last, first] = [rows.at(-1), own[0]];
    const split = last && first && isOneRow(last, first);
    if (split) rows[base - 1] = glue(last, first);
    rows.push(...(split ? own.slice(1) : own));
  }
  return { kind: 'table', rows: rows.map((row) => row.map(({ cell, text }) => ({ ...cell, text }))) };
}

function rowsOf({ cells, page, rows, xs: own }: PageTable, xs: readonly number[], base: number): Open[][] {
  const columnOf = (column: number) => nearest(xs, own[column]!);
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => {
        const column = columnOf(cell.column);
        const columnSpan = Math.max(1, columnOf(cell.column + cell.columnSpan) - column);
        const place = { page, box: cell.textBox };
        return {
          text: cell.text,
          cell: {
            text: cell.text,
            place,
            row: base + row,
            column,
            rowSpan: cell.rowSpan,
            columnSpan,
            isFull: cell.isFull,
            spare: cell.spare,
          },
        };
      }),
  );
}

const nearest = (xs: readonly number[], to: number) =>
  xs.reduce((best, x, at) => (Math.abs(x - to) < Math.abs(xs[best]! - to) ? at : best), 0);

/**
 * A row that the page break cuts: its label goes on below, or stands on one side alone; and what stands on both sides
 * in a column of values may be the two parts of one.
 */
function isOneRow(above: readonly Open[], below: readonly Open[]): boolean {
  const first = Math.min(...[above, below].map(firstValueOf));
  const labels = [above, below].map((row) => labelOf(row, first));
  return (
    goesOn(labels[0]!, labels[1]!) &&
    above.every(({ text, cell }) => {
      const under = below.find((other) => other.cell.column === cell.column);
      return cell.column < first || !under || mayBeOne(text, under.text);
    })
  );
}

/** Column of the first value of a row. */
const firstValueOf = (row: readonly Open[]) =>
  row.find(({ text }) => isValue(text) || PART.test(text))?.cell.column ?? Infinity;

/** The last words of a row before its values; empty where it has none. */
const labelOf = (row: readonly Open[], firstValue: number) =>
  row.findLast(({ text, cell }) => text !== '' && cell.column < firstValue)?.text ?? '';

function goesOn(above: string, below: string): boolean {
  if (above === '' || below === '') return true;
  return !begins(below) && (begins(above) || isOpen(above));
}

/** Whether a label goes on from none above it. */
const begins = (label: string) => isNumbered(label) || IN_PART.test(label);

/** Whether a bracket is not closed. */
const isOpen = (text: string) => text.search(/[（(][^）)]*$/u) >= 0;

const mayBeOne = (above: string, below: string) =>
  above === '' || below === '' || [above, below].every((text) => PART.test(text)) || isValue(above + below);

/** The digits of a number, or some of them. */
const PART = /^[\d０-９,，.．\s]+$/u;

/** One row of both, from left to right. */
function glue(above: readonly Open[], below: readonly Open[]): Open[] {
  const glued = above.map(({ cell, text }) => {
    const under = below.find((one) => one.cell.column === cell.column);
    if (!under || under.text === '') return { cell, text };
    const { place } = text === '' ? under.cell : cell;
    return { cell: { ...cell, place }, text: joinLines([text, under.text]) };
  });
  const alone = below.filter(({ cell }) => above.every((one) => one.cell.column !== cell.column));
  return [...glued, ...alone.map(({ cell, text }) => ({ cell: { ...cell, row: cell.row - 1 }, text }))].sort(
    (one, other) => one.cell.column - other.cell.column,
  );
}
