import type { Grid, PageCell } from '../page.ts';
import { truthWhere } from '../truth-of.ts';
import { printPacked } from './packed-markdown.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';

/** What a narrow column of labels holds on a line. */
const WRAP = 10;

/** L16, L20: Markdown drawn from a PDF, where a label that wraps stands around the row of its numbers. */
export const labelsAround: Printer = {
  layout: 'L16 labels around their numbers',
  fileName: 'report.md',
  print: (page) => printLines(page, printGrid),
  truth: (report) => truthWhere(report, ([first]) => first?.item.basis !== 'table3'),
};

const TABLE3_COLUMNS = 10;

function printGrid(grid: Grid): string {
  return grid.columns === TABLE3_COLUMNS ? grid.rows.map(printRow).join('\n') : printPacked(grid);
}

function printRow(cells: readonly PageCell[]): string {
  const words = cells.filter(({ role }) => role !== 'value').map(({ text }) => text);
  const values = cells.filter(({ role }) => role === 'value').map(({ text }) => text);
  if (values.length === 0) return words.join('\n');
  const label = words.at(-1) ?? '';
  const numbers = (own: readonly string[]) =>
    `| ${[...own, ...values].join(' | ')} |\n|${'---|'.repeat(own.length + values.length)}`;
  if (label.length <= WRAP) return [...words.slice(0, -1), numbers([label])].join('\n');
  const lines = Array.from({ length: Math.ceil(label.length / WRAP) }, (_, line) =>
    label.slice(line * WRAP, (line + 1) * WRAP),
  );
  const half = Math.ceil(lines.length / 2);
  return [...words.slice(0, -1), ...lines.slice(0, half), numbers([]), ...lines.slice(half)].join('\n');
}
