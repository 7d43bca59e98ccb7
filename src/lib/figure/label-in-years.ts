import type { Locale } from '../messages/locale.ts';

/** What a figure shows with its year or span of years; without them where no report is there (NaN, or an empty span). */
export function labelInYears(label: string, years: number | string, locale: Locale): string {
  const written = Number.isNaN(years) ? '' : String(years);
  return written === '' ? label : `${label}${locale === 'zh' ? '，' : ', '}${written}`;
}
