import { truthWhereBlanksVanish } from '../truth-of.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid, PageCell } from '../page.ts';

/** L11: one row a line, some with a pipe before them, some with more pipes behind than the table has columns. */
export const raggedPipes: Printer = {
  layout: 'L11 ragged pipe rows',
  fileName: 'report.txt',
  print: (page) => printLines(page, printGrid),
  truth: truthWhereBlanksVanish,
};

const printGrid = ({ rows }: Grid) => rows.map(printRow).join('\n');

/** The pipes around a row go by its number, so that every shape comes about and a failure can be repeated. */
function printRow(row: readonly PageCell[], index: number): string {
  const cells = row.map(({ text }) => text).join(' | ');
  return `${index % 3 === 0 ? '| ' : ''}${cells} ${'|'.repeat(index % 4)}`.trimEnd();
}
