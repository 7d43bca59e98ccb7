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
