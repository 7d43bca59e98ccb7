import { truthOf } from '../truth-of.ts';
import { printCell, printHtml } from './html-page.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** L1: spans that add up. */
export const cleanHtml: Printer = {
  layout: 'L1 HTML, clean spans',
  fileName: 'report.html',
  print: (page) => printHtml(page, printGrid),
  truth: truthOf,
};

export const printGrid = ({ rows }: Grid): string =>
  `<table border="1"><tbody>\n${rows.map((row) => `<tr>${row.map(printCell).join('')}</tr>`).join('\n')}\n</tbody></table>`;
