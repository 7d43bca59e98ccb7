import {
  APPLICANTS,
  BASES,
  type Applicant,
  type Basis,
  type Item,
  type MetricId,
} from '../../domain/item.ts';

/** What a chart can show: an item of the reports, named in addresses as `permits`, `permits-prose`, `granted.natural_person`. */
export type Measure = Item;

const isBasis = (text: string): text is Basis => BASES.some((basis) => basis === text);
const isApplicant = (text: string): text is Applicant => APPLICANTS.some((applicant) => applicant === text);

/** Metrics that stand both in a table and in the prose keep their plain name for the table. */
const IN_BOTH = new Set(['permits', 'penalties', 'coercions', 'fees_wan']);

export function toMeasureId({ metric, basis, applicant }: Measure): string {
  const name = basis === 'prose' && IN_BOTH.has(metric) ? `${metric}-prose` : metric;
  return applicant === null || applicant === 'total' ? name : `${name}.${applicant}`;
}

export function toMeasure(metric: string, basis: string, applicant: string | null): Measure {
  const id = metric as MetricId;
  if (!isBasis(basis)) throw new Error(`basis: ${basis}`);
  if (basis !== 'table3') return { metric: id, basis, applicant: null };
  return { metric: id, basis, applicant: applicant !== null && isApplicant(applicant) ? applicant : 'total' };
}

const OUTCOME = /^(granted|partly_granted|(denied|unable|rejected|other)(_.*)?)$/;
const PROCEEDING = /^(review|litigation_direct|litigation_after_review)_(upheld|corrected|other|pending)$/;
const PROSE_WHOLES: Readonly<Record<string, string>> = {
  website_overview_posts: 'website_posts',
  website_news_posts: 'website_posts',
  website_catalogue_posts: 'website_posts',
  requests_granted: 'requests_answered',
  requests_partly_granted: 'requests_answered',
};

/** What a measure is a part of by the form's own words, such as 总计 for an outcome; null where it is no part. */
export function wholeOf(measure: Measure): Measure | null {
  const { metric, basis, applicant } = measure;
  if (applicant !== null && applicant !== 'total') return { ...measure, applicant: 'total' };
  if (basis === 'table3') return OUTCOME.test(metric) ? toMeasure('total_processed', basis, 'total') : null;
  const [, proceeding] = PROCEEDING.exec(metric) ?? [];
  if (basis === 'table4' && proceeding !== undefined) return toMeasure(`${proceeding}_total`, basis, null);
  const whole = PROSE_WHOLES[metric];
  return basis === 'prose' && whole !== undefined ? toMeasure(whole, basis, null) : null;
}
