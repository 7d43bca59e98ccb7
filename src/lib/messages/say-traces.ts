import { TRACES, type Trace } from '../../domain/trace.ts';
import { formatNumber, formatPercent } from '../format/number.ts';
import type { TraceCounts } from '../queries/traces.ts';
import type { Locale } from './locale.ts';
import type { Translate } from './translate.ts';

const known = (counts: TraceCounts) => TRACES.filter((trace) => counts[`in_${trace}`] > 0);

/** How far the numbers of one report can be followed: in a word where that is the same for all; empty without numbers. */
export function sayTraces(counts: TraceCounts, t: Translate, locale: Locale): string {
  const [first, ...others] = known(counts);
  if (first === undefined) return '';
  if (others.length === 0) return t(`common.trace.${first}`);
  return [first, ...others]
    .map((trace) => t(`common.traced.${trace}`, { count: counts[`in_${trace}`] }))
    .join(locale === 'zh' ? '，' : ', ');
}

/** The counts over rows that each have a number, or none. */
export const tracesOf = (rows: readonly { readonly trace: Trace | null }[]): TraceCounts => {
  const count = (wanted: Trace) => rows.filter(({ trace }) => trace === wanted).length;
  return { in_document: count('document'), in_words: count('words'), in_address: count('address') };
};

/** A line on the reports that a figure is drawn from, with how far their numbers can be followed. */
export function saySources(
  rows: readonly { readonly trace: Trace | null }[],
  t: Translate,
  locale: Locale,
): string {
  const source = t('common.sourceNote', { count: rows.length });
  const traced = sayTraces(tracesOf(rows), t, locale);
  if (traced === '') return source;
  return locale === 'zh' ? `${source}（${traced}）` : `${source} (${traced})`;
}

/** The same for all numbers there are, each part with its share of them. */
export function sayTraceShares(counts: TraceCounts, t: Translate, locale: Locale): string {
  const total = TRACES.reduce((sum, trace) => sum + counts[`in_${trace}`], 0);
  const parts = TRACES.map((trace) => {
    const numbers = counts[`in_${trace}`];
    return t('common.tracedShare', {
      trace: t(`common.trace.${trace}`),
      numbers: formatNumber(numbers, locale),
      total: formatNumber(total, locale),
      share: formatPercent((100 * numbers) / total, locale),
    });
  });
  return t('common.tracedOf', { parts: parts.join(locale === 'zh' ? '，' : ', ') });
}
