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
    .map((texts) => joinZeros(texts).join('\n'))
    .join('\n');

/** A zero after a zero goes on where that one ends. */
const joinZeros = (texts: readonly string[]) =>
  texts.reduce<readonly string[]>((joined, text, index) => {
    if (text !== '0' || texts[index - 1] !== '0') return [...joined, text];
    return [...joined.slice(0, -1), `${joined.at(-1)}0`];
  }, []);

const hasNeighbouringZeros = (cells: readonly { readonly text: string }[]) =>
  cells.some(({ text }, index) => text === '0' && cells[index + 1]?.text === '0');
