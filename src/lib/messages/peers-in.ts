import type { Peers } from '../address/selection.ts';
import type { Locale } from './locale.ts';
import { nameIn } from './name-in.ts';
import type { Translate } from './translate.ts';

/** The conditions on peers in words; null where there are none. */
export function peersIn({ field, level, province }: Peers, t: Translate, locale: Locale): string | null {
  const words = [
    province && nameIn(province, locale),
    level && t(`common.level.${level}`),
    field && nameIn(field, locale),
  ].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(' · ');
}
