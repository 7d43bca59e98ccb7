import type { ScopeInAddress } from '../../dataset/workspace.ts';

/** Whom a visitor looks at on every page: a place, a group of bodies that has a name, or the bodies of own reports. */
export type SiteScope =
  | {
      readonly kind: 'place';
      /** From the province down: `江苏省-宿迁市`. */
      readonly place: string;
      /** With what lies below it. */
      readonly below: boolean;
    }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'own' };

/** The name that addresses give to the group of own reports; no other group has it. */
export const OWN_GROUP = '我的年报';

const ALONE = 'only:';

/** A scope as the one part of an address that says it. */
export const writeScope = (scope: SiteScope): ScopeInAddress =>
  scope.kind === 'place'
    ? { place: (scope.below ? '' : ALONE) + scope.place }
    : { group: scope.kind === 'own' ? OWN_GROUP : scope.name };

/** What an address calls a place or a group. */
export const readPlace = (text: string): SiteScope => {
  const below = !text.startsWith(ALONE);
  return { kind: 'place', place: below ? text : text.slice(ALONE.length), below };
};
export const readGroup = (name: string): SiteScope =>
  name === OWN_GROUP ? { kind: 'own' } : { kind: 'group', name };
