import { formatNumber, formatSigned } from '../../format/number.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import type { Yardstick } from '../../address/selection.ts';
import type { MeasureInfo } from './question.ts';

export const labelIn = ({ label_zh, label_en }: MeasureInfo, locale: Locale) =>
  locale === 'zh' ? label_zh : label_en;

export const yardstickIn = (yardstick: Yardstick, t: Translate) =>
  t(yardstick === 'first' ? 'compare.first' : 'compare.median');

/** A number as printed or as set against the yardstick. */
export function formatCompared(value: number, yardstick: Yardstick | null, locale: Locale): string {
  if (yardstick === 'median') return formatSigned(value, locale);
  return formatNumber(yardstick === 'first' ? Math.round(value) : value, locale);
}
