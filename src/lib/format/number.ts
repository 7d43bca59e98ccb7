import type { Locale } from '../messages/locale.ts';

const TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' };
const cache = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.NumberFormat(TAGS[locale], options);
  cache.set(key, known);
  return known;
}

/** Full digits with grouping, up to four decimals as printed: for tables. */
export function formatNumber(value: number, locale: Locale): string {
  return formatter(locale, { maximumFractionDigits: 4 }).format(value);
}

/** 万 and 亿 in Chinese, K and M in English: for axes and tiles only. */
export function formatShort(value: number, locale: Locale): string {
  if (Math.abs(value) < 10_000) return formatter(locale, { maximumFractionDigits: 1 }).format(value);
  return formatter(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** A share as 36.4%; the value is between 0 and 100. */
export function formatPercent(percent: number, locale: Locale): string {
  return `${formatter(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(percent)}%`;
}

/** A rate per hundred, with one decimal always. */
export function formatTenths(value: number, locale: Locale): string {
  return formatter(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** A difference with its sign: +19, −2, 0. */
export function formatSigned(value: number, locale: Locale): string {
  return formatter(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
    .format(value)
    .replace('-', '−');
}

/** A size of a file in kB or MB. */
export function formatBytes(bytes: number, locale: Locale): string {
  const megabytes = bytes >= 1e6;
  return formatter(locale, {
    style: 'unit',
    unit: megabytes ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: megabytes ? 1 : 0,
  }).format(bytes / (megabytes ? 1e6 : 1e3));
}
