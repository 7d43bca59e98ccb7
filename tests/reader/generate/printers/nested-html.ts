import { truthOf } from '../truth-of.ts';
import { printGrid } from './clean-html.ts';
import { escapeHtml } from './html-page.ts';
import { encode } from './encode.ts';
import type { Printer } from './printer.ts';
import type { Page } from '../page.ts';

/** L4: the page is one layout table, the report's tables stand in its cells. */
export const nestedHtml: Printer = {
  layout: 'L4 HTML, tables within a layout table',
  fileName: 'report.html',
  print: (page) =>
    encode(`<html><head><meta charset="utf-8"></head><body>${printLayout(page)}</body></html>`),
  truth: truthOf,
};

const MARGIN = '<td></td>'.repeat(40);

const printLayout = (page: Page) =>
  `<table width="100%"><tr><td colspan="82"></td></tr>\n${page.map(printPiece).join('\n')}\n</table>`;

const printPiece = (piece: Page[number]) =>
  `<tr>${MARGIN}<td colspan="2">${piece.kind === 'grid' ? printGrid(piece) : escapeHtml(piece.text)}</td>${MARGIN}</tr>`;
