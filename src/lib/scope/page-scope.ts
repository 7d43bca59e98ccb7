import { getContext, setContext } from 'svelte';
import type { SiteScope } from './site-scope.ts';

const KEY = Symbol('page scope');

/** Tells what stands on a page to which scope its figures are narrowed. */
export const setPageScope = (scope: () => SiteScope | null): void => {
  setContext(KEY, scope);
};

/** The scope of the page's figures; null for everybody, and on pages of one subject. */
export const usePageScope = (): (() => SiteScope | null) =>
  getContext<(() => SiteScope | null) | undefined>(KEY) ?? (() => null);
