import type { Peers, Selection } from '../address/selection.ts';
import type { SiteScope } from '../scope/site-scope.ts';
import type { Locale } from './locale.ts';
import { nameIn } from './name-in.ts';
import type { Translate } from './translate.ts';

/** A place in words, from the province down: 江苏省宿迁市; Suqianshi, Jiangsu in English as names go there. */
export const placeIn = (place: string, locale: Locale): string => {
  const parts = place.split('-').map((part) => nameIn(part, locale));
  return locale === 'zh' ? parts.join('') : parts.toReversed().join(', ');
};

/** The conditions on peers in words; null where there are none. */
export function peersIn({ field, level, place }: Peers, t: Translate, locale: Locale): string | null {
  const words = [
    place && placeIn(place, locale),
    level && t(`common.level.${level}`),
    field && nameIn(field, locale),
  ].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(' · ');
}

/** Whom the site looks at, in words. */
export function scopeIn(scope: SiteScope, t: Translate, locale: Locale): string {
  if (scope.kind === 'own') return t('common.scope.own');
  if (scope.kind === 'group') return scope.name;
  const place = placeIn(scope.place, locale);
  return scope.below ? place : t('common.scope.alone', { place });
}

/** The scope and the conditions on peers in words; null where there are neither. */
export function amongWhom(
  { scope, peers }: Pick<Selection, 'scope' | 'peers'>,
  t: Translate,
  locale: Locale,
): string | null {
  const words = [scope && scopeIn(scope, t, locale), peersIn(peers, t, locale)].filter((one) => one !== null);
  return words.length === 0 ? null : words.join(' · ');
}
