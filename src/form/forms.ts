/**
 * The three generations of the national form as data.
 * Source of every label and unit: `form.json`, read off 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号 and
 * 国办发〔2014〕32号; confidence marks A (read in the form), B (seen in reports), C (not confirmed) stay with it.
 */
import { APPLICANTS, type Applicant, type Item, type MetricId } from '../domain/item.ts';
import type { FormId } from '../domain/report.ts';
import form from './form.json' with { type: 'json' };

export type ValueType = 'count' | 'decimal' | 'signed integer';

export interface Table2Cell {
  readonly metric: MetricId;
  /** Head of the column, such as 本年制发件数. */
  readonly head: string;
  readonly unit: string;
  readonly type: ValueType;
}
export interface Table2Row {
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

export interface CurrentForm {
  readonly id: '2019' | '2021';
  readonly table2: readonly Table2Row[];
  readonly table3: readonly Table3Row[];
  readonly table4: readonly Table4Column[];
}

const metric = (id: string) => id as MetricId;

function toCurrentForm(
  id: CurrentForm['id'],
  { table2, table3, table4 }: (typeof form)['forms']['f2021' | 'f2019'],
): CurrentForm {
  return {
    id,
    table2: table2.map(({ block, row, cells }) => ({
      block,
      label: row,
      cells: cells.map(([cell, head, unit, type]) => ({
        metric: metric(cell!),
        head: head!,
        unit: unit!,
        type: type as ValueType,
      })),
    })),
    table3: table3.rows.map((row) => ({ metric: metric(row.id), label: row.label, path: row.path })),
    table4: table4.map((column) => ({ metric: metric(column.id), group: column.group, label: column.label })),
  };
}

/** 国办公开办函〔2019〕60号, for the reports of 2019 and 2020. */
export const FORM_2019 = toCurrentForm('2019', form.forms.f2019);
/** 国办公开办函〔2021〕30号, for the reports of 2021 and later. */
export const FORM_2021 = toCurrentForm('2021', form.forms.f2021);
/** 国办发〔2014〕32号, for the reports of 2014 to 2018. */
export const FORM_2014: readonly Indicator[] = form.forms.f2014.indicators.map((row) => ({
  metric: metric(row.id),
  label: row.label,
  unit: row.unit,
  group: row.group,
  confidence: row.confidence,
}));

export const APPLICANT_LABELS = Object.fromEntries(form.forms.f2021.table3.columns) as Readonly<
  Record<Applicant, string>
>;

/** The form that the notices prescribe for reports of a year; null before there was a national form. */
export function formInForce(year: number): FormId | null {
  if (year >= 2021) return '2021';
  if (year >= 2019) return '2019';
  return year >= 2014 ? '2014' : null;
}

/** Every item a form asks for, in printed order: 10 + 175 + 15 in the 2021 form, 22 + 161 + 15 in the 2019 form, 58 in the 2014 form. */
export function itemsOf(id: FormId): readonly Item[] {
  if (id === '2014') return FORM_2014.map(({ metric }) => ({ metric, basis: 'table2', applicant: null }));
  const { table2, table3, table4 } = id === '2021' ? FORM_2021 : FORM_2019;
  return [
    ...table2.flatMap(({ cells }) =>
      cells.map(({ metric }): Item => ({ metric, basis: 'table2', applicant: null })),
    ),
    ...table3.flatMap(({ metric }) =>
      APPLICANTS.map((applicant): Item => ({ metric, basis: 'table3', applicant })),
    ),
    ...table4.map(({ metric }): Item => ({ metric, basis: 'table4', applicant: null })),
  ];
}
