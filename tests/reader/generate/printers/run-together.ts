import { hasNoGap, truthWhere } from '../truth-of.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** L13: neighbouring zeros have run together, 000 being three cells. */
export const runTogether: Printer = {
  layout: 'L13 zeros run together',
  fileName: 'report.txt',
  print: (page) => printLines(page, printGrid),
  truth: (report) => truthWhere(report, (cells) => hasNoGap(cells) && !hasNeighbouringZeros(cells)),
};

const printGrid = ({ rows }: Grid) =>
  rows
    .map((row) => row.map(({ text }) => text.trim()).filter((text) => text !== ''))
    .map((texts) => texts.join('\n').replace(/(?<=^0|\n0|00)\n(?=0(\n|$))/g, ''))
    .join('\n');

const hasNeighbouringZeros = (cells: readonly { readonly text: string }[]) =>
  cells.some(({ text }, index) => text === '0' && cells[index + 1]?.text === '0');
