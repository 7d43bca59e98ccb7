import { formatNumber } from '../format/number.ts';
import type { MeasureYear } from '../queries/measure-by-year.ts';
import type { Standing } from '../queries/standing.ts';
import { STATES } from '../queries/stated-as.ts';
import { amongIn, quoteStanding, toSentence, writeShown, type QuoteContext } from './quote-standing.ts';

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

/** One sentence on all reports of a year: how many state it, their median, the highest; null where none does. */
export function quoteYear(rows: Standings, year: number, context: QuoteContext): string | null {
  const ofYear = rows.years.find((row) => row.year === year);
  const top = rows.standings.find((row) => row.year === year && row.rank === 1);
  if (ofYear === undefined || top === undefined || top.median === null) return null;
  const { t, label } = context;
  const words = t('quote.all', {
    year,
    label,
    total: ofYear.reports,
    among: amongIn(context),
    count: top.of,
    median: writeShown(
      { shown: top.median, value: null, base: null, approximate: false, of: top.of },
      context,
    ),
    top: top.name,
    others: top.ties !== null && top.ties > 1 ? t('quote.others', { ties: top.ties }) : '',
    highest: writeShown(top, context),
  });
  const marks = top.questioned ? t('quote.topQuestioned', { name: top.name }) : '';
  const leftOut = ofYear.left_out > 0 ? t('quote.leftOut', { count: ofYear.left_out }) : '';
  return toSentence(words + marks + leftOut, context);
}

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
