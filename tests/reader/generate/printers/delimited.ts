import papaparse from 'papaparse';
import { truthOf } from '../truth-of.ts';
import { encode } from './encode.ts';
import { expand } from './expand.ts';
import type { Printer } from './printer.ts';
import type { Page } from '../page.ts';

const WIDTH = 15;

/** The sheet as spreadsheet programs save it with another delimiter: every line as wide as the sheet. */
const delimited = (layout: string, delimiter: string): Printer => ({
  layout,
  fileName: 'report.csv',
  print: (page) => encode(papaparse.unparse(page.flatMap(printPiece).map(widen), { delimiter })),
  truth: truthOf,
});

export const tabSeparated = delimited('tab-separated values', '\t');
export const semicolonSeparated = delimited('semicolon-separated values', ';');

const printPiece = (piece: Page[number]): string[][] =>
  piece.kind === 'grid' ? expand(piece).map((row) => row.map((cell) => cell?.text ?? '')) : [[piece.text]];

const widen = (row: readonly string[]) => [
  ...row,
  ...Array.from({ length: Math.max(0, WIDTH - row.length) }, () => ''),
];
