import { APPLICANTS } from '../../../src/domain/item.ts';
import { APPLICANT_LABELS } from '../../../src/form/forms.ts';
import type { Grid, PageCell } from './page.ts';
import { head, label, value } from './page-cell.ts';
import type { SampleRow } from './sample-report.ts';

const LABEL_COLUMNS = 3;
const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

const [NATURAL_PERSON, ...REST] = APPLICANTS.map((applicant) => APPLICANT_LABELS[applicant]);
const ORGANISATIONS = REST.slice(0, -1);

const HEADS: readonly (readonly PageCell[])[] = [
  [head(NOTE, LABEL_COLUMNS, 3), head('申请人情况', APPLICANTS.length)],
  [head(NATURAL_PERSON ?? '', 1, 2), head('法人或其他组织', ORGANISATIONS.length), head('总计', 1, 2)],
  ORGANISATIONS.map((text) => head(text)),
];

/** Table 3 as printed: three rows of heads, then a row each, group labels merged downwards. */
export const toGrid3 = (rows: readonly SampleRow[]): Grid => ({
  kind: 'grid',
  columns: LABEL_COLUMNS + APPLICANTS.length,
  rows: [
    ...HEADS,
    ...rows.map(({ labels, cells }, index) => [
      ...labels.flatMap((_, depth) => labelCell(rows, index, depth)),
      ...cells.map(({ text }) => value(text)),
    ]),
  ],
});

function labelCell(rows: readonly SampleRow[], index: number, depth: number): readonly PageCell[] {
  const labels = rows[index]?.labels ?? [];
  const isOwn = depth === labels.length - 1;
  if (isOwn) return [label(labels[depth] ?? '', LABEL_COLUMNS - depth)];
  if (index > 0 && samePath(rows[index - 1], labels, depth)) return [];
  const after = rows.slice(index);
  const end = after.findIndex((row) => !samePath(row, labels, depth));
  return [label(labels[depth] ?? '', 1, end === -1 ? after.length : end)];
}

const samePath = (row: SampleRow | undefined, labels: readonly string[], depth: number) =>
  row !== undefined &&
  row.labels.length > depth + 1 &&
  labels.slice(0, depth + 1).every((text, at) => row.labels[at] === text);
