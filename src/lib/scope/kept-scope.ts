import { fromSearch, toSearch } from '../address/search.ts';
import { DEFAULT_SELECTION } from '../address/selection.ts';
import { keepText, readKept } from '../kept-text.ts';
import type { SiteScope } from './site-scope.ts';

const KEPT = 'nianbao-scope';

/** The scope that the visitor chose last in this browser; null for everybody. */
export const keptScope = (): SiteScope | null => fromSearch(readKept(KEPT)).selection.scope;

export const keepScope = (scope: SiteScope | null): void =>
  keepText(KEPT, toSearch({ ...DEFAULT_SELECTION, scope }));
