import { truthOf } from '../truth-of.ts';
import { expand } from './expand.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** L20 as programs write it that draw tables with characters and wrap what stands in their cells. */
export const drawnTables: Printer = {
  layout: 'L20 text, tables drawn with characters',
  fileName: 'report.txt',
  print: (page) => printLines(page, printGrid),
  truth: truthOf,
};

/** Of a cell, in characters: labels are wrapped, numbers are not. */
const WIDTH = 14;

function printGrid(grid: Grid): string {
  const border = `+${`${'-'.repeat(WIDTH)}+`.repeat(grid.columns)}`;
  const rows = expand(grid).map((row) => printRow(row.map((cell) => cell?.text ?? '')));
  return [border, ...rows.flatMap((row) => [row, border])].join('\n');
}

function printRow(texts: readonly string[]): string {
  const cells = texts.map((text) => text.match(new RegExp(`.{1,${WIDTH}}`, 'gsu')) ?? []);
  const depth = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from(
    { length: depth },
    (_, line) => `|${cells.map((pieces) => (pieces[line] ?? '').padEnd(WIDTH)).join('|')}|`,
  ).join('\n');
}
