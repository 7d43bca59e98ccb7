import type { MetricId } from '../domain/item.ts';
import type { FormId } from '../domain/report.ts';
import { CURRENT_FORMS, ROWS_OF_TABLE3, type CurrentForm, type Table3Row } from './forms.ts';

type IsThere = (metric: MetricId) => boolean;

/**
 * The form that rows of table 3 tell: the newest with a row that the one before it lacks, else the oldest with a row
 * that the next one dropped, such as （六）其他处理 in one row; null where no such row is there.
 */
export function formOfRows(isThere: IsThere): FormId | null {
  const oldestFirst = [...CURRENT_FORMS].reverse();
  return firstWithOwn(CURRENT_FORMS, isThere) ?? firstWithOwn(oldestFirst, isThere);
}

/** The first of these with a row that is there and that its successor in the list does not print. */
function firstWithOwn(forms: readonly CurrentForm[], isThere: IsThere): FormId | null {
  const found = forms.find(({ table3 }, index) => {
    const next = forms[index + 1];
    return next !== undefined && lackedBy(next, table3).some(({ metric }) => isThere(metric));
  });
  return found?.id ?? null;
}

const lackedBy = ({ table3 }: CurrentForm, rows: readonly Table3Row[]) =>
  rows.filter(({ metric }) => !table3.some((row) => row.metric === metric));

/** Rows of one form whose label heads several rows in another: （六）其他处理, with these rows. */
export const ROWS_UNDER: ReadonlyMap<MetricId, readonly MetricId[]> = new Map(
  ROWS_OF_TABLE3.flatMap(({ metric, label }) => {
    const under = ROWS_OF_TABLE3.filter(({ path }) => path.endsWith(label));
    return under.length > 0 ? [[metric, under.map((row) => row.metric)] as const] : [];
  }),
);
