import { truthWhereBlanksVanish } from '../truth-of.ts';
import { fillUp } from './fill-up.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** L20: merged cells are not carried on, rows are packed to the left and filled up on the right. */
export const packedMarkdown: Printer = {
  layout: 'L20 Markdown, rows packed to the left',
  fileName: 'report.md',
  print: (page) => printLines(page, printPacked),
  truth: truthWhereBlanksVanish,
};

/** A table in Markdown, its cells packed to the left. */
export function printPacked(grid: Grid): string {
  const [first = '', ...rest] = fillUp(grid).map((texts) => `| ${texts.join(' | ')} |`);
  return [first, `|${'---|'.repeat(grid.columns)}`, ...rest].join('\n');
}
