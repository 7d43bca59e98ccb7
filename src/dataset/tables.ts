/** Every published table: the only place where columns are named. Files and columns are promised in the README. */
import { LEVELS } from '../domain/agency.ts';
import { GRADES } from '../domain/finding.ts';
import { APPLICANTS, BASES } from '../domain/item.ts';
import type { TableForm } from '../domain/report.ts';
import { FORM_IDS } from '../form/forms.ts';
import {
  flag,
  integer,
  numberOrNull,
  oneOf,
  oneOfOrNull,
  table,
  text,
  textOrNull,
  type RowOf,
} from './table.ts';

const TABLE_FORMS: readonly TableForm[] = [...FORM_IDS, 'hybrid'];
const PRINTED_DAY = '^\\d{4}-\\d{2}(-\\d{2})?$';
const toReport = { columns: ['report_id'], table: 'reports', to: ['report_id'] };

export const AGENCIES = table(
  'agencies',
  ['机构', 'Public bodies'],
  {
    agency_id: text(['机构编号：拼音，可读，不变', 'Stable readable id, from pinyin'], '^[a-z0-9-]+$'),
    name: text(['官方全称', 'Official name']),
    level: oneOfOrNull(LEVELS, ['层级', 'Level of government']),
    field: textOrNull(['工作领域', 'Field of work']),
    province: textOrNull(['省级行政区', 'Province']),
    city: textOrNull(['地级市（州、盟）', 'City or prefecture']),
    county: textOrNull(['县（市、区、旗）', 'County or district']),
  },
  ['agency_id'],
);

export const SOURCES = table(
  'sources',
  ['来源', 'Sources'],
  {
    source_id: text(['来源编号', 'Source id']),
    kind: oneOf(
      ['document', 'figures'],
      ['整份文件，或自公布页面摘录的数据', 'A whole document, or figures taken from a published page'],
    ),
    name: text(['文件名，或网站域名', 'File name, or host of the page']),
    url: textOrNull(['公布地址', 'Published address']),
    format: textOrNull(['文件格式', 'Format of the file']),
    sha256: textOrNull(['文件的 SHA-256', 'SHA-256 of the file'], '^[0-9a-f]{64}$'),
    retrieved_on: textOrNull(
      ['取得日期；空为未记录', 'Date of retrieval; empty where not recorded'],
      PRINTED_DAY,
    ),
  },
  ['source_id'],
);

export const REPORTS = table(
  'reports',
  ['年报', 'Annual reports'],
  {
    report_id: text(['机构编号/年份', 'Agency id, slash, year']),
    agency_id: text(['机构编号', 'Agency id']),
    year: integer(['报告年份', 'Year reported on']),
    published_on: textOrNull(
      [
        '公布日期，按原文；只知年月时为年月',
        'Date of publication as printed; year and month where no more is known',
      ],
      PRINTED_DAY,
    ),
    published_on_basis: oneOfOrNull(
      ['page', 'address'],
      [
        '公布日期的依据：页面所印，或网址',
        'Basis of the date: printed on the page, or taken from the address',
      ],
    ),
    form_table2: oneOfOrNull(TABLE_FORMS, ['表二的格式', 'Form of table 2']),
    form_table3: oneOfOrNull(TABLE_FORMS, ['表三的格式', 'Form of table 3']),
    form_table4: oneOfOrNull(TABLE_FORMS, ['表四的格式', 'Form of table 4']),
    completeness: oneOf(['whole', 'part'], ['整份读入，或只采集到一部分', 'Read whole, or only in part']),
    source_id: text(['来源编号', 'Source id']),
  },
  ['report_id'],
  [
    { columns: ['agency_id'], table: 'agencies', to: ['agency_id'] },
    { columns: ['source_id'], table: 'sources', to: ['source_id'] },
  ],
);

export const METRICS_TABLE = table(
  'metrics',
  ['指标', 'Metrics'],
  {
    metric: text(['指标编号', 'Metric id']),
    basis: oneOf(BASES, ['所在部分：表二、表三、表四或正文', 'Part of the report: table 2, 3, 4 or prose']),
    label_zh: text(['名称', 'Label in Chinese']),
    label_en: text(['英文名称', 'Label in English']),
    unit: text(['单位', 'Unit']),
    may_sum: oneOf(['yes', 'no'], ['能否跨机构相加', 'Whether it may be summed over bodies']),
    forms: textOrNull([
      '哪些格式设有此项，空格分隔；正文指标为空',
      'Forms that ask for it, separated by spaces; empty for prose',
    ]),
    definition_zh: text(['定义', 'Definition in Chinese']),
    definition_en: text(['英文定义', 'Definition in English']),
    law: textOrNull(['依据', 'Legal basis']),
  },
  ['metric', 'basis'],
);

export const FACTS = table(
  'facts',
  ['数据', 'Facts'],
  {
    report_id: text(['年报编号', 'Report id']),
    metric: text(['指标编号', 'Metric id']),
    applicant: oneOfOrNull(APPLICANTS, ['申请人类别，仅表三', 'Kind of applicant, table 3 only']),
    basis: oneOf(BASES, ['所在部分', 'Part of the report']),
    state: oneOf(
      ['reported', 'blank', 'missing', 'illegible'],
      ['状态：已报、空、缺项、待核', 'State: reported, blank, missing, illegible'],
    ),
    value: numberOrNull(['数值，仅已报时有', 'Value, only where reported']),
    approximate: flag(['原文称约、近、余', 'The text says about or more than']),
    quote: textOrNull(['原文', 'What the source holds there']),
    place: textOrNull(['在来源中的位置（JSON）', 'Place in the source (JSON)']),
  },
  ['report_id', 'metric', 'applicant', 'basis'],
  [toReport, { columns: ['metric', 'basis'], table: 'metrics', to: ['metric', 'basis'] }],
);

export const FINDINGS = table(
  'findings',
  ['校验结果', 'Findings'],
  {
    report_id: text(['年报编号', 'Report id']),
    check: text(['校验编号', 'Check id']),
    applicant: oneOfOrNull(APPLICANTS, ['申请人类别', 'Kind of applicant']),
    outcome: oneOf(['holds', 'fails', 'undecided'], ['结果：成立、不成立、无法判断', 'Outcome']),
    grade: oneOf(GRADES, [
      '依据：表内印明、标签或条例所定、待说明',
      'Grade: printed in the form, implied by its labels, a question',
    ]),
    left: textOrNull(['左边', 'Left side']),
    right: textOrNull(['右边', 'Right side']),
    lacking: textOrNull(['无法判断时所缺', 'What was lacking where undecided']),
  },
  // One check can run on several rows of a table: `finding_items` tells them apart by their order.
  [],
  [toReport],
);

export const FINDING_ITEMS = table(
  'finding_items',
  ['校验所涉数据', 'Facts that take part in a finding'],
  {
    report_id: text(['年报编号', 'Report id']),
    check: text(['校验编号', 'Check id']),
    applicant: oneOfOrNull(APPLICANTS, ['校验的申请人类别', 'Kind of applicant of the check']),
    ordinal: integer([
      'findings.csv 中同一年报、校验、类别的各行，按文件次序从 1 数起',
      'The row of findings.csv it belongs to: those of the same report, check and kind, counted from 1 in the order of the file',
    ]),
    metric: text(['指标编号', 'Metric id']),
    item_applicant: oneOfOrNull(APPLICANTS, ['数据的申请人类别', 'Kind of applicant of the fact']),
    basis: oneOf(BASES, ['所在部分', 'Part of the report']),
    outcome: oneOf(['holds', 'fails', 'undecided'], ['校验的结果', 'Outcome of the check']),
    side: oneOf(['left', 'right'], ['在等式的哪一边', 'Side of the sum that it stands on']),
    role: oneOf(['part', 'suspect'], ['参与，或疑为出错之处', 'Takes part, or is the suspected cell']),
  },
  ['report_id', 'check', 'applicant', 'ordinal', 'metric', 'item_applicant', 'basis'],
  [toReport],
);

export const REGISTER = table(
  'register',
  ['应发布年报的机构名册', 'Register of bodies that must report'],
  {
    agency_id: textOrNull([
      '机构编号；空为数据中没有以此全称列在此地的机构',
      'Agency id; empty where the data hold no body of this name at this place',
    ]),
    agency: text(['名册所写的机构名称', 'Name of the body as the register has it']),
    level: oneOfOrNull(LEVELS, ['层级', 'Level of government']),
    field: textOrNull(['工作领域', 'Field of work']),
    province: textOrNull(['省级行政区', 'Province']),
    city: textOrNull(['地级市（州、盟）', 'City or prefecture']),
    county: textOrNull(['县（市、区、旗）', 'County or district']),
    year: integer(['应发布哪一年的年报', 'Year that must be reported on']),
    published: oneOfOrNull(
      ['yes', 'no'],
      [
        '有人查看的结果：已发布、未发布；空为没有人查看过',
        'What somebody found who looked: published, not published; empty where nobody looked',
      ],
    ),
    source_url: textOrNull(['查看的地址', 'Address at which somebody looked']),
    looked_on: textOrNull(['查看的日期', 'Day on which somebody looked'], '^\\d{4}-\\d{2}-\\d{2}$'),
  },
  ['province', 'city', 'county', 'agency', 'year'],
  [{ columns: ['agency_id'], table: 'agencies', to: ['agency_id'] }],
);

/** In the order in which foreign keys allow them to be loaded. */
export const TABLES = [
  AGENCIES,
  SOURCES,
  REPORTS,
  METRICS_TABLE,
  FACTS,
  FINDINGS,
  FINDING_ITEMS,
  REGISTER,
] as const;
export type TableName = (typeof TABLES)[number]['name'];

export type AgencyRow = RowOf<typeof AGENCIES>;
export type SourceRow = RowOf<typeof SOURCES>;
export type ReportRow = RowOf<typeof REPORTS>;
export type MetricRow = RowOf<typeof METRICS_TABLE>;
export type FactRow = RowOf<typeof FACTS>;
export type FindingRow = RowOf<typeof FINDINGS>;
export type FindingItemRow = RowOf<typeof FINDING_ITEMS>;

export type RegisterRow = RowOf<typeof REGISTER>;

/** The whole published data set, rows sorted by key. */
export interface Dataset {
  readonly agencies: readonly AgencyRow[];
  readonly sources: readonly SourceRow[];
  readonly reports: readonly ReportRow[];
  readonly metrics: readonly MetricRow[];
  readonly facts: readonly FactRow[];
  readonly findings: readonly FindingRow[];
  readonly finding_items: readonly FindingItemRow[];
  readonly register: readonly RegisterRow[];
}
