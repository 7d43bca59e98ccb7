/** The generations of the national form as rows and items, for whoever reads, checks, asks or draws a report. */
import { APPLICANTS, type Applicant, type Item, type MetricId } from '../domain/item.ts';
import type { FormId, TableForm } from '../domain/report.ts';
import {
  GENERATIONS,
  type GenerationOfIndicators,
  type GenerationOfTables,
  type SumData,
  type ValueType,
} from './generations.ts';

export interface Table2Cell {
  readonly metric: MetricId;
  /** Head of the column, such as 本年制发件数. */
  readonly head: string;
  /** Its words that survive clipping and wrapping. */
  readonly headWords: string;
  readonly unit: string;
  readonly type: ValueType;
}
export interface Table2Row {
  /** The same in every form that has the row, such as `norms`. */
  readonly id: string;
  /** Which heads stand over it, such as `decisions`. */
  readonly heads: string;
  /** 第二十条第（一）项 … */
  readonly block: string;
  readonly label: string;
  readonly cells: readonly Table2Cell[];
}
export interface Table3Row {
  readonly metric: MetricId;
  readonly label: string;
  /** The labels to the left of it: 三/（三）不予公开. */
  readonly path: string;
}
export interface Table4Column {
  readonly metric: MetricId;
  readonly group: string;
  readonly label: string;
}
/** One row of the 2014 statistics table, which is a single table and stands as table 2. */
export interface Indicator {
  readonly metric: MetricId;
  readonly label: string;
  readonly unit: string;
  readonly group: string;
  readonly confidence: string;
}

/** A form in three tables. */
export interface CurrentForm {
  readonly id: FormId;
  readonly table2: readonly Table2Row[];
  readonly table3: readonly Table3Row[];
  readonly table4: readonly Table4Column[];
  readonly sums: readonly SumData[];
}

const toMetric = (id: string) => id as MetricId;

function toCurrentForm({ id, table2, table3, table4, sums }: GenerationOfTables): CurrentForm {
  return {
    id,
    table2: table2.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, metric: toMetric(cell.metric) })),
    })),
    table3: table3.map((row) => ({ metric: toMetric(row.id), label: row.label, path: row.path })),
    table4: table4.map((column) => ({
      metric: toMetric(column.id),
      group: column.group,
      label: column.label,
    })),
    sums,
  };
}

const OF_TABLES = GENERATIONS.filter((one): one is GenerationOfTables => 'table3' in one);
const [OF_INDICATORS] = GENERATIONS.filter((one): one is GenerationOfIndicators => 'indicators' in one);

/** Ids of all generations, oldest first. */
export const FORM_IDS: readonly FormId[] = GENERATIONS.map(({ id }) => id);

/** The forms in three tables, the newest first. */
export const CURRENT_FORMS: readonly CurrentForm[] = OF_TABLES.map(toCurrentForm).reverse();
export const NEWEST_FORM: CurrentForm = CURRENT_FORMS[0]!;

/** The form of 国办发〔2014〕32号, one list of indicators. */
export const INDICATORS_FORM: FormId = OF_INDICATORS!.id;
export const INDICATORS: readonly Indicator[] = OF_INDICATORS!.indicators.map(({ id, ...row }) => ({
  ...row,
  metric: toMetric(id),
}));

/** What the columns of table 3 are called; the same in every form. */
export const APPLICANT_LABELS: Readonly<Record<Applicant, string>> = OF_TABLES.at(-1)!.applicants;

/** Undefined for the form of indicators, for a mixture of forms and for none. */
export const findCurrentForm = (id: TableForm | null): CurrentForm | undefined =>
  CURRENT_FORMS.find((form) => form.id === id);

/** Fifteen columns and one row of numbers, the same in every form so far. */
export const TABLE4: readonly Table4Column[] = NEWEST_FORM.table4;

/**
 * The rows of all forms as one list: those of the newest in their order, and what older ones have beside them behind
 * the row that they follow there.
 */
export function mergeRows<Row>(
  rowsOf: (form: CurrentForm) => readonly Row[],
  idOf: (row: Row) => string,
): readonly Row[] {
  const merged: Row[] = [];
  for (const form of CURRENT_FORMS) {
    let at = 0;
    for (const row of rowsOf(form)) {
      const known = merged.findIndex((other) => idOf(other) === idOf(row));
      if (known < 0) merged.splice(at, 0, row);
      at = (known < 0 ? at : known) + 1;
    }
  }
  return merged;
}

/** The rows of table 3 of all forms; （六）其他处理 as one row stands before the three that took its place. */
export const ROWS_OF_TABLE3: readonly Table3Row[] = mergeRows(
  ({ table3 }) => table3,
  ({ metric }) => metric,
);

const unplaced = (basis: 'table2' | 'table4', metric: MetricId): Item => ({ metric, basis, applicant: null });

/** Every item a form asks for, in printed order: 10 + 175 + 15 in the 2021 form, 22 + 161 + 15 in the 2019 form, 58 in the 2014 form. */
export function itemsOf(id: FormId): readonly Item[] {
  const form = findCurrentForm(id);
  if (form === undefined) return INDICATORS.map(({ metric }) => unplaced('table2', metric));
  return [
    ...form.table2.flatMap(({ cells }) => cells.map(({ metric }) => unplaced('table2', metric))),
    ...form.table3.flatMap(({ metric }) =>
      APPLICANTS.map((applicant): Item => ({ metric, basis: 'table3', applicant })),
    ),
    ...form.table4.map(({ metric }) => unplaced('table4', metric)),
  ];
}
