import type { Locale } from '../messages/locale.ts';

/** A page of the site: its language, and its path from the front page on, which is the same in every language. */
export interface LocalePath {
  readonly locale: Locale;
  /** `/metrics/permits/` */
  readonly path: string;
}

/** English stands in a folder of its own: `/en/metrics/permits/`. */
const ENGLISH = /^\/en(?=\/|$)/;

/** Which page an address names, read from the front page of the site on. */
export const readLocalePath = (address: string): LocalePath =>
  ENGLISH.test(address)
    ? { locale: 'en', path: address.replace(ENGLISH, '') || '/' }
    : { locale: 'zh', path: address };

/** The address of a page, from the front page of the site on. */
export const toLocalePath = ({ locale, path }: LocalePath): string => (locale === 'en' ? `/en${path}` : path);
