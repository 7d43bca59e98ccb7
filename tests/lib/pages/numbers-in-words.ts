import { formatNumber, formatPercent, formatTenths } from '../../../src/lib/format/number.ts';
import type { Locale } from '../../../src/lib/messages/locale.ts';

/** The words without names and labels, which may hold digits of their own. */
export const without = (words: string, texts: ReadonlySet<string>): string =>
  [...texts]
    .filter((text) => /\d/.test(text) && /\p{Script=Han}/u.test(text))
    .reduce((left, text) => left.replaceAll(text, ''), words.replace(/“[^”]*”/g, ''));

export const numbersIn = (words: string): readonly string[] =>
  words.match(/\d[\d,]*(\.\d+)?/g)?.map((number) => number.replace(/,$/, '')) ?? [];

/** Every way in which a number may be written in a sentence. */
export function spellings(number: number, locale: Locale): readonly string[] {
  const size = Math.abs(number);
  return [
    String(size),
    formatNumber(size, locale),
    formatTenths(size, locale),
    formatPercent(size, locale).replace('%', ''),
  ];
}

/** The numbers and texts of rows, however deep, and how many there are of each kind. */
export function knownIn(rows: unknown): {
  readonly numbers: ReadonlySet<number>;
  readonly texts: ReadonlySet<string>;
} {
  const numbers = new Set<number>();
  const texts = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'number') numbers.add(value);
    if (typeof value === 'string') texts.add(value);
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) numbers.add(value.length);
    for (const part of Object.values(value)) walk(part);
  };
  walk(rows);
  return { numbers, texts };
}
