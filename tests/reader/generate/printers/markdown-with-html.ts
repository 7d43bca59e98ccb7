import { truthOf } from '../truth-of.ts';
import { printCell } from './html-page.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** L20 as programs write it that keep merged cells: lines of Markdown around tables of HTML. */
export const markdownWithHtml: Printer = {
  layout: 'L20 Markdown with tables of HTML',
  fileName: 'report.md',
  print: (page) => printLines(page, printGrid),
  truth: truthOf,
};

const printGrid = ({ rows }: Grid): string =>
  `<table>${rows.map((row) => `<tr>${row.map(printCell).join('')}</tr>`).join('')}</table>`;
