import { unitIn } from '../../messages/unit.ts';
import type { Compared } from '../../queries/compared.ts';
import type { MeasureInfo } from './question.ts';
import { fullestYear, type CompareContext } from './view.ts';
import { formatCompared, labelIn, yardstickIn } from './words.ts';
import { toSentence } from '../../cite/quote-standing.ts';

/** One sentence on bodies compared in one measure, of the year in which most have a number; null under two. */
export function quoteCompared(
  info: MeasureInfo,
  rows: readonly Compared[],
  context: CompareContext,
  version: string,
): string | null {
  const { selection, locale, t } = context;
  const { yardstick } = selection;
  const ranked = fullestYear(
    rows.filter(
      ({ metric, basis, year }) =>
        metric === info.metric && basis === info.basis && isWithin(year, selection.years),
    ),
  );
  const [top, bottom] = [ranked[0], ranked.at(-1)];
  if (top === undefined || bottom === undefined || top === bottom) return null;
  const write = ({ shown, approximate }: Compared) =>
    `${approximate ? t('common.approximate') : ''}${formatCompared(shown!, yardstick, locale)}${yardstick === 'first' ? '' : ` ${unitIn(info.unit, t)}`}`;
  const label = labelIn(info, locale);
  const words = t('quote.compared', {
    year: top.year,
    of: top.of,
    label:
      yardstick === null ? label : `${label}${locale === 'zh' ? '，' : ', '}${yardstickIn(yardstick, t)}`,
    top: top.name,
    highest: write(top),
    bottom: bottom.name,
    lowest: write(bottom),
  });
  const marks = [top, bottom].filter(({ questioned }) => questioned);
  return toSentence(words + marks.map(({ name }) => t('quote.topQuestioned', { name })).join(''), {
    t,
    version,
  });
}

const isWithin = (year: number, years: readonly [number, number] | null) =>
  years === null || (year >= years[0] && year <= years[1]);
