import { toSentence } from '../../cite/quote-standing.ts';
import { formatNumber } from '../../format/number.ts';
import { placeIn } from '../../messages/peers-in.ts';
import { FEWEST_PEERS } from '../../statistics/gates.ts';
import { chosenForm, FOUR, type PlaceRows } from './question.ts';
import { measureIn, placeYearOf, unitOf, type PlaceContext } from './view.ts';

/** One sentence on the four measures of the year on screen: of how many reports, and the median where they are enough. */
export function quotePlace(rows: PlaceRows, context: PlaceContext): string {
  const { place, t, locale } = context;
  const year = placeYearOf(rows, context.selection);
  const measures = FOUR.map((which) => {
    const { measure, standings } = chosenForm(which, year, rows);
    const known = standings.filter((row) => row.year === year && row.shown !== null);
    const words = { measure: measureIn(which, context, measure.basis), count: known.length };
    return known.length < FEWEST_PEERS
      ? t('place.quoteMeasure', words)
      : t('place.quoteMedian', {
          ...words,
          median: formatNumber(known[0]!.median!, locale),
          unit: unitOf(measure, rows),
        });
  });
  const words = t('place.quote', {
    place: placeIn(place, locale),
    year,
    ofYear: rows.reports.filter((report) => report.year === year).length,
    measures: measures.join(locale === 'zh' ? '，' : '; '),
  });
  return toSentence(words, context);
}
