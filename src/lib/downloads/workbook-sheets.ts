import { LONG, type LongRow } from '../../dataset/long-table.ts';
import type { ChangeRow } from '../../dataset/version-tables.ts';
import type { MetricRow } from '../../dataset/tables.ts';
import { verdictOf } from '../../domain/finding.ts';
import type { MetricId } from '../../domain/item.ts';
import { findMetric } from '../../form/metrics.ts';
import { translateTo } from '../messages/translate.ts';
import type { QualityFinding } from '../queries/quality-findings.ts';
import { toChecklist } from '../pages/quality/findings.ts';
import { DEFAULT_SELECTION } from '../address/selection.ts';
import type { FileRecords } from './file-table.ts';
import type { SheetOfFile } from './xlsx-file.ts';

const t = translateTo('zh');

/** The columns of the sheet 数据 in their order: the heads that a clerk reads, and the columns of the long table. */
export const HEADS: readonly (readonly [head: string, column: keyof LongRow])[] = [
  ['机构', 'agency'],
  ['年份', 'year'],
  ['部分', 'basis'],
  ['指标', 'label_zh'],
  ['申请人', 'applicant'],
  ['数值', 'value'],
  ['单位', 'unit'],
  ['状态', 'state'],
  ['约数', 'approximate'],
  ['原文', 'quote'],
  ['参与不成立或待说明的校验', 'questioned'],
  ['层级', 'level'],
  ['领域', 'field'],
  ['省级行政区', 'province'],
  ['地级市', 'city'],
  ['县区', 'county'],
  ['公布日期', 'published_on'],
  ['采集', 'completeness'],
  ['指标编号', 'metric'],
  ['英文名称', 'label_en'],
  ['机构编号', 'agency_id'],
  ['年报编号', 'report_id'],
  ['来源网址', 'source_url'],
  ['在来源中的位置', 'place'],
];

/** A change of the data and the day on which it was recorded. */
export type RecordedChange = ChangeRow & { readonly recorded_on: string };

/** What the workbook is made of; `failed` holds findings that fail and no others. */
export interface WorkbookSources {
  readonly version: string;
  readonly limits: readonly { readonly zh: string; readonly en: string }[];
  readonly facts: readonly LongRow[];
  readonly metrics: readonly MetricRow[];
  readonly failed: readonly QualityFinding[];
  readonly changes: readonly RecordedChange[];
}

/** 说明, 数据, 字段, 缺失与更正. */
export function toWorkbookSheets(sources: WorkbookSources): readonly SheetOfFile[] {
  return [
    { name: '说明', widths: [110], rows: toSetNotes(sources).map((line) => [line]) },
    {
      name: '数据',
      widths: HEADS.map(([head]) => (head === '机构' || head === '指标' ? 28 : 12)),
      wrap: false,
      rows: toLongInWords(sources.facts),
    },
    { name: '字段', widths: [10, 30, 24, 12, 60, 60], rows: toDictionary(sources.metrics) },
    { name: '缺失与更正', widths: [14, 28, 8, 10, 32, 12, 16, 80, 36, 40], rows: toGaps(sources) },
  ];
}

type Row = FileRecords[number];

/** What has to be known of the whole set, a line each. */
export const toSetNotes = ({
  version,
  limits,
}: Pick<WorkbookSources, 'version' | 'limits'>): readonly string[] => [
  t('data.workbook.title'),
  t('common.dataVersion', { version }),
  t('data.workbook.sheets'),
  t('data.missing'),
  ...STATES.map((state) => `${t(`common.state.${state}`)}：${t(`common.stateMeaning.${state}`)}`),
  ...limits.map(({ zh }) => zh),
  t('data.citeText', { version }),
  t('data.licenceText'),
  ...limits.map(({ en }) => en),
];

const STATES = ['reported', 'blank', 'missing', 'illegible'] as const;

/** The long table as a clerk reads it, the header first. */
export function toLongInWords(facts: readonly LongRow[]): FileRecords {
  return [
    HEADS.map(([head]) => head),
    ...facts.map((fact) => HEADS.map(([, column]) => toCell(fact, column))),
  ];
}

/** A value in the words of the sheet: numbers stay numbers, what is not there stays empty. */
function toCell(fact: LongRow, column: keyof LongRow): string | number | null {
  const value = fact[column];
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (column === 'state') return t(`common.state.${fact.state}`);
  if (column === 'basis') return t(`common.basis.${fact.basis}`);
  if (column === 'applicant') return fact.applicant && t(`common.applicant.${fact.applicant}`);
  if (column === 'level') return fact.level && t(`common.level.${fact.level}`);
  if (column === 'completeness') return t(`agency.${fact.completeness}`);
  return value;
}

function toDictionary(metrics: readonly MetricRow[]): readonly Row[] {
  return [
    ['类别', '名称', '编号', '类型或单位', '含义', 'English'],
    ...HEADS.map(([head, column]): Row => {
      const { kind, zh, en } = LONG.columns[column];
      return ['列', head, column, kind, zh, en];
    }),
    ...STATES.map((state): Row => [
      '状态',
      t(`common.state.${state}`),
      state,
      null,
      t(`common.stateMeaning.${state}`),
      translateTo('en')(`common.stateMeaning.${state}`),
    ]),
    ...metrics.map(({ metric, label_zh, unit, definition_zh, label_en, definition_en }): Row => [
      '指标',
      label_zh,
      metric,
      unit,
      definition_zh,
      `${label_en}. ${definition_en}`,
    ]),
  ];
}

function toGaps({ facts, failed, changes }: WorkbookSources): readonly Row[] {
  return [
    ['种类', '机构', '年份', '部分', '指标或校验', '申请人', '原文或数字', '说明', '年报编号', '来源网址'],
    ...facts.filter(({ state }) => state !== 'reported').map(toGap),
    ...toChecklist(failed, CONTEXT).map(({ name, year, problem, printed, ask, origin }, index): Row => [
      `校验${t(`common.verdict.${verdictOf(failed[index]!)}`)}`,
      name,
      year,
      null,
      problem,
      null,
      printed,
      ask,
      failed[index]!.report_id,
      origin,
    ]),
    ...changes.filter(({ before_state }) => before_state !== null).map(toCorrection),
  ];
}

const CONTEXT = {
  selection: DEFAULT_SELECTION,
  t,
  locale: 'zh',
  link: (path: string) => path,
  version: '',
} as const;

const toGap = (fact: LongRow): Row => [
  t(`common.state.${fact.state}`),
  fact.agency,
  fact.year,
  toCell(fact, 'basis'),
  fact.label_zh,
  toCell(fact, 'applicant'),
  fact.quote,
  t(`common.stateMeaning.${fact.state}`),
  fact.report_id,
  fact.source_url,
];

/** What was said before and is said now; what was added with a new report is no correction. */
function toCorrection(change: RecordedChange): Row {
  const {
    report_id,
    agency,
    metric,
    basis,
    applicant,
    before_state,
    before_value,
    after_state,
    after_value,
  } = change;
  const said = [toWords(before_state, before_value), toWords(after_state, after_value)].join(' → ');
  return [
    '数据改动',
    agency,
    Number(report_id.split('/')[1]),
    t(`common.basis.${basis}`),
    findMetric(metric as MetricId, basis)?.label_zh ?? metric,
    applicant && t(`common.applicant.${applicant}`),
    said,
    t('data.workbook.changed', { day: change.recorded_on }),
    report_id,
    null,
  ];
}

/** `reported+questioned` with its value: 已报（参与不成立或待说明的校验）3. */
function toWords(state: string | null, value: number | null): string {
  if (state === null) return t('data.workbook.withdrawn');
  const [said, ...marks] = state.split('+');
  const words = marks.map((mark) => t(mark === 'questioned' ? 'common.questioned' : 'common.approximate'));
  const known = STATES.find((one) => one === said);
  return `${known === undefined ? state : t(`common.state.${known}`)}${words.length === 0 ? '' : `（${words.join('、')}）`}${value === null ? '' : ` ${value}`}`;
}
