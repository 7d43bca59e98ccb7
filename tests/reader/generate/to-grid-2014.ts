import type { Grid, PageCell } from './page.ts';
import { head, label, value } from './page-cell.ts';
import type { SampleRow } from './sample-report.ts';

/** The statistics table: 统计指标, 单位, 统计数; a group is a row of its own with nothing behind it. */
export const toGrid2014 = (rows: readonly SampleRow[]): Grid => ({
  kind: 'grid',
  columns: 3,
  rows: [
    ['统计指标', '单位', '统计数'].map((text) => head(text)),
    ...rows.flatMap((row, index) => [...newGroups(row, rows[index - 1]), valueRow(row)]),
  ],
});

function valueRow({ labels, cells }: SampleRow): readonly PageCell[] {
  const [, text = '', unit = ''] = labels;
  return [label(text.split(' / ').at(-1) ?? ''), label(unit), value(cells.map((cell) => cell.text).join(''))];
}

/** Groups that begin here; a group named like its only row needs no row of its own. */
function newGroups(row: SampleRow, before: SampleRow | undefined): readonly (readonly PageCell[])[] {
  const known = before === undefined ? [] : groupsOf(before);
  return groupsOf(row)
    .filter((group) => !known.includes(group))
    .map((group) => [label(group), label(''), label('')]);
}

function groupsOf({ labels: [group = '', text = ''] }: SampleRow): readonly string[] {
  const [subgroup = '', own] = text.split(' / ');
  const groups = own === undefined ? [group] : [group, subgroup];
  return groups.filter((name) => name !== text && name !== '七');
}
