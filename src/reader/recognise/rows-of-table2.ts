import type { FormId } from '../../domain/report.ts';
import { CURRENT_FORMS, findCurrentForm, mergeRows, type Table2Row } from '../../form/forms.ts';

/** Rows of table 2 in printed order, with every wording: 规范性文件 and 行政规范性文件 name the same row. */
export const ROWS_OF_TABLE2: readonly (readonly [row: string, wordings: readonly string[]])[] = mergeRows(
  ({ table2 }) => table2,
  ({ id }) => id,
).map(({ id }) => [id, [...new Set(CURRENT_FORMS.flatMap(({ id: form }) => rowOf(form, id)?.label ?? []))]]);

/** Row of a form by its name here; undefined where the form has no such row. */
export function rowOf(form: FormId, row: string): Table2Row | undefined {
  return findCurrentForm(form)?.table2.find(({ id }) => id === row);
}

/** 第二十条第（一）项 …, the same in every form that has the row. */
export const blockOf = (row: string): string | undefined =>
  CURRENT_FORMS.flatMap(({ id }) => rowOf(id, row)?.block ?? [])[0];
