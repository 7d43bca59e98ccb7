import { truthOf } from '../truth-of.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** L9: a line with a pipe between the cells, so that an empty cell still stands between two pipes. */
export const pipesBetweenLines: Printer = {
  layout: 'L9 a pipe between the lines',
  fileName: 'report.txt',
  print: (page) => printLines(page, printGrid),
  truth: truthOf,
};

const printGrid = ({ rows }: Grid) =>
  rows.map((row) => row.map(({ text }) => text.trim()).join('\n|\n')).join('\n|\n');
