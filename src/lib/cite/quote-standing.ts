import { withoutControls } from '../../dataset/control-characters.ts';
import { formatNumber, formatPercent, formatSigned } from '../format/number.ts';
import { bodyIn } from '../messages/body-in.ts';
import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';
import type { StatedAs } from '../queries/stated-as.ts';
import type { Standing } from '../queries/standing.ts';
import type { Normalisation } from '../address/selection.ts';

/** How to speak of a measure in one sentence. */
export interface QuoteContext {
  readonly label: string;
  readonly unit: string;
  readonly normalisation: Normalisation;
  /** Years in which the form changed so that the figure is another one. */
  readonly breaks: readonly number[];
  /** Who is compared, in words; null for all. */
  readonly peers: string | null;
  readonly version: string;
  readonly locale: Locale;
  readonly t: Translate;
}

/** A whole sentence, with where it is from. */
export const toSentence = (words: string, { t, version }: Pick<QuoteContext, 't' | 'version'>): string =>
  capitalise(
    withoutControls(`${t('quote.from', { version })}${words}${t('quote.end', { version })}`)
      .replace(/ 约(?=\d)/g, '约 ')
      .replaceAll('） ', '）'),
  );

const capitalise = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Who is compared, in brackets; nothing for all. */
export const amongIn = ({ peers, t }: Pick<QuoteContext, 'peers' | 't'>): string =>
  peers === null ? '' : t('quote.among', { peers });

/** One sentence on what a report says: its number, rank and of how many, change, marks, or why there is no number. */
export function quoteStanding(row: Standing, last: Standing | null, context: QuoteContext): string {
  const { t, label } = context;
  const head = { year: row.year, name: bodyIn(row, context.locale), label };
  if (row.shown === null)
    return toSentence(t('quote.noNumber', { ...head, meaning: sayMeaning(row.state, t) }), context);
  const parts = [
    t('quote.value', { ...head, value: writeShown(row, context) }),
    rankOf(row, context),
    changeOf(row, last, context),
    row.questioned ? t('quote.questioned') : '',
  ];
  return toSentence(parts.join(''), context);
}

/** Why there is no number, without its own full stop. */
export const sayMeaning = (state: StatedAs, t: Translate): string =>
  t(`common.stateMeaning.${state}`).replace(/[。.]$/, '');

/** Where the form changed between two years; nothing where it did not. */
export function sayBroken(
  first: number,
  last: number,
  breaks: readonly number[],
  { locale, t }: Pick<QuoteContext, 'locale' | 't'>,
): string {
  const years = breaks.filter((year) => year > first && year <= last);
  return years.length === 0
    ? ''
    : t('quote.seriesBroken', { years: years.join(locale === 'zh' ? '、' : ', ') });
}

function rankOf({ rank, ties, of }: Standing, context: QuoteContext): string {
  if (rank === null || of < 2) return '';
  const { t } = context;
  const tied = ties !== null && ties > 1 ? t('quote.tied', { ties }) : '';
  return t('quote.rank', { rank, of, among: amongIn(context) }) + tied;
}

/** What is said of the year before: nothing across a change of form, no percentage on a base under 10. */
function changeOf(row: Standing, last: Standing | null, context: QuoteContext): string {
  const { t, breaks, normalisation } = context;
  const comparable = normalisation === 'count' || normalisation === 'share';
  if (!comparable || row.change === null || last === null) return '';
  if (breaks.includes(row.year)) return t('quote.broken', { year: row.year });
  return [
    movedBy(row.change, row, last, context),
    last.approximate ? t('quote.lastAbout') : '',
    last.questioned ? t('quote.lastQuestioned') : '',
  ].join('');
}

function movedBy(change: number, row: Standing, last: Standing, context: QuoteContext): string {
  const { t, locale, unit, normalisation } = context;
  if (change === 0) return t('quote.same');
  if (normalisation === 'share')
    return t(change > 0 ? 'quote.pointsUp' : 'quote.pointsDown', { change: points(change, locale) });
  if (last.shown === 0) return t('quote.fromZero', { value: writeShown(row, context) });
  const growth =
    row.growth === null ? '' : t('quote.growth', { growth: formatPercentSigned(row.growth, locale) });
  const by = `${formatNumber(Math.abs(change), locale)} ${unit}`;
  return t(change > 0 ? 'quote.rise' : 'quote.fall', { change: by }) + growth;
}

const points = (change: number, locale: Locale) => formatPercent(Math.abs(change), locale).replace('%', '');
const formatPercentSigned = (percent: number, locale: Locale) => `${formatSigned(percent, locale)}%`;

export type CountWords = Pick<QuoteContext, 'unit' | 'locale' | 't'>;
/** A number as printed, or a median of such: 约 where it is, and its unit. */
export const writeCount = (
  { value, approximate }: { readonly value: number | null; readonly approximate: boolean },
  { unit, locale, t }: CountWords,
): string => `${approximate ? t('common.approximate') : ''}${formatNumber(value!, locale)} ${unit}`;

/** A number as it stands in a sentence: 约 where it is, its unit, a share with its fraction. */
export function writeShown(
  { shown, value, base, approximate, of }: Pick<Standing, 'shown' | 'value' | 'base' | 'approximate' | 'of'>,
  context: Pick<QuoteContext, 'normalisation' | 'locale' | 'unit' | 't'>,
): string {
  const { normalisation, locale, unit, t } = context;
  const about = approximate ? t('common.approximate') : '';
  switch (normalisation) {
    case 'count':
      return writeCount({ value: shown, approximate }, context);
    case 'share':
      return `${about}${formatPercent(shown!, locale)}${fraction(value, base, locale)}`;
    case 'index':
      return t('quote.index', { of, value: `${about}${formatNumber(Math.round(shown!), locale)}` });
    case 'change':
      return t('quote.changed', { value: `${about}${formatSigned(shown!, locale)} ${unit}` });
  }
}

function fraction(value: number | null, base: number | null, locale: Locale): string {
  if (value === null || base === null) return '';
  const written = `${formatNumber(value, locale)}/${formatNumber(base, locale)}`;
  return locale === 'zh' ? `（${written}）` : ` (${written})`;
}
