import { createContext } from 'svelte';
import { translateTo, type Translate } from './messages/translate.ts';
import type { Locale } from './messages/locale.ts';
import { MOST_BODIES, togglePinned } from './selection/pinned.ts';
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
  /** Whether an address was taken over: while pages are prerendered none is. */
  arrived = $state(false);
  /** What changed among the pinned bodies, for those who do not see it. */
  said = $state('');
  /** Names of bodies pinned, as far as they came by. */
  names = $state.raw<Readonly<Record<string, string>>>({});
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

  /** Takes over what an address says; pins are kept where the visitor comes from another page of the site. */
  arrive(search: URLSearchParams, pins: 'asAddressed' | 'kept' = 'asAddressed'): void {
    const { selection, dropped } = fromSearch(search);
    const { compared } = pins === 'kept' ? this.selection : selection;
    this.selection = { ...selection, compared };
    this.dropped = dropped;
    this.arrived = true;
    if (compared.join() !== selection.compared.join())
      this.#router.navigate(toSearch(this.selection), 'replace');
  }

  /** Puts a body among those that travel along, or takes it from them. */
  togglePin(id: string, name: string): void {
    const compared = togglePinned(this.selection.compared, id);
    this.names = { ...this.names, [id]: name };
    if (compared === null) {
      this.said = this.t('common.pins.full', { most: MOST_BODIES });
      return;
    }
    this.choose({ compared });
    const change = compared.includes(id) ? 'added' : 'removed';
    this.said = this.t(`common.pins.${change}`, { name, count: compared.length });
  }

  unpinAll(): void {
    this.choose({ compared: [] });
    this.said = this.t('common.pins.cleared');
  }

  /** Changes what is selected: a new subject is a step to go back from, an adjustment is not. */
  choose(change: Partial<Selection>, how: 'push' | 'replace' = 'replace'): void {
    this.selection = { ...this.selection, ...change };
    this.#router.navigate(toSearch(this.selection), how);
  }

  /** The address of another page, in the visitor's language and with the pinned bodies, with what is selected there. */
  link(path: string, selected: Partial<Selection> = {}): string {
    const search = toSearch({
      ...AS_IT_COMES,
      locale: this.locale,
      compared: this.selection.compared,
      ...selected,
    });
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
