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
