declare const metricBrand: unique symbol;
/** Id of a row or figure that the form or the prose of a report states, such as `permits` or `website_posts`. */
export type MetricId = string & { readonly [metricBrand]: true };

/** The part of a report that a figure is printed in; `prose` is section 一. */
export const BASES = ['table2', 'table3', 'table4', 'prose'] as const;
export type Basis = (typeof BASES)[number];

/** The seven columns of table 3, in their printed order. */
export const APPLICANTS = [
  'natural_person',
  'business',
  'research',
  'public_welfare',
  'legal_service',
  'other_org',
  'total',
] as const;
export type Applicant = (typeof APPLICANTS)[number];

/** One thing a report can state: a metric, in table 3 of one kind of applicant, at one part of the report. */
export type Item =
  | { readonly metric: MetricId; readonly basis: 'table3'; readonly applicant: Applicant }
  | { readonly metric: MetricId; readonly basis: Exclude<Basis, 'table3'>; readonly applicant: null };

/** A text that names an item and nothing else, for maps and keys: `table3/new_received/total`. */
export function itemKey({ basis, metric, applicant }: Item): string {
  return applicant === null ? `${basis}/${metric}` : `${basis}/${metric}/${applicant}`;
}
