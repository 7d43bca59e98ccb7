import { formatNumber } from '../../format/number.ts';
import { unitIn } from '../../messages/unit.ts';
import type { TileRows } from './question.ts';
import { toSentence, type QuoteContext } from '../../cite/quote-standing.ts';

/** One sentence on the medians of a year, each with of how many; null where none is known. */
export function quoteTiles(
  tiles: readonly TileRows[],
  year: number,
  context: Pick<QuoteContext, 't' | 'locale' | 'version'>,
): string | null {
  const { t, locale } = context;
  const medians = tiles.flatMap(({ info, years }) => {
    const ofYear = years.find((row) => row.year === year);
    if (ofYear === undefined || ofYear.median === null) return [];
    return t('quote.medianOf', {
      label: locale === 'zh' ? info.label_zh : info.label_en,
      median: `${formatNumber(ofYear.median, locale)} ${unitIn(info.unit, t)}`,
      count: ofYear.reported,
      total: ofYear.reports,
    });
  });
  return medians.length === 0
    ? null
    : toSentence(t('quote.medians', { year, medians: medians.join(locale === 'zh' ? '；' : '; ') }), context);
}
