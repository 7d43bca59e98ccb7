/** Which column of a row of table 2 a head names, in the 2019 form and in the 2021 form; null where a form lacks it. */
export interface HeadWord {
  readonly words: RegExp;
  /** Rows of table 2 that the head stands over. */
  readonly over: 'documents' | 'decisions' | 'fees' | 'procurement';
  readonly column: { readonly '2019': number | null; readonly '2021': number | null };
}

const head = (
  over: HeadWord['over'],
  words: RegExp,
  in2019: number | null,
  in2021: number | null,
): HeadWord => ({ words, over, column: { '2019': in2019, '2021': in2021 } });

/** Heads by the words that survive clipping and wrapping. */
export const HEAD_WORDS: readonly HeadWord[] = [
  head('documents', /新制作/u, 0, null),
  head('documents', /新公开/u, 1, null),
  head('documents', /公开总数/u, 2, null),
  head('documents', /制发/u, null, 0),
  head('documents', /废止/u, null, 1),
  head('documents', /现行有效|有效件数?/u, null, 2),
  head('decisions', /上一?年项目/u, 0, null),
  head('decisions', /本年增减?/u, 1, null),
  head('decisions', /处理决定/u, 2, 0),
  head('fees', /上一?年项目/u, 0, null),
  head('fees', /本年增减?/u, 1, null),
  head('fees', /收费金额/u, null, 0),
  head('procurement', /采购项目/u, 0, null),
  head('procurement', /采购总?金额/u, 1, null),
];

export const ROW_KINDS: Readonly<Record<string, HeadWord['over']>> = {
  rules: 'documents',
  norms: 'documents',
  permits: 'decisions',
  other_services: 'decisions',
  penalties: 'decisions',
  coercions: 'decisions',
  fees: 'fees',
  procurement: 'procurement',
};
