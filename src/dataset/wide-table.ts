import { APPLICANTS, type Item } from '../domain/item.ts';
import { APPLICANT_LABELS } from '../form/forms.ts';
import { METRICS, type Metric } from '../form/metrics.ts';
import { numberOrNull, oneOf, table, type Column } from './table.ts';
import { AGENCIES, REPORTS, SOURCES } from './tables.ts';

/** What a report says of an item: the states of a fact, and two that only a row of all items can have. */
export const WIDE_STATES = ['reported', 'blank', 'missing', 'illegible', 'unseen', 'not_asked'] as const;
export type WideState = (typeof WIDE_STATES)[number];

/** An item and the name of its column; the column of its state is named the same with `_state`. */
export interface WideItem {
  readonly item: Item;
  readonly column: string;
}

const IN_PROSE_TOO = new Set(
  METRICS.filter(
    ({ metric, basis }) =>
      basis === 'prose' && METRICS.some((other) => other.metric === metric && other.basis !== basis),
  ).map(({ metric }) => metric),
);

function toWideItems({ metric, basis }: Metric): readonly WideItem[] {
  if (basis === 'table3')
    return APPLICANTS.map((applicant) => ({
      item: { metric, basis, applicant },
      column: applicant === 'total' ? metric : `${metric}_${applicant}`,
    }));
  const column = basis === 'prose' && IN_PROSE_TOO.has(metric) ? `${metric}_prose` : metric;
  return [{ item: { metric, basis, applicant: null }, column }];
}

/** Every item of the three forms and of the prose, in the order of the forms. */
export const WIDE_ITEMS: readonly WideItem[] = METRICS.flatMap(toWideItems);

const { agency_id, name, level, field, province, city, county } = AGENCIES.columns;
const { report_id, source_id: _, agency_id: __, ...ofReport } = REPORTS.columns;

const itemColumns: Readonly<Record<string, Column>> = Object.fromEntries(
  METRICS.flatMap((metric) =>
    toWideItems(metric).flatMap(({ item, column }) => {
      const [zh, en] = wordsOf(metric, item);
      return [
        [column, numberOrNull([zh, en])],
        [`${column}_state`, oneOf(WIDE_STATES, [`${zh}：状态`, `${en}: state`])],
      ] as const;
    }),
  ),
);

function wordsOf(
  { label_zh, label_en, unit }: Metric,
  { applicant, basis }: Item,
): readonly [string, string] {
  const of = applicant === null ? '' : APPLICANT_LABELS[applicant];
  const kind = applicant === null ? '' : `, ${applicant.replaceAll('_', ' ')}`;
  const prose = basis === 'prose';
  return [
    `${label_zh}${of && `，${of}`}${prose ? '（正文所述）' : ''}［${unit}］`,
    `${label_en}${kind}${prose ? ' (stated in prose)' : ''} [${unit}]`,
  ];
}

/**
 * One report a row, every item of the forms a pair of columns in the order of the forms: the number, empty where
 * there is none, and its state, which says why.
 */
export const WIDE = table(
  'nianbao-wide',
  [
    '宽表：每行一份年报，各列依表格次序，每个数字旁有状态列',
    'Wide table: one report a row, columns in the order of the forms, a state beside every number',
  ],
  {
    report_id,
    agency_id,
    agency: name,
    level,
    field,
    province,
    city,
    county,
    ...ofReport,
    source_url: SOURCES.columns.url,
    ...itemColumns,
  },
  ['report_id'],
);
