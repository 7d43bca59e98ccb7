import readExcelFile from 'read-excel-file/universal';
import { UnreadableError, type Cell, type Document, type Table } from '../document.ts';
import { refuseTooManyCells } from './cell-limit.ts';
import { refuseFarCells } from './refuse-far-cells.ts';
import { readMerges, type Merge } from './read-merges.ts';
import { toDamaged } from './to-damaged.ts';
import { repack, unpack } from './unpack.ts';

/** A workbook, a table a sheet; places are cells. */
export async function decodeXlsx(bytes: Uint8Array): Promise<Document> {
  const entries = unpack(bytes);
  refuseFarCells(entries);
  const merges = readMerges(entries);
  const sheets = await readSheets(bytes);
  refuseTooManyCells(sheets.flat().reduce((sum, row) => sum + row.length, 0));
  const blocks = sheets.map((rows, table) => toTable(rows, table, merges[table] ?? []));
  if (blocks.every(({ rows }) => rows.flat().every(({ text }) => text.trim() === '')))
    throw new UnreadableError('empty-sheets');
  return { format: 'xlsx', blocks, text: null };
}

type Value = unknown;

async function readSheets(bytes: Uint8Array): Promise<readonly (readonly (readonly Value[])[])[]> {
  try {
    const sheets = await readExcelFile(new Uint8Array(repack(bytes)).buffer);
    return sheets.map(({ data }) => data);
  } catch (cause) {
    throw toDamaged(cause, 'damaged-xlsx');
  }
}

function toTable(rows: readonly (readonly Value[])[], table: number, merges: readonly Merge[]): Table {
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

function show(value: Value): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
