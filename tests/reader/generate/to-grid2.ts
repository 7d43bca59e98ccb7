import type { Grid, PageCell } from './page.ts';
import { head, label, value } from './page-cell.ts';
import type { SampleBlock } from './sample-report.ts';

const COLUMNS = 4;

/** Table 2 as printed: a title row, a row of heads and the value rows of each block, four columns wide. */
export const toGrid2 = (blocks: readonly SampleBlock[]): Grid => ({
  kind: 'grid',
  columns: COLUMNS,
  rows: blocks.flatMap(({ title, heads, rows }) => [
    [label(title, COLUMNS)],
    [head('信息内容'), ...spread(heads, head)],
    ...rows.map(({ labels, cells }) => [
      label(labels.join('')),
      ...spread(
        cells.map(({ text }) => text),
        value,
      ),
    ]),
  ]),
});

/** The last cell takes the columns that are left. */
const spread = (texts: readonly string[], cell: (text: string, columnSpan: number) => PageCell) =>
  texts.map((text, index) => cell(text, index === texts.length - 1 ? COLUMNS - 1 - index : 1));
