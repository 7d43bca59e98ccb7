import { truthOf } from '../truth-of.ts';
import { printGrid } from './clean-html.ts';
import { printHtml } from './html-page.ts';
import type { Printer } from './printer.ts';
import type { Grid, PageCell } from '../page.ts';

/** L2: one column too many, which heads and values spend on different cells. */
export const driftingHtml: Printer = {
  layout: 'L2 HTML, drifting spans',
  fileName: 'report.html',
  print: (page) => printHtml(page, (grid) => printGrid(drift(grid))),
  truth: truthOf,
};

const drift = (grid: Grid): Grid => ({ ...grid, columns: grid.columns + 1, rows: grid.rows.map(driftRow) });

function driftRow(row: readonly PageCell[]): readonly PageCell[] {
  const wide = row.some(({ role }) => role === 'value') ? firstValue(row) : widest(row);
  return row.map((cell) => (cell === wide ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell));
}

const firstValue = (row: readonly PageCell[]) => row.find(({ role }) => role === 'value');

/** The last but one among equals: 本年新公开数量 of four heads. */
function widest(row: readonly PageCell[]): PageCell | undefined {
  const width = Math.max(...row.map(({ columnSpan }) => columnSpan));
  const candidates = row.filter(({ columnSpan }) => columnSpan === width);
  return candidates.at(-2) ?? candidates[0];
}
