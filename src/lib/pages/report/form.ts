import { APPLICANTS } from '../../../domain/item.ts';
import type { TableForm } from '../../../domain/report.ts';
import { CURRENT_FORMS, INDICATORS, INDICATORS_FORM, TABLE4 } from '../../../form/forms.ts';
import { formInForce } from '../../../form/in-force.ts';
import { toCellId } from '../../figure/cell-id.ts';
import { rowLabel, toItem, words, type Drawn, type FormTable, type Known } from './form-cells.ts';
import { toTable2 } from './form-table2.ts';
import { toTable3 } from './form-table3.ts';
import type { ReportFact } from './rows.ts';

const IS_INDICATOR: ReadonlySet<string> = new Set(INDICATORS.map(({ metric }) => metric));
const OLDEST = CURRENT_FORMS.at(-1)!;

/** The form a table is drawn in: as recognised, else as its figures tell, else the one in force. */
export function drawnForm(
  recognised: TableForm | null,
  facts: readonly Pick<ReportFact, 'metric'>[],
  year: number,
): TableForm {
  if (recognised !== null) return recognised;
  if (facts.some(({ metric }) => IS_INDICATOR.has(metric))) return INDICATORS_FORM;
  const inForce = formInForce(year);
  return inForce === null || inForce === INDICATORS_FORM ? OLDEST.id : inForce;
}

/** Null where nothing of the table was seen. */
export function toFormTable(
  basis: FormTable['basis'],
  all: readonly ReportFact[],
  recognised: TableForm | null,
  year: number,
  whole: boolean,
): FormTable | null {
  const facts = all.filter((fact) => fact.basis === basis);
  if (facts.length === 0) return null;
  const form = drawnForm(recognised, facts, year);
  const byId = new Map(facts.map((fact) => [toCellId(fact), fact]));
  const known: Known = {
    of: (metric, applicant) => byId.get(toCellId({ basis, metric, applicant: applicant ?? null })) ?? null,
    whole,
  };
  const drawn = form === INDICATORS_FORM ? toIndicators(known) : TABLES[basis](form, known);
  const items = [...drawn.rows].flat().filter((cell) => cell.kind === 'item');
  return {
    basis,
    form,
    ...drawn,
    unseen: items.filter(({ fact }) => fact === null).length + drawn.left_out.length * widthOf(basis),
  };
}

const widthOf = (basis: FormTable['basis']) => (basis === 'table3' ? APPLICANTS.length : 1);

const TABLES: Readonly<Record<FormTable['basis'], (form: TableForm, known: Known) => Drawn>> = {
  table2: toTable2,
  table3: toTable3,
  table4: toTable4,
};

// Section 四: fifteen columns and one row of values.

function toTable4(_form: TableForm, known: Known): Drawn {
  return {
    heads: [
      [words('行政复议', 5, 2, 'colgroup'), words('行政诉讼', 10, 1, 'colgroup')],
      [words('未经复议直接起诉', 5, 1, 'colgroup'), words('复议后起诉', 5, 1, 'colgroup')],
      TABLE4.map(({ label }) => words(label, 1, 1, 'col')),
    ],
    rows: [TABLE4.map(({ metric }) => toItem('table4', known, metric, null))],
    left_out: [],
  };
}

// The form of 2014: one list, grouped.

function toIndicators(known: Known): Drawn {
  const rows = INDICATORS.filter(({ metric }) => known.whole || known.of(metric) !== null);
  return {
    heads: [[words('统计指标', 1, 1, 'col'), words('单位', 1, 1, 'col'), words('统计数', 1, 1, 'col')]],
    rows: rows.flatMap((row, index) => [
      ...(rows[index - 1]?.group === row.group ? [] : [[words(row.group, 3, 1, 'colgroup')]]),
      [rowLabel(row, 1), words(row.unit), toItem('table2', known, row.metric, null)],
    ]),
    left_out: INDICATORS.filter((row) => !rows.includes(row)).map(({ metric }) => metric),
  };
}

/** Facts of a table that its drawn form has no cell for. */
export function outsideOf(table: FormTable, facts: readonly ReportFact[]): readonly ReportFact[] {
  const drawn = new Set(table.rows.flat().flatMap((cell) => (cell.kind === 'item' ? [cell.id] : [])));
  return facts.filter((fact) => fact.basis === table.basis && !drawn.has(toCellId(fact)));
}

/** The order of every item of the forms as printed, the newest form first. */
const PRINTED: ReadonlyMap<string, number> = new Map(
  [
    ...CURRENT_FORMS.flatMap(({ table2 }) => table2.flatMap(({ cells }) => cells)),
    ...CURRENT_FORMS.flatMap(({ table3 }) => table3),
    ...TABLE4,
    ...INDICATORS,
  ]
    .map(({ metric }, index) => [metric, index] as const)
    .reverse(),
);

/** Compares metrics by their printed place; prose has none and stands last. */
export function printedPlace(metric: string): number {
  return PRINTED.get(metric) ?? PRINTED.size * 4;
}
