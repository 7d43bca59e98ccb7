import { fromSearch, toSearch } from '../address/search.ts';
import { DEFAULT_SELECTION } from '../address/selection.ts';
import type { SiteScope } from './site-scope.ts';

const KEPT = 'nianbao-scope';

/** The scope that the visitor chose last in this browser; null for everybody. */
export function keptScope(): SiteScope | null {
  try {
    return fromSearch(localStorage.getItem(KEPT) ?? '').selection.scope;
  } catch {
    return null;
  }
}

export function keepScope(scope: SiteScope | null): void {
  try {
    localStorage.setItem(KEPT, toSearch({ ...DEFAULT_SELECTION, scope }));
  } catch {
    // Where nothing is kept, the scope lasts as long as the address.
  }
}
