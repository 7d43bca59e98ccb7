import { truthOf } from '../truth-of.ts';
import { expand } from './expand.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** AsciiDoc as pandoc writes it: an empty line after each row, and rows wrapped between their cells. */
export const fencedTables: Printer = {
  layout: 'L20 AsciiDoc, rows wrapped',
  fileName: 'report.txt',
  print: (page) => printLines(page, printGrid),
  truth: truthOf,
};

const LONGEST_LINE = 36;

const printGrid = (grid: Grid) =>
  `|===\n${expand(grid)
    .map((row) => wrap(row.map((cell) => `|${cell?.text ?? ''}`)))
    .join('\n\n')}\n|===`;

function wrap(cells: readonly string[]): string {
  const lines = [''];
  for (const cell of cells) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + cell.length >= LONGEST_LINE) lines.push(cell);
    else lines[lines.length - 1] = line === '' ? cell : `${line} ${cell}`;
  }
  return lines.join('\n');
}
