import { endsOf } from './quote-trend.ts';
import { bodyIn } from '../messages/body-in.ts';
import { formatNumber } from '../format/number.ts';
import type { MeasureYear } from '../queries/measure-by-year.ts';
import type { Standing } from '../queries/standing.ts';
import { FEWEST_REPORTS } from '../statistics/gates.ts';
import { STATES } from '../queries/stated-as.ts';
import {
  amongIn,
  quoteStanding,
  toSentence,
  writeCount,
  writeShown,
  type QuoteContext,
} from './quote-standing.ts';

/** Rows of one measure, all years. */
interface Standings {
  readonly standings: readonly Standing[];
  readonly years: readonly MeasureYear[];
}

/** One sentence on a body of a measure in a year, or in its latest year with a statement; null where it has none. */
export function quoteBody(
  { standings }: Standings,
  agency: string,
  year: number | null,
  context: QuoteContext,
): string | null {
  const own = standings.filter(({ agency_id }) => agency_id === agency);
  const row = own.find((candidate) => candidate.year === year) ?? own.at(-1);
  if (row === undefined) return null;
  return quoteStanding(row, own.find((candidate) => candidate.year === row.year - 1) ?? null, context);
}

/** One sentence on how the reports of a year are spread, and how many there are in all years; null where none has a number. */
export function quoteSpread(rows: Standings, year: number, context: QuoteContext): string | null {
  const found = ofYearIn(rows, year);
  if (found === null) return null;
  const { t, locale } = context;
  const { ofYear, top } = found;
  if (top.median === null) return quoteFew(found, context);
  const said = {
    ...headOf(ofYear, top, context),
    median: writeMedian(top.median, top, context),
    top: bodyIn(top, locale),
    others: top.ties !== null && top.ties > 1 ? t('quote.others', { ties: top.ties }) : '',
    highest: writeShown(top, context),
  };
  const half = halfOf(ofYear, context);
  const words = [
    half === null ? t('quote.spread', said) : t('quote.spreadHalf', { ...said, ...half }),
    sayYears(rows, context),
    sayDoubts([top], ofYear, context),
  ];
  return toSentence(words.join(''), context);
}

/** The middle half of numbers as printed; null where they are few. */
function halfOf({ lower_quartile: low, upper_quartile: high }: MeasureYear, context: QuoteContext) {
  if (context.normalisation !== 'count' || low === null || high === null) return null;
  const write = (value: number) => writeCount({ value, approximate: false }, context);
  return { low: write(low), high: write(high) };
}

function sayYears({ standings }: Standings, { t }: QuoteContext): string {
  const known = standings.filter(({ shown }) => shown !== null);
  const [first, last] = endsOf(known);
  return first === last ? '' : t('quote.spreadYears', { first, last, count: known.length });
}

/** How many bodies a ranking names. */
const NAMED = 3;

/** One sentence on who comes first in the reports of a year, each with its number; null where none has one. */
export function quoteRank(rows: Standings, year: number, context: QuoteContext): string | null {
  const found = ofYearIn(rows, year);
  if (found === null) return null;
  const { t, locale } = context;
  const { ofYear, ranked, top } = found;
  if (top.median === null) return quoteFew(found, context);
  const named = ranked.slice(0, NAMED);
  const places = named.map((row) =>
    t('quote.place', {
      rank: row.rank!,
      of: row.of,
      name: bodyIn(row, locale),
      value: writeShown(row, context),
    }),
  );
  const words = [
    t('quote.ranked', {
      ...headOf(ofYear, top, context),
      places: places.join(locale === 'zh' ? '，' : ', '),
      median: writeMedian(top.median, top, context),
    }),
    sayDoubts(named, ofYear, context),
  ];
  return toSentence(words.join(''), context);
}

/** What is said of one year: its reports with a number, from the highest down, as the query lists them. */
interface OfYear {
  readonly ofYear: MeasureYear;
  readonly ranked: readonly Standing[];
  readonly top: Standing;
}

function ofYearIn({ years, standings }: Standings, year: number): OfYear | null {
  const ofYear = years.find((row) => row.year === year);
  const ranked = standings.filter((row) => row.year === year && row.shown !== null);
  const [top] = ranked;
  return ofYear === undefined || top === undefined ? null : { ofYear, ranked, top };
}

/** Too few for a median or a rank: each by itself. */
function quoteFew({ ofYear, ranked, top }: OfYear, context: QuoteContext): string {
  const { t, locale } = context;
  const bodies = ranked.map((row) =>
    t('quote.valueOf', { name: bodyIn(row, locale), value: writeShown(row, context) }),
  );
  const words = t('quote.allFew', {
    ...headOf(ofYear, top, context),
    fewest: FEWEST_REPORTS,
    bodies: bodies.join(locale === 'zh' ? '，' : ', '),
  });
  return toSentence(words + sayDoubts(ranked, ofYear, context), context);
}

const writeMedian = (shown: number, { of }: Standing, context: QuoteContext) =>
  writeShown({ shown, value: null, base: null, approximate: false, of }, context);

const headOf = ({ year, reports: total }: MeasureYear, { of: count }: Standing, context: QuoteContext) => ({
  year,
  label: context.label,
  total,
  among: amongIn(context),
  count,
});

const sayDoubts = (
  named: readonly Standing[],
  { left_out: count }: MeasureYear,
  { t, locale }: QuoteContext,
) =>
  [
    ...named
      .filter(({ questioned }) => questioned)
      .map((row) => t('quote.topQuestioned', { name: bodyIn(row, locale) })),
    count > 0 ? t('quote.leftOut', { count }) : '',
  ].join('');

/** One sentence on how the reports of a year state a measure; null where there is no report. */
export function quoteCoverage({ years }: Standings, year: number, context: QuoteContext): string | null {
  const ofYear = years.find((row) => row.year === year);
  if (ofYear === undefined) return null;
  const { t, label, locale } = context;
  const others = STATES.filter((state) => state !== 'reported' && ofYear[state] > 0).map(
    (state) => `${t(`common.state.${state}`)} ${formatNumber(ofYear[state], locale)}`,
  );
  const words = t('quote.coverage', {
    year,
    label,
    total: ofYear.reports,
    among: amongIn(context),
    count: ofYear.reported,
    states: others.join(locale === 'zh' ? '，' : ', '),
  });
  return toSentence(words.replace(/ ?[（(][）)]/, ''), context);
}
