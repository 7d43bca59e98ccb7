import { truthOf } from '../truth-of.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** L9: each cell on its own line with a pipe before it. */
export const leadingPipes: Printer = {
  layout: 'L9 each cell on its own line, pipe before',
  fileName: 'report.txt',
  print: (page) => printLines(page, printGrid),
  truth: truthOf,
};

const printGrid = ({ rows }: Grid) =>
  rows
    .flat()
    .map(({ text }) => `| ${text.trim()}`.trimEnd())
    .join('\n');
