import { createContext } from 'svelte';
import { translateTo, type Translate } from './messages/translate.ts';
import type { Locale } from './messages/locale.ts';
import { AS_IT_COMES, fromSearch, toSearch, type Selection } from './selection/selection.ts';

/** What a visit needs of the router; handed in by the layout, since only routes know it. */
export interface Router {
  /** The address of a page, base path included: `/metrics/permits/`. */
  readonly resolve: (path: string) => string;
  /** Sets the query string of the page in view. */
  readonly navigate: (search: string, how: 'push' | 'replace') => void;
  /** The whole address of a path, origin included; of the page in view where there is none. */
  readonly absolute: (path: string | null, search: string) => string;
}

/** The state of the data that the site shows; the day null where it is not on record. */
export interface DataState {
  readonly version: string;
  readonly recordedOn: string | null;
}

/** One visitor's way through the site: what is selected, in which language, and how to go on. */
export class Visit {
  selection = $state.raw<Selection>(AS_IT_COMES);
  /** Parts of the address that were not understood. */
  dropped = $state.raw<readonly string[]>([]);
  readonly data: DataState;
  readonly #router: Router;

  constructor(router: Router, data: DataState) {
    this.#router = router;
    this.data = data;
  }

  get locale(): Locale {
    return this.selection.locale;
  }
  get t(): Translate {
    return translateTo(this.locale);
  }

  /** Takes over what an address says. */
  arrive(search: URLSearchParams): void {
    const { selection, dropped } = fromSearch(search);
    this.selection = selection;
    this.dropped = dropped;
  }

  /** Changes what is selected: a new subject is a step to go back from, an adjustment is not. */
  choose(change: Partial<Selection>, how: 'push' | 'replace' = 'replace'): void {
    this.selection = { ...this.selection, ...change };
    this.#router.navigate(toSearch(this.selection), how);
  }

  /** The address of another page, in the visitor's language, with what is selected there. */
  link(path: string, selected: Partial<Selection> = {}): string {
    const search = toSearch({ ...AS_IT_COMES, locale: this.locale, ...selected });
    return this.#router.resolve(path) + (search && `?${search}`);
  }

  /** The whole address that brings this very view back, with the version of its data; only in the browser. */
  permalink(): string {
    return this.#router.absolute(null, toSearch({ ...this.selection, version: this.data.version }));
  }

  /** The whole address of another page or file, with what is selected here; only in the browser. */
  absolute(path: string, selected: Partial<Selection> = {}): string {
    return this.#router.absolute(path, toSearch({ ...AS_IT_COMES, locale: this.locale, ...selected }));
  }

  /** The address of a file of the site. */
  file(path: string): string {
    return this.#router.resolve(path);
  }

  /** The address of this page with a change. */
  here(change: Partial<Selection>): string {
    const search = toSearch({ ...this.selection, ...change });
    return `?${search}`;
  }
}

/** Writes the address of a page of the site; views take it to stay pure. */
export type Link = (path: string, selected?: Partial<Selection>) => string;

export const [useVisit, setVisit] = createContext<Visit>();
