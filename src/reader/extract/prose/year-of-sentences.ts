import type { Document } from '../../document.ts';
import { proseParagraphs } from './prose-paragraphs.ts';
import { toSentences } from './prose-sentences.ts';
import { says, tagSentence } from './tag-sentence.ts';
import { mentionsIn } from './time-of-clause.ts';
import { toClauses } from './to-clauses.ts';

/** A year, and in how many places it stands. */
export interface NamedYear {
  readonly year: number;
  readonly count: number;
}

/**
 * The year that section 一 speaks of: all that its sentences name as their time is of it, and one begins with it, whole.
 * What is compared or planned names no time of its own. Null where the sentences name none, or several.
 */
export function yearOfSentences(document: Document): NamedYear | null {
  const dates = toSentences(proseParagraphs(document)).flatMap(({ text }) => datesOf(text));
  const years = new Set(dates.flatMap(({ year, toYear }) => [year, toYear ?? year]));
  const [year] = years;
  const isSaid = dates.some(({ of, isFirst }) => of === 'year' && isFirst);
  return year != null && years.size === 1 && isSaid ? { year, count: dates.length } : null;
}

/** 我局将公开 as much as 将信息公开: a sentence too many is left aside, never one too few. */
const AHEAD = /将|下一步|拟/u;

function datesOf(sentence: string) {
  const tokens = tagSentence(sentence);
  if (says(tokens, 'plan') || AHEAD.test(sentence)) return [];
  return mentionsIn(toClauses(tokens), null).flatMap(({ date, isAside, clause }) =>
    date === null || date.year === null || isAside ? [] : [{ ...date, isFirst: clause === 0 }],
  );
}
