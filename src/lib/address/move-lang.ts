import { LOCALES } from '../messages/locale.ts';
import { readLocalePath, toLocalePath } from './locale-path.ts';

/**
 * Addresses published before told their language as `lang=en`: where such a one leads today, by its path from the front
 * page on and its query string; null for one that names no language this way.
 */
export function moveLang(address: string, query: string): { path: string; search: string } | null {
  const search = new URLSearchParams(query);
  const named = search.get('lang');
  const locale = LOCALES.find((known) => known === named);
  if (locale === undefined) return null;
  const rest = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => !/^lang(=|$)/.test(part))
    .join('&');
  return { path: toLocalePath({ ...readLocalePath(address), locale }), search: rest && `?${rest}` };
}
