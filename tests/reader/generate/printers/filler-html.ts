import { truthOf } from '../truth-of.ts';
import { printGrid } from './clean-html.ts';
import { printHtml } from './html-page.ts';
import { head } from '../page-cell.ts';
import type { Printer } from './printer.ts';
import type { Grid, PageCell } from '../page.ts';

/** L3: heads without spans, the rest of their row filled with empty cells. */
export const fillerHtml: Printer = {
  layout: 'L3 HTML, heads without spans and filler cells',
  fileName: 'report.html',
  print: (page) =>
    printHtml(page, (grid) => printGrid({ ...grid, rows: grid.rows.map((row) => flatten(row, grid)) })),
  truth: truthOf,
};

function flatten(row: readonly PageCell[], { columns }: Grid): readonly PageCell[] {
  if (row.every(({ role }) => role !== 'head')) return row;
  const heads = row.map(({ text }) => head(text));
  return [...heads, ...Array.from({ length: columns - heads.length }, () => head(''))];
}
