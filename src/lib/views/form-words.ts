import { PRINTED_WORDS_EN } from '../../form/printed-words.ts';
import type { Locale } from '../messages/locale.ts';

/** Words of a form in the visitor's language; those without an English name stay as printed. */
export const formWords = (words: string, locale: Locale): string =>
  locale === 'zh' ? words : (PRINTED_WORDS_EN[words] ?? words);
