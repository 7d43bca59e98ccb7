import { truthOf } from '../truth-of.ts';
import { escapeHtml, printCell } from './html-page.ts';
import { encode } from './encode.ts';
import type { Printer } from './printer.ts';
import type { Page } from '../page.ts';

/** L4: a spreadsheet saved as a web page, paragraphs and all three tables being rows of one table. */
export const oneTableHtml: Printer = {
  layout: 'L4 HTML, the whole page one table',
  fileName: 'report.html',
  print: (page) => encode(`<html><head><meta charset="utf-8"></head><body>${printSheet(page)}</body></html>`),
  truth: truthOf,
};

const COLUMNS = 200;

const printSheet = (page: Page) => `<table>\n${page.map(printPiece).join('\n')}\n</table>`;

function printPiece(piece: Page[number]): string {
  if (piece.kind !== 'grid') return `<tr><td colspan="${COLUMNS}">${escapeHtml(piece.text)}</td></tr>`;
  const margin = `<td colspan="${COLUMNS - piece.columns}"></td>`;
  return piece.rows.map((row) => `<tr>${row.map(printCell).join('')}${margin}</tr>`).join('\n');
}
