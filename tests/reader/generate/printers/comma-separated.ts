import papaparse from 'papaparse';
import { truthOf } from '../truth-of.ts';
import { encode } from './encode.ts';
import { expand } from './expand.ts';
import type { Printer } from './printer.ts';
import type { Page } from '../page.ts';

/** The sheet as comma-separated values; a merged cell goes on as empty fields. */
export const commaSeparated: Printer = {
  layout: 'CSV',
  fileName: 'report.csv',
  print: (page) => encode(papaparse.unparse(page.flatMap(printPiece))),
  truth: truthOf,
};

const printPiece = (piece: Page[number]): string[][] =>
  piece.kind === 'grid' ? expand(piece).map((row) => row.map((cell) => cell?.text ?? '')) : [[piece.text]];

/** Columns of a sheet that all tables of a report share: where it is pasted, each cell spans as many as its own width takes. */
const SHEET = 26;

/** The sheet of a pasted report: what its merged cells leave are empty fields, also between the numbers of a row. */
export const sheetOfGaps: Printer = {
  layout: 'CSV of a sheet whose tables share its columns',
  fileName: 'report.csv',
  print: (page) => encode(papaparse.unparse(page.flatMap(printPiece).map((row) => spread(row)))),
  truth: truthOf,
};

function spread(row: readonly string[]): string[] {
  const sheet = Array.from({ length: SHEET }, () => '');
  row.forEach((text, column) => (sheet[Math.round((column * SHEET) / row.length)] = text));
  return sheet;
}
