/** What is worked out from the figures of one report and printed in none: shares, rates, and counts read as a yearly pace. */
import type { Basis, Item, MetricId } from '../domain/item.ts';
import type { DerivedId } from './derived-ids.ts';
import { NEWEST_FORM } from './forms.ts';

/**
 * `share`: part of a whole, in percent; `rate`: of one thing for every hundred of another, which may exceed a hundred;
 * `count`: a figure of the year as printed, set against nothing.
 */
export type DerivedKind = 'share' | 'rate' | 'count';

export interface Derived {
  readonly id: DerivedId;
  readonly kind: DerivedKind;
  /** Added up; a sum with a part that is not known is not known. */
  readonly numerator: readonly Item[];
  /** Added up; empty for counts. */
  readonly denominator: readonly Item[];
  /** Below this denominator a value is shown and not ranked; null for counts. */
  readonly minimum: number | null;
  readonly label_zh: string;
  readonly label_en: string;
  readonly definition_zh: string;
  readonly definition_en: string;
}

/** One request more or less moves a share by at most ten points. */
export const LEAST_WHOLE = 10;
/** One case more or less moves a rate by at most about three. */
const LEAST_HUNDREDTHS = 30;

const item = (basis: Basis, metric: string): Item =>
  basis === 'table3'
    ? { metric: metric as MetricId, basis, applicant: 'total' }
    : { metric: metric as MetricId, basis, applicant: null };
const table3 = (...metrics: readonly string[]) => metrics.map((metric) => item('table3', metric));
const table4 = (...metrics: readonly string[]) => metrics.map((metric) => item('table4', metric));
const prose = (...metrics: readonly string[]) => metrics.map((metric) => item('prose', metric));

/** The rows of one heading of table 3; outcomes other than （六）其他处理 are the same in both forms. */
const rowsUnder = (heading: string) =>
  NEWEST_FORM.table3.filter(({ path }) => path.endsWith(heading)).map(({ metric }) => item('table3', metric));

const PROCESSED = table3('total_processed');
const DECIDED = ['upheld', 'corrected', 'other'] as const;
const LITIGATION = ['litigation_direct', 'litigation_after_review'] as const;
const inLitigation = (...results: readonly string[]) =>
  table4(...LITIGATION.flatMap((kind) => results.map((result) => `${kind}_${result}`)));

export const DERIVED: readonly Derived[] = [
  {
    id: 'granted_share',
    kind: 'share',
    numerator: table3('granted', 'partly_granted'),
    denominator: PROCESSED,
    minimum: LEAST_WHOLE,
    label_zh: '全部或部分公开占比',
    label_en: 'Share granted in whole or in part',
    definition_zh: '分子为（一）予以公开与（二）部分公开之和，分母为（七）总计，均取表三总计一列。',
    definition_en:
      'Requests granted (一) and granted in part (二), over all requests closed (七); column of totals of table 3.',
  },
  {
    id: 'denied_share',
    kind: 'share',
    numerator: rowsUnder('不予公开'),
    denominator: PROCESSED,
    minimum: LEAST_WHOLE,
    label_zh: '不予公开占比',
    label_en: 'Share refused',
    definition_zh:
      '分子为（三）不予公开八行之和，分母为（七）总计，均取表三总计一列。部分公开的申请只计入部分公开，不在分子之内。',
    definition_en:
      'The eight rows of refusals (三), over all requests closed (七); column of totals of table 3. Requests granted in part count there and not here.',
  },
  {
    id: 'unable_share',
    kind: 'share',
    numerator: rowsUnder('无法提供'),
    denominator: PROCESSED,
    minimum: LEAST_WHOLE,
    label_zh: '无法提供占比',
    label_en: 'Share not available',
    definition_zh:
      '分子为（四）无法提供三行之和（不掌握、需另行制作、补正后仍不明确），分母为（七）总计，均取表三总计一列。',
    definition_en:
      'The three rows of (四), information not held, to be made, or still unclear after correction, over all requests closed (七); column of totals of table 3.',
  },
  {
    id: 'rejected_share',
    kind: 'share',
    numerator: rowsUnder('不予处理'),
    denominator: PROCESSED,
    minimum: LEAST_WHOLE,
    label_zh: '不予处理占比',
    label_en: 'Share not processed',
    definition_zh: '分子为（五）不予处理五行之和，分母为（七）总计，均取表三总计一列。',
    definition_en:
      'The five rows of (五), requests not processed, over all requests closed (七); column of totals of table 3.',
  },
  {
    id: 'carried_over_share',
    kind: 'share',
    numerator: table3('carried_out'),
    denominator: table3('new_received', 'carried_in'),
    minimum: LEAST_WHOLE,
    label_zh: '结转下年占比',
    label_en: 'Share carried over',
    definition_zh: '分子为四、结转下年度继续办理，分母为一、本年新收与二、上年结转之和，均取表三总计一列。',
    definition_en:
      'Requests carried out to the next year (四), over those received (一) and carried in (二); column of totals of table 3.',
  },
  {
    id: 'carried_over_share-prose',
    kind: 'share',
    numerator: prose('requests_carried_out'),
    denominator: prose('requests_received', 'requests_carried_in'),
    minimum: LEAST_WHOLE,
    label_zh: '结转下年占比，正文所述',
    label_en: 'Share carried over, stated in prose',
    definition_zh:
      '分子为正文所述结转下年的申请，分母为正文所述收到的申请与上年结转之和。正文可能只说本机关一家。',
    definition_en:
      'Requests carried out, over those received and carried in, all as stated in prose, which may speak of the own office only.',
  },
  {
    id: 'review_corrected_share',
    kind: 'share',
    numerator: table4('review_corrected'),
    denominator: table4(...DECIDED.map((result) => `review_${result}`)),
    minimum: LEAST_WHOLE,
    label_zh: '行政复议纠正占比',
    label_en: 'Reviews: share corrected',
    definition_zh:
      '分子为行政复议结果纠正，分母为已有结果的：结果维持、结果纠正、其他结果之和。尚未审结的不在分母之内。',
    definition_en:
      'Reviews that ended in a correction, over those decided: upheld, corrected and otherwise ended. Pending ones are left out of the denominator.',
  },
  {
    id: 'litigation_corrected_share',
    kind: 'share',
    numerator: inLitigation('corrected'),
    denominator: inLitigation(...DECIDED),
    minimum: LEAST_WHOLE,
    label_zh: '行政诉讼纠正占比',
    label_en: 'Lawsuits: share corrected',
    definition_zh:
      '分子为未经复议直接起诉与复议后起诉的结果纠正之和，分母为两类已有结果的：结果维持、结果纠正、其他结果之和。尚未审结的不在分母之内。',
    definition_en:
      'Lawsuits, brought directly or after review, that ended in a correction, over those decided: upheld, corrected and otherwise ended. Pending ones are left out of the denominator.',
  },
  {
    id: 'reviews_per_100',
    kind: 'rate',
    numerator: table4('review_total'),
    denominator: table3('new_received'),
    minimum: LEAST_HUNDREDTHS,
    label_zh: '每百件申请的行政复议',
    label_en: 'Reviews per 100 requests',
    definition_zh:
      '分子为行政复议总计，分母为表三本年新收申请总计，乘以 100。复议可能针对往年的申请，故可超过 100。',
    definition_en:
      'All reviews, over requests received in the year, times 100. Reviews may be of requests of earlier years, so it may exceed 100.',
  },
  {
    id: 'reviews_per_100-prose',
    kind: 'rate',
    numerator: prose('reviews'),
    denominator: prose('requests_received'),
    minimum: LEAST_HUNDREDTHS,
    label_zh: '每百件申请的行政复议，正文所述',
    label_en: 'Reviews per 100 requests, stated in prose',
    definition_zh:
      '分子为正文所述行政复议，分母为正文所述收到的申请，乘以 100。正文常只计当年新立的案件，与表格算出的不可比。',
    definition_en:
      'Reviews over requests received, both as stated in prose, times 100. Prose often counts cases filed in the year only: not comparable with the rate from the tables.',
  },
  {
    id: 'lawsuits_per_100',
    kind: 'rate',
    numerator: inLitigation('total'),
    denominator: table3('new_received'),
    minimum: LEAST_HUNDREDTHS,
    label_zh: '每百件申请的行政诉讼',
    label_en: 'Lawsuits per 100 requests',
    definition_zh:
      '分子为未经复议直接起诉与复议后起诉的总计之和，分母为表三本年新收申请总计，乘以 100。诉讼可能针对往年的申请，故可超过 100。',
    definition_en:
      'All lawsuits, brought directly or after review, over requests received in the year, times 100. Lawsuits may be about requests of earlier years, so it may exceed 100.',
  },
  {
    id: 'lawsuits_per_100-prose',
    kind: 'rate',
    numerator: prose('lawsuits'),
    denominator: prose('requests_received'),
    minimum: LEAST_HUNDREDTHS,
    label_zh: '每百件申请的行政诉讼，正文所述',
    label_en: 'Lawsuits per 100 requests, stated in prose',
    definition_zh:
      '分子为正文所述行政诉讼，分母为正文所述收到的申请，乘以 100。正文常只计当年新立的案件，与表格算出的不可比。',
    definition_en:
      'Lawsuits over requests received, both as stated in prose, times 100. Prose often counts cases filed in the year only: not comparable with the rate from the tables.',
  },
  {
    id: 'permits_per_year',
    kind: 'count',
    numerator: [item('table2', 'permits')],
    denominator: [],
    minimum: null,
    label_zh: '每年行政许可决定',
    label_en: 'Permits per year',
    definition_zh: '表二所印本年行政许可处理决定数量，照录，未作计算。',
    definition_en: 'Permit decisions of the year as printed in table 2; nothing is worked out.',
  },
  {
    id: 'penalties_per_year',
    kind: 'count',
    numerator: [item('table2', 'penalties')],
    denominator: [],
    minimum: null,
    label_zh: '每年行政处罚决定',
    label_en: 'Penalties per year',
    definition_zh: '表二所印本年行政处罚处理决定数量，照录，未作计算。',
    definition_en: 'Penalty decisions of the year as printed in table 2; nothing is worked out.',
  },
];

const index: ReadonlyMap<string, Derived> = new Map(DERIVED.map((derived) => [derived.id, derived]));
export const findDerived = (id: string): Derived | undefined => index.get(id);

/** Everything it takes, numerator first. */
export const partsOf = ({ numerator, denominator }: Derived): readonly Item[] => [
  ...numerator,
  ...denominator,
];
