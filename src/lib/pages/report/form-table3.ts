import type { TableForm } from '../../../domain/report.ts';
import { APPLICANTS, type Applicant } from '../../../domain/item.ts';
import { formOfRows } from '../../../form/form-of-rows.ts';
import { findCurrentForm, NEWEST_FORM, type Table3Row } from '../../../form/forms.ts';
import { rowLabel, toItem, words, type Drawn, type FormCell, type Known } from './form-cells.ts';

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Section 三: three columns of labels, seven of figures. */
export function toTable3(form: TableForm, known: Known): Drawn {
  const all = rowsOfTable3(form, known);
  const rows = all.filter(({ metric }) => known.whole || isSeen(metric, known));
  return {
    heads: [
      [words(NOTE, 3, 3), words('申请人情况', 7, 1, 'colgroup')],
      [applicant('natural_person', 2), words('法人或其他组织', 5, 1, 'colgroup'), applicant('total', 2)],
      APPLICANTS.slice(1, 6).map((one) => applicant(one, 1)),
    ],
    rows: rows.map((row, index) => [
      ...labelsOf(row, rows, index),
      ...APPLICANTS.map((one) => toItem('table3', known, row.metric, one)),
    ]),
    left_out: all.filter((row) => !rows.includes(row)).map(({ metric }) => metric),
  };
}

const applicant = (one: Applicant, rowSpan: number) =>
  ({ kind: 'applicant', applicant: one, rowSpan, columnSpan: 1 }) as const;
const isSeen = (metric: string, known: Known) => APPLICANTS.some((one) => known.of(metric, one) !== null);

function rowsOfTable3(form: TableForm, known: Known): readonly Table3Row[] {
  const drawn = form === 'hybrid' ? formOfRows((metric) => isSeen(metric, known)) : form;
  return (findCurrentForm(drawn) ?? NEWEST_FORM).table3;
}

const THIRD = '三、本年度办理结果';
const isThird = ({ path }: Table3Row) => path.startsWith('三');
/** （三）不予公开 of 三/（三）不予公开; null for a row that stands alone. */
const groupOf = ({ path }: Table3Row) => /^三\/(（.）.+)$/.exec(path)?.[1] ?? null;

/** The labels left of a row: those that begin in it, over as many rows as they hold. */
function labelsOf(row: Table3Row, rows: readonly Table3Row[], index: number): readonly FormCell[] {
  if (!isThird(row)) return [rowLabel(row, 3)];
  const before = rows[index - 1];
  const group = groupOf(row);
  return [
    ...(before && isThird(before) ? [] : [words(THIRD, 1, rows.filter(isThird).length, 'rowgroup')]),
    ...(group === null || (before && groupOf(before) === group)
      ? []
      : [words(group, 1, rows.filter((other) => groupOf(other) === group).length, 'rowgroup')]),
    rowLabel(row, group === null ? 2 : 1),
  ];
}
