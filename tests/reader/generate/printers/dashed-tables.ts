import { truthOf } from '../truth-of.ts';
import { expand } from './expand.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** L20 as pandoc writes text and Markdown: lines of dashes mark the columns, a character of Chinese is two wide. */
export const dashedTables: Printer = {
  layout: 'L20 text, columns marked by dashes',
  fileName: 'report.txt',
  print: (page) => printLines(page, printGrid),
  truth: truthOf,
};

/** Of a cell, in characters; what is longer is wrapped, and its rows are parted by empty lines. */
const LONGEST = 16;

function printGrid(grid: Grid): string {
  const rows = expand(grid).map((row) => row.map((cell) => wrap(cell?.text ?? '')));
  const widths = Array.from({ length: grid.columns }, (_, column) =>
    Math.max(4, ...rows.flatMap((row) => row[column]!.map(widthOf))),
  );
  const border = `  ${widths.map((width) => '-'.repeat(width)).join(' ')}`;
  const isWrapped = rows.some((row) => row.some(({ length }) => length > 1));
  return [border, rows.map((row) => printRow(row, widths)).join(isWrapped ? '\n\n' : '\n'), border].join(
    '\n',
  );
}

const wrap = (text: string): readonly string[] => text.match(new RegExp(`.{1,${LONGEST}}`, 'gsu')) ?? [''];

const widthOf = (text: string) =>
  [...text].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(character) ? 2 : 1),
    0,
  );

const printRow = (cells: readonly (readonly string[])[], widths: readonly number[]) =>
  Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, line) =>
    `  ${cells
      .map(
        (pieces, column) => (pieces[line] ?? '') + ' '.repeat(widths[column]! - widthOf(pieces[line] ?? '')),
      )
      .join(' ')}`.trimEnd(),
  ).join('\n');
