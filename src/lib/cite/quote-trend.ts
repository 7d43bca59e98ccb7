import { bodyIn } from '../messages/body-in.ts';
import { holdsTrend, TREND } from '../statistics/gates.ts';
import type { Standing } from '../queries/standing.ts';
import { amongIn, sayBroken, toSentence, writeShown, type QuoteContext } from './quote-standing.ts';

/** A number of a body in a year; null where there is none. */
interface Point {
  readonly year: number;
  readonly shown: number | null;
}

/** First and last year of rows in any order; NaN where there is none. */
export function endsOf(rows: readonly Pick<Point, 'year'>[]): readonly [first: number, last: number] {
  const years = rows.map(({ year }) => year);
  return years.length === 0 ? [NaN, NaN] : [Math.min(...years), Math.max(...years)];
}

/**
 * One sentence on series of two years or more: how many end above, below or where they began; null where there is none.
 * Where the form changed between the two nothing is compared.
 */
export function quoteTrend(
  series: readonly (readonly Point[])[],
  context: Pick<QuoteContext, 'label' | 'breaks' | 'peers' | 'version' | 't'>,
): string | null {
  const { t, label, breaks } = context;
  const drawn = series.filter((own) => own.length >= 2);
  if (drawn.length === 0) return null;
  const moves = drawn.map((own) => moveOf(own, breaks));
  const count = (kind: Move) => moves.filter((move) => move === kind).length;
  const [first, last] = endsOf(drawn.flat());
  const words = t('quote.trend', {
    first,
    last,
    label,
    among: amongIn(context),
    count: drawn.length,
    reports: drawn.flat().length,
    up: count('up'),
    down: count('down'),
    same: count('same'),
  });
  const broken = count('broken');
  const limits = [
    broken === 0 ? '' : t('quote.trendBroken', { count: broken }),
    holdsTrend(drawn) ? '' : t('quote.noTrend', { years: TREND.years, fewest: TREND.bodies }),
  ];
  return toSentence(words + limits.join(''), context);
}

type Move = 'up' | 'down' | 'same' | 'broken';

function moveOf(own: readonly Point[], breaks: readonly number[]): Move {
  const [first, last] = endsOf(own);
  if (breaks.some((year) => year > first && year <= last)) return 'broken';
  const at = (year: number) => own.find((point) => point.year === year)!.shown!;
  const change = at(last) - at(first);
  return change === 0 ? 'same' : change > 0 ? 'up' : 'down';
}

/** One sentence on the numbers of one body from its first year to its last; null under two. */
export function quoteOwnTrend(own: readonly Standing[], context: QuoteContext): string | null {
  const { t, label, locale, breaks } = context;
  const known = own.filter(({ shown }) => shown !== null).toSorted((a, b) => a.year - b.year);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const marked = known.filter(({ questioned }) => questioned).map(({ year }) => year);
  const words = [
    t('quote.ownTrend', {
      name: bodyIn(last, locale),
      label,
      first: first.year,
      from: writeShown(first, context),
      last: last.year,
      to: writeShown(last, context),
      count: known.length,
    }),
    sayBroken(first.year, last.year, breaks, context),
    marked.length === 0
      ? ''
      : t('quote.yearsQuestioned', { years: marked.join(locale === 'zh' ? '、' : ', ') }),
  ];
  return toSentence(words.join(''), context);
}
