import { formatNumber } from '../../format/number.ts';
import { amongWhom } from '../../messages/peers-in.ts';
import { unitIn } from '../../messages/unit.ts';
import { toMeasure } from '../../queries/measure.ts';
import type { BoardContext, BoardView } from './view.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import { labelOf, yearOf } from '../metric/view.ts';
import type { MetricRows } from '../metric/question.ts';
import { amongIn, sayBroken, toSentence, writeShown, type QuoteContext } from '../../cite/quote-standing.ts';
import { quoteRank } from '../../cite/quote-standings.ts';
import { bodyIn } from '../../messages/body-in.ts';

function toQuoteContext(context: BoardContext, version: string): QuoteContext {
  const { info, selection, locale, t } = context;
  return {
    label: labelOf(context),
    unit: unitIn(info.unit, t),
    normalisation: 'count',
    breaks: breakYears(formChanges(toMeasure(info.metric, info.basis, null))),
    peers: amongWhom(selection, t, locale),
    version,
    locale,
    t,
  };
}

/** One sentence on the board of the year on screen; null where no report has a number. */
export const quoteBoard = (rows: MetricRows, context: BoardContext, version: string): string | null =>
  quoteRank(rows, yearOf(rows, context.selection), toQuoteContext(context, version));

/** One sentence on the series: the median of its first and last year, and what the bodies picked say of the year on screen. */
export function quoteSeries(
  rows: MetricRows,
  picked: BoardView['picked'],
  context: BoardContext,
  version: string,
): string | null {
  const quote = toQuoteContext(context, version);
  const { t, locale, label, breaks } = quote;
  const known = rows.years.filter(({ median }) => median !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const ends = first === last ? [first] : [first, last];
  const years = ends.map(({ year, median, reports: total, reported: count }) =>
    t('quote.yearMedian', { year, total, count, median: `${formatNumber(median!, locale)} ${quote.unit}` }),
  );
  const words = [
    t('quote.series', { label, among: amongIn(quote), years: years.join(locale === 'zh' ? '，' : ', ') }),
    sayBroken(first.year, last.year, breaks, quote),
    ...picked.map((body) => sayPicked(body, rows, yearOf(rows, context.selection), quote)),
  ];
  return toSentence(words.join(''), quote);
}

function sayPicked(
  { id, name: published }: BoardView['picked'][number],
  { standings }: MetricRows,
  year: number,
  quote: QuoteContext,
): string {
  const { t } = quote;
  const name = bodyIn({ agency_id: id, name: published }, quote.locale);
  const row = standings.find((one) => one.agency_id === id && one.year === year);
  if (row === undefined || row.shown === null) return t('quote.pickedNone', { name, year });
  const { rank, of } = row;
  const said = { name, year, value: writeShown(row, quote) };
  return (
    (rank === null ? t('quote.pickedUnranked', said) : t('quote.picked', { ...said, rank, of })) +
    (row.questioned ? t('quote.questioned') : '')
  );
}
