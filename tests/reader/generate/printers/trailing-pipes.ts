import { truthWhereBlanksVanish } from '../truth-of.ts';
import { fillUp } from './fill-up.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** L8: each cell on its own line with a pipe behind it; pipes alone fill up a short row. */
export const trailingPipes: Printer = {
  layout: 'L8 each cell on its own line, pipe behind',
  fileName: 'report.txt',
  print: (page) => printLines(page, printGrid),
  truth: truthWhereBlanksVanish,
};

const printGrid = (grid: Grid) => fillUp(grid).map(printRow).join('\n');

function printRow(texts: readonly string[]): string {
  const last = texts.findLastIndex((text) => text.trim() !== '');
  const lines = texts.slice(0, last + 1).map((text) => `${text.trim()} |`.trimStart());
  const rest = '|'.repeat(texts.length - last - 1);
  return [...lines, ...(rest === '' ? [] : [rest])].join('\n');
}
