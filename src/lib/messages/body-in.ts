import type { Locale } from './locale.ts';

/**
 * A body by its published name; in English by its pinyin, as in its id (the places that the name leaves out stand
 * before it), with the name beside it: `Anhui Bozhou Lixinxian Qixiangju (利辛县气象局)`.
 */
export function bodyIn(
  { agency_id, name }: { readonly agency_id: string; readonly name: string },
  locale: Locale,
): string {
  if (locale === 'zh') return name;
  const words = agency_id
    .replace(CHECKSUM, '')
    .split('-')
    .filter((word) => word !== '');
  return words.length === 0 ? name : `${words.map(capitalise).join(' ')} (${name})`;
}

const CHECKSUM = /(^|-)[0-9a-f]{4}$/;
const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
