/** The dictionary of everything a report can state: one entry per metric and part of the report. */
import type { Basis, MetricId } from '../domain/item.ts';
import type { FormId } from '../domain/report.ts';
import {
  CURRENT_FORMS,
  INDICATORS,
  INDICATORS_FORM,
  type CurrentForm,
  type Indicator,
  type Table2Row,
  type Table3Row,
  type Table4Column,
} from './forms.ts';
import type { ValueType } from './generations.ts';
import { articleOfRow } from './law-of-rows.ts';
import { findWords, type MetricWords } from './metric-words.ts';
import { PROSE_METRICS } from './prose/metrics.ts';
import { WORDS_2014 } from './words-2014.ts';
import { TABLE2_WORDS } from './words-table2.ts';
import { TABLE3_WORDS } from './words-table3.ts';
import { TABLE4_WORDS } from './words-table4.ts';

export interface Metric {
  readonly metric: MetricId;
  readonly basis: Basis;
  readonly label_zh: string;
  readonly label_en: string;
  /** A few characters for charts; not published in the dictionary. */
  readonly short_zh: string;
  readonly short_en: string;
  /** As printed, Chinese; `未印` where the form prints none. */
  readonly unit: string;
  /** Which numbers it may be; not published in the dictionary. */
  readonly type: ValueType;
  /** Whether a sum over bodies means anything. */
  readonly may_sum: 'yes' | 'no';
  /** Forms that ask for it; empty for prose. */
  readonly forms: readonly FormId[];
  readonly definition_zh: string;
  readonly definition_en: string;
  readonly law: string | null;
}

const NO_UNIT = '未印';

/** Amounts of money have decimals, whatever else is counted has none. */
const typeOfUnit = (unit: string): ValueType => (unit === '万元' ? 'decimal' : 'count');

const inForms = <Row extends { readonly metric: MetricId }>(
  rowsOf: (form: CurrentForm) => readonly Row[],
  id: MetricId,
): readonly FormId[] =>
  CURRENT_FORMS.filter((form) => rowsOf(form).some(({ metric }) => metric === id)).map(({ id }) => id);

/** The rows of both current forms, those of the newest form first, each metric once. */
function rowsOfForms<Row extends { readonly metric: MetricId }>(
  rowsOf: (form: CurrentForm) => readonly Row[],
): readonly (readonly [Row, readonly FormId[]])[] {
  const first = new Map(
    CURRENT_FORMS.flatMap(rowsOf)
      .reverse()
      .map((row) => [row.metric, row]),
  );
  const order = new Set(CURRENT_FORMS.flatMap(rowsOf).map(({ metric }) => metric));
  return [...order].map((metric) => [first.get(metric)!, inForms(rowsOf, metric)]);
}

function toMetric(
  basis: Basis,
  metric: MetricId,
  { shortZh, shortEn, labelEn, zh, en }: MetricWords,
  rest: Pick<Metric, 'label_zh' | 'unit' | 'type' | 'may_sum' | 'forms' | 'law'>,
): Metric {
  return {
    metric,
    basis,
    label_en: labelEn,
    short_zh: shortZh,
    short_en: shortEn,
    definition_zh: zh,
    definition_en: en,
    ...rest,
  };
}

const cellsOf = ({ table2 }: { readonly table2: readonly Table2Row[] }) =>
  table2.flatMap((row) => row.cells.map((cell) => ({ ...cell, row })));
type Cell = ReturnType<typeof cellsOf>[number];

const WAN: Cell['metric'] = 'procurement_amount_wan' as MetricId;
const isAmount = ({ metric }: Cell) => metric === 'procurement_amount';

/** Reports that name the unit of their procurement give figures in 万元; the form itself prints no unit. */
function withNamedUnit(cells: readonly Cell[]): readonly Cell[] {
  return cells.flatMap((cell) => (isAmount(cell) ? [cell, { ...cell, metric: WAN, unit: '万元' }] : [cell]));
}

function table2Metrics(): readonly Metric[] {
  return rowsOfForms((form) => withNamedUnit(cellsOf(form))).map(([cell, forms]) =>
    toMetric('table2', cell.metric, findWords(TABLE2_WORDS, cell.metric), {
      label_zh: `${cell.row.label}：${cell.head}`,
      unit: isAmount(cell) ? NO_UNIT : cell.unit,
      type: cell.type,
      may_sum: isAmount(cell) ? 'no' : 'yes',
      forms,
      law: toLaw(cell.row.block),
    }),
  );
}

const toLaw = (article: string) => `《政府信息公开条例》${article}`;

function table3Metrics(): readonly Metric[] {
  return rowsOfForms((form) => form.table3).map(([row, forms]) =>
    toMetric('table3', row.metric, findWords(TABLE3_WORDS, row.metric), {
      label_zh: labelOfRow(row),
      unit: '件',
      type: 'count',
      may_sum: 'yes',
      forms,
      law: toLaw(articleOfRow(row.metric)),
    }),
  );
}

const NUMBERING = /^(其中：|[一二三四五六七八九]、|（[一二三四五六七八九]）|\d+\.)/;
const withoutNumber = (label: string) => label.replace(NUMBERING, '');

/** 三/（三）不予公开 with 1.属于国家秘密 is 不予公开：属于国家秘密. */
function labelOfRow({ label, path }: Table3Row): string {
  const group = withoutNumber(path.split('/')[1] ?? '');
  return [group, withoutNumber(label)].filter((part) => part !== '').join('：');
}

function table4Metrics(): readonly Metric[] {
  return rowsOfForms((form) => form.table4).map(([column, forms]) =>
    toMetric('table4', column.metric, findWords(TABLE4_WORDS, column.metric), {
      label_zh: labelOfColumn(column),
      unit: '件',
      type: 'count',
      may_sum: 'yes',
      forms,
      law: toLaw('第五十条第（三）项'),
    }),
  );
}

const labelOfColumn = ({ group, label }: Table4Column) => `${group.split(' / ').at(-1)!}：${label}`;

function metrics2014(): readonly Metric[] {
  return INDICATORS.map((row) =>
    toMetric(
      'table2',
      row.metric,
      { ...findWords(WORDS_2014, row.metric), ...definitionOf(row) },
      {
        label_zh: labelOfIndicator(row),
        unit: row.unit,
        type: typeOfUnit(row.unit),
        may_sum: 'yes',
        forms: [INDICATORS_FORM],
        law: '国办发〔2014〕32号',
      },
    ),
  );
}

/** Outcomes are worded alike under 行政复议 and 行政诉讼, so they take the name of their group. */
function labelOfIndicator({ group, label }: Indicator): string {
  const own = withoutNumber(label.split(' / ').at(-1)!);
  const matter = /(行政.+)数量$/.exec(group)?.[1];
  return matter === undefined || label === group ? own : `${matter}：${own}`;
}

/** The table of 2014 explains itself only in its labels; rows whose wording was not read in the form itself say so. */
function definitionOf({ group, label, confidence }: Indicator): Pick<MetricWords, 'zh' | 'en'> {
  const sure = confidence === 'A';
  return {
    zh: `2014 年统计表“${group}”中的“${label}”。${sure ? '' : '行名未经原表核对。'}`,
    en: `Row “${label}” of “${group}” in the statistics table of 2014.${sure ? '' : ' The wording was not checked against the form itself.'}`,
  };
}

function proseMetrics(): readonly Metric[] {
  return PROSE_METRICS.map(({ metric, unit, maySum, labelZh, ...words }) =>
    toMetric('prose', metric as MetricId, words, {
      label_zh: labelZh,
      unit,
      type: typeOfUnit(unit),
      may_sum: maySum,
      forms: [],
      law: null,
    }),
  );
}

/** In the order of the forms: table 2 (2021, 2019, 2014), table 3, table 4, prose. */
export const METRICS: readonly Metric[] = [
  ...table2Metrics(),
  ...metrics2014(),
  ...table3Metrics(),
  ...table4Metrics(),
  ...proseMetrics(),
];

const index = new Map(METRICS.map((metric) => [`${metric.basis}/${metric.metric}`, metric]));

export function findMetric(metric: MetricId, basis: Basis): Metric | undefined {
  return index.get(`${basis}/${metric}`);
}
