import { UnreadableError, type Cell, type Document, type Format, type Table } from '../document.ts';
import { refuseTooManyCells } from './cell-limit.ts';
import type { Merge } from './read-merges.ts';

/** A sheet: its values row by row from its upper left corner, and its merged cells. */
export interface Sheet {
  readonly rows: readonly (readonly unknown[])[];
  readonly merges: readonly Merge[];
}

/** A workbook, a table a sheet; places are cells. */
export function sheetsToDocument(sheets: readonly Sheet[], format: Format): Document {
  refuseTooManyCells(sheets.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.length, 0));
  const blocks = sheets.map(toTable);
  if (blocks.every(({ rows }) => rows.flat().every(({ text }) => text.trim() === '')))
    throw new UnreadableError('empty-sheets');
  return { format, blocks, text: null };
}

function toTable({ rows, merges }: Sheet, table: number): Table {
  const spans = new Map(merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const covered = coveredBy(merges);
  return {
    kind: 'table',
    rows: rows.map((values, row) =>
      values.flatMap((value, column): Cell[] => {
        if (covered.has(`${row},${column}`)) return [];
        const { rowSpan, columnSpan } = spans.get(`${row},${column}`) ?? { rowSpan: 1, columnSpan: 1 };
        return [{ text: show(value), place: { table, row, column }, row, column, rowSpan, columnSpan }];
      }),
    ),
  };
}

/** Cells that a merged one hides. */
function coveredBy(merges: readonly Merge[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { row, column, rowSpan, columnSpan } of merges)
    for (let down = 0; down < rowSpan; down += 1)
      for (let right = 0; right < columnSpan; right += 1)
        if (down + right > 0) covered.add(`${row + down},${column + right}`);
  return covered;
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
