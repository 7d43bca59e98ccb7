import writeExcelFile from 'write-excel-file/node';
import { truthOf } from '../truth-of.ts';
import { expand } from './expand.ts';
import type { Printer } from './printer.ts';
import type { Grid, Page, PageCell } from '../page.ts';

/** One sheet with merged cells; what is a plain number is typed as a number. */
export const spreadsheet: Printer = {
  layout: 'XLSX, merged cells',
  fileName: 'report.xlsx',
  print: async (page) => new Uint8Array(await writeExcelFile([...printSheet(page)]).toBuffer()),
  truth: truthOf,
};

const printSheet = (page: Page) =>
  page.flatMap((piece) =>
    piece.kind === 'grid' ? printGrid(piece) : [[{ value: piece.text, type: String }]],
  );

const printGrid = (grid: Grid) => expand(grid).map((row) => row.map(printCell));

function printCell(cell: PageCell | null) {
  if (cell === null || cell.text === '') return null;
  const { text, columnSpan, rowSpan } = cell;
  const spans = { ...(columnSpan > 1 ? { columnSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
  return isPlainNumber(text)
    ? { value: Number(text), type: Number, ...spans }
    : { value: text, type: String, ...spans };
}

const isPlainNumber = (text: string) => /^\d+(\.\d+)?$/.test(text) && String(Number(text)) === text;
