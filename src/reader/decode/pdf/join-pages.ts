import type { Cell, Paragraph, Table } from '../../document.ts';
import type { FilledCell } from './fill-cells.ts';
import { hasColumnsOf } from './find-grids.ts';

export interface PageTable {
  readonly kind: 'grid';
  readonly page: number;
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly FilledCell[];
}

/** A page number or running head, which may stand between the two parts of a table. */
const FURNITURE = /^\s*(?:[-—–－―~\s·]*\d{1,4}[-—–－―~\s·]*|第\s*\d+\s*页.*|\d+\s*\/\s*\d+)\s*$/u;
const NUMBERED = /^\s*(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|\d{1,2}[.、．])/u;
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

const continues = (before: PageTable, after: PageTable) =>
  after.page === before.page + 1 && hasColumnsOf(after, before);

interface Open {
  text: string;
  cell: Cell;
}

function toTable(parts: readonly PageTable[]): Table {
  const xs = parts[0]!.xs;
  const rows: Open[][] = [];
  for (const part of parts) {
    const base = rows.length;
    const own = rowsOf(part, xs, base);
    const split = rows.at(-1) && own[0] && isOneRow(rows.at(-1)!, own[0]);
    rows.push(...(split ? own.slice(1) : own));
    if (split) glue(rows[base - 1]!, own[0]!);
  }
  return { kind: 'table', rows: rows.map((row) => row.map(({ cell, text }) => ({ ...cell, text }))) };
}

function rowsOf({ cells, page, rows, xs: own }: PageTable, xs: readonly number[], base: number): Open[][] {
  const columnOf = (column: number) => xs.findIndex((x) => Math.abs(x - own[column]!) <= REACH);
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

/**
 * A row that the page break cuts has its numbers in one part and nothing in their place in the other. Two labels
 * make two rows, but for a numbered one that goes on without a number.
 */
function isOneRow(above: readonly Open[], below: readonly Open[]): boolean {
  const [valued, bare] = above.some(({ text }) => isValue(text)) ? [above, below] : [below, above];
  const values = valued.filter(({ text }) => isValue(text));
  const isEmptyThere = ({ cell }: Open) =>
    bare.some(
      (one) => one.text === '' && one.cell.column === cell.column && one.cell.columnSpan === cell.columnSpan,
    );
  const labels = [labelOf(above), labelOf(below)] as const;
  const goesOn = labels.includes('') || (NUMBERED.test(labels[0]) && !NUMBERED.test(labels[1]));
  return values.length > 0 && values.every(isEmptyThere) && goesOn;
}

/** The last words of a row; empty where it has none. */
const labelOf = (row: readonly Open[]) =>
  row.findLast(({ text }) => text !== '' && !isValue(text))?.text ?? '';

const isValue = (text: string | undefined) =>
  text !== undefined && /^[\s]*(?:[+－-]?[\d０-９][\d０-９,，.．\s]*|[/—－-]|无)[\s]*$/u.test(text);

function glue(above: readonly Open[], below: readonly Open[]): void {
  for (const { text, cell } of below) {
    const own = above.find((one) => one.cell.column === cell.column);
    if (!own || text === '') continue;
    if (own.text === '') own.cell = { ...own.cell, place: cell.place };
    own.text += text;
  }
}
