import { createContext } from 'svelte';
import { isLoaded, loadLocales, translateTo, type Translate } from './messages/translate.ts';
import type { Locale } from './messages/locale.ts';
import { MOST_BODIES, togglePinned } from './address/pinned.ts';
import { fromSearch, hasFormerNames, toSearch } from './address/search.ts';
import { DEFAULT_SELECTION, type Selection } from './address/selection.ts';
import type { PageContext } from './pages/page.ts';

/** What a visit needs of the router; handed in by the layout, since only routes know it. */
export interface Router {
  /** The address of a page, base path included: `/metrics/permits/`. */
  readonly resolve: (path: string) => string;
  /** The query string of the page in view. */
  readonly search: () => string;
  /** Sets it; a step to go back from (`push`) may take effect later, and is then told to `arrive`. */
  readonly navigate: (search: string, how: 'push' | 'replace') => void;
  /** The whole address of a path, origin included; of the page in view where there is none. */
  readonly absolute: (path: string | null, search: string) => string;
}

/** The state of the data that the site shows; the day null where it is not on record. */
export interface DataState {
  /** As it is cited: what holds more than the published data says so. */
  readonly version: string;
  readonly publishedVersion: string;
  readonly recordedOn: string | null;
}

/** One visitor's way through the site: what the address selects, in which language, and how to go on. */
export class Visit {
  /** Whether the visitor's address is known: while pages are prerendered there is none. */
  arrived = $state(false);
  /** What changed among the pinned bodies, for those who do not see it. */
  announcement = $state('');
  /** Names of bodies pinned, as far as they came by. */
  names = $state.raw<Readonly<Record<string, string>>>({});
  readonly data: DataState;
  readonly #router: Router;
  /** The bodies pinned where the visitor was last. */
  #pinned: readonly string[] = [];
  /** The address is the only truth of what is selected, and tells nobody when it changes: this does. */
  #changes = $state(0);
  /** Counts arrivals of languages. */
  #languages = $state(0);
  readonly #address = $derived.by(() => {
    void this.#changes;
    return fromSearch(this.arrived ? this.#router.search() : '');
  });

  constructor(router: Router, data: DataState) {
    this.#router = router;
    this.data = data;
  }

  get selection(): Selection {
    return this.#address.selection;
  }
  /** Parts of the address that are not understood. */
  get dropped(): readonly string[] {
    return this.#address.dropped;
  }
  /** The language of the address as soon as its messages are there. */
  get locale(): Locale {
    return this.speaks(this.selection.locale) ? this.selection.locale : 'zh';
  }
  /** Whether messages of a language can be written. */
  speaks(locale: Locale): boolean {
    void this.#languages;
    return isLoaded(locale);
  }
  /** Fetches the languages that the page came without; where they do not come, it keeps its own. */
  learnLanguages(): void {
    void loadLocales().then(
      () => (this.#languages += 1),
      () => undefined,
    );
  }
  get t(): Translate {
    return translateTo(this.locale);
  }

  /** How a page speaks of what is selected and links on from it. */
  contextOf(selection: Selection): PageContext {
    return {
      selection,
      locale: this.locale,
      t: this.t,
      link: (path, selected) => this.link(path, selected),
      atYear: (year) => this.here({ years: [year, year] }),
      version: this.data.version,
    };
  }

  /**
   * Called when the visitor came to an address. Where pins are `kept`, those of the page before travel along; an
   * address published before is written as addresses are today.
   */
  arrive(pins: 'asAddressed' | 'kept' = 'asAddressed'): void {
    const pinned = this.#pinned;
    this.arrived = true;
    this.#changed();
    if (pins === 'kept' && pinned.join() !== this.#pinned.join()) this.choose({ compared: pinned });
    else if (this.dropped.length === 0 && hasFormerNames(this.#router.search())) this.choose({});
  }

  #changed(): void {
    this.#changes += 1;
    this.#pinned = this.selection.compared;
    if (!isLoaded(this.selection.locale)) this.learnLanguages();
  }

  /** Puts a body among those that travel along, or takes it from them. */
  togglePin(id: string, name: string): void {
    const compared = togglePinned(this.selection.compared, id);
    this.names = { ...this.names, [id]: name };
    if (compared === null) {
      this.announcement = this.t('common.pins.full', { most: MOST_BODIES });
      return;
    }
    this.choose({ compared });
    const change = compared.includes(id) ? 'added' : 'removed';
    this.announcement = this.t(`common.pins.${change}`, { name, count: compared.length });
  }

  unpinAll(): void {
    this.choose({ compared: [] });
    this.announcement = this.t('common.pins.cleared');
  }

  /** Changes what is selected: a new subject is a step to go back from, an adjustment is not. */
  choose(change: Partial<Selection>, how: 'push' | 'replace' = 'replace'): void {
    this.#router.navigate(toSearch({ ...this.selection, ...change }), how);
    this.#changed();
  }

  /** The address of another page, in the visitor's language and with the pinned bodies, with what is selected there. */
  link(path: string, selected: Partial<Selection> = {}): string {
    const search = toSearch({
      ...DEFAULT_SELECTION,
      locale: this.selection.locale,
      compared: this.selection.compared,
      ...selected,
    });
    return this.#router.resolve(path) + (search && `?${search}`);
  }

  /** The whole address that brings this very view back, with the version of its data; only in the browser. */
  permalink(): string {
    return this.#router.absolute(null, toSearch({ ...this.selection, version: this.data.publishedVersion }));
  }

  /** The whole address of another page or file, with what is selected here; only in the browser. */
  absolute(path: string, selected: Partial<Selection> = {}): string {
    return this.#router.absolute(
      path,
      toSearch({ ...DEFAULT_SELECTION, locale: this.selection.locale, ...selected }),
    );
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
