import { truthOf } from '../truth-of.ts';
import { expand } from './expand.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** Pipe tables; a merged cell goes on as empty cells, so that every row is as wide as the table. */
export const markdown: Printer = {
  layout: 'Markdown, every column kept',
  fileName: 'report.md',
  print: (page) => printLines(page, printGrid),
  truth: truthOf,
};

function printGrid(grid: Grid): string {
  const [first = '', ...rest] = expand(grid).map(
    (row) => `| ${row.map((cell) => cell?.text ?? '').join(' | ')} |`,
  );
  return [first, `|${'---|'.repeat(grid.columns)}`, ...rest].join('\n');
}
