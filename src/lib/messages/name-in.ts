import { englishName } from '../../dataset/english-name.ts';
import type { Locale } from './locale.ts';

/** A field of work or a province in the visitor's language. */
export const nameIn = (published: string, locale: Locale): string =>
  locale === 'en' ? englishName(published) : published;
