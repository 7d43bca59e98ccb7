/** What a figure is part of, by the words and sums of the forms. */
import { itemKey, type Item, type MetricId } from '../domain/item.ts';
import type { FormId } from '../domain/report.ts';
import { CURRENT_FORMS, type CurrentForm } from './forms.ts';
import { sumsOfTable3, sumsOfTable4, type PrintedSum } from './sums.ts';

const PROSE_WHOLES: Readonly<Record<string, string>> = {
  website_overview_posts: 'website_posts',
  website_news_posts: 'website_posts',
  website_catalogue_posts: 'website_posts',
  requests_granted: 'requests_answered',
  requests_partly_granted: 'requests_answered',
};

const SUMS = CURRENT_FORMS.flatMap((form) => [...sumsOfTable3(form), ...sumsOfTable4(form)]);
const partsOf = ({ onLeft, onRight }: PrintedSum) =>
  onRight.length === 1 ? onLeft.map((part) => [itemKey(part), onRight[0]!] as const) : [];

/** The whole of a cell of table 3 is the total of its row; only a total is part of one down its column. */
const WHOLES: ReadonlyMap<string, Item> = new Map(
  (['column', 'row'] as const).flatMap((way) => SUMS.filter(({ along }) => along === way).flatMap(partsOf)),
);

/** What an item is a part of by the form's own words, such as 总计 for an outcome; null where it is no part. */
export function wholeOf(item: Item): Item | null {
  const whole = PROSE_WHOLES[item.metric];
  if (item.basis !== 'prose') return WHOLES.get(itemKey(item)) ?? null;
  return whole === undefined ? null : { metric: whole as MetricId, basis: 'prose', applicant: null };
}

/** What became of requests, in the six groups of table 3, （一） to （六）, and in their order. */
export const OUTCOME_GROUPS = ['granted', 'partly_granted', 'denied', 'unable', 'rejected', 'other'] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

const GROUP = /^三\/（([一二三四五六])）/u;

/** The rows of a group as some forms print them. */
export interface OutcomeRows {
  readonly group: OutcomeGroup;
  readonly metrics: readonly MetricId[];
  readonly forms: readonly FormId[];
}

const rowsByGroup = ({ id, table3 }: CurrentForm): readonly OutcomeRows[] =>
  OUTCOME_GROUPS.map((group, index) => ({
    group,
    metrics: table3
      .filter(({ path }) => GROUP.exec(path)?.[1] === '一二三四五六'[index])
      .map(({ metric }) => metric),
    forms: [id],
  }));

/** Every set of rows by which forms print a group: eight of （三）不予公开, three or one of （六）其他处理. */
export const OUTCOME_ROWS: readonly OutcomeRows[] = toSets(CURRENT_FORMS.flatMap(rowsByGroup));

function toSets(all: readonly OutcomeRows[]): readonly OutcomeRows[] {
  const sets = new Map<string, OutcomeRows>();
  for (const rows of all) {
    const key = `${rows.group}: ${rows.metrics.join(' ')}`;
    sets.set(key, { ...rows, forms: [...(sets.get(key)?.forms ?? []), ...rows.forms] });
  }
  return [...sets.values()];
}

/** Forms that print these rows and more of the same group: there they are not all of it. */
export const formsWithMore = ({ group, metrics }: OutcomeRows): readonly FormId[] =>
  OUTCOME_ROWS.filter(
    (other) =>
      other.group === group &&
      other.metrics.length > metrics.length &&
      metrics.every((metric) => other.metrics.includes(metric)),
  ).flatMap(({ forms }) => forms);
