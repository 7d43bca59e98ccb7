import { createContext } from 'svelte';
import { bodyIn } from './messages/body-in.ts';
import { fetchMessages, isLoaded, translateTo, type Translate } from './messages/translate.ts';
import type { Locale } from './messages/locale.ts';
import { toLocalePath, type LocalePath } from './address/locale-path.ts';
import { MOST_BODIES, togglePinned } from './address/pinned.ts';
import { fromSearch, hasFormerNames, toSearch } from './address/search.ts';
import { DEFAULT_SELECTION, type Selection } from './address/selection.ts';
import { groups, toGroupHash } from './scope/groups.svelte.ts';
import { keepScope } from './scope/kept-scope.ts';
import type { SiteScope } from './scope/site-scope.ts';
import type { PageContext } from './pages/page.ts';

/** What a visit needs of the router; handed in by the layout, since only routes know it. */
export interface Router {
  /** The address of a page or file from its path below the front page, base path included: `/en/metrics/permits/`. */
  readonly resolve: (path: string) => string;
  /** The page in view. */
  readonly page: () => LocalePath;
  /** The query string of the page in view. */
  readonly search: () => string;
  /** Sets it; a step to go back from (`push`) may take effect later, and is then told to `arrive`. */
  readonly navigate: (search: string, how: 'push' | 'replace') => void;
  /** An address that `resolve` gave, as a whole, origin included. */
  readonly absolute: (address: string) => string;
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
  /** The bodies pinned and the scope where the visitor was last. */
  #carried: Carried = { compared: [], scope: null };
  /** The address is the only truth of what is selected, and tells nobody when it changes: this does. */
  #changes = $state(0);
  /** Counts arrivals of other languages. */
  #languages = $state(0);
  readonly #address = $derived.by(() => {
    void this.#changes;
    return withKnownGroup(fromSearch(this.arrived ? this.#router.search() : ''));
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
  /** The language of the address. */
  get locale(): Locale {
    return this.#router.page().locale;
  }
  /** Whether the page in view is a figure alone, to stand in a page of another site. */
  get isEmbed(): boolean {
    return this.#router.page().path.startsWith('/embed/');
  }
  /** Whether messages of a language can be written; those of the page's own always can. */
  speaks(locale: Locale): boolean {
    void this.#languages;
    return isLoaded(locale);
  }
  /** Fetches another language than that of the page; where it does not come, the page keeps to its own. */
  learn(locale: Locale): void {
    void fetchMessages(locale).then(
      () => (this.#languages += 1),
      () => undefined,
    );
  }
  /** A body by its published name, in the visitor's language. */
  nameOf(id: string, name: string): string {
    return bodyIn({ agency_id: id, name }, this.locale);
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
   * Called when the visitor came to an address. What is `kept` travels along from the page before; an address published
   * before is written as addresses are today.
   */
  arrive(kept: readonly (keyof Carried)[] = []): void {
    const before = this.#carried;
    this.arrived = true;
    this.#changed();
    const lost = kept.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(this.#carried[key]));
    if (lost.length > 0) this.choose(Object.fromEntries(lost.map((key) => [key, before[key]])));
    else if (this.dropped.length === 0 && hasFormerNames(this.#router.search())) this.choose({});
  }

  #changed(): void {
    this.#changes += 1;
    this.#carried = this.selection;
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
    this.announcement = this.t(`common.pins.${change}`, {
      name: this.nameOf(id, name),
      count: compared.length,
    });
  }

  unpinAll(): void {
    this.choose({ compared: [] });
    this.announcement = this.t('common.pins.cleared');
  }

  /** Chooses whom the whole site looks at; this browser remembers it. */
  lookAt(scope: SiteScope | null): void {
    keepScope(scope);
    this.choose({ scope }, 'push');
  }

  /** Changes what is selected: a new subject is a step to go back from, an adjustment is not. */
  choose(change: Partial<Selection>, how: 'push' | 'replace' = 'replace'): void {
    this.#router.navigate(toSearch({ ...this.selection, ...change }), how);
    this.#changed();
  }

  /** The address of another page, in the visitor's language, with the scope and the pinned bodies, with what is selected there. */
  link(path: string, selected: Partial<Selection> = {}): string {
    const { compared, scope } = this.selection;
    return this.#link(path, { compared, scope, ...selected });
  }
  #link(path: string, selected: Partial<Selection>): string {
    const search = toSearch({ ...DEFAULT_SELECTION, ...selected });
    return this.#router.resolve(toLocalePath({ locale: this.locale, path })) + (search && `?${search}`);
  }

  /** The address of this very view in another language. */
  inLocale(locale: Locale): string {
    void this.#changes;
    const { path } = this.#router.page();
    return this.#router.resolve(toLocalePath({ locale, path })) + (this.arrived ? this.#router.search() : '');
  }

  /** The whole address that brings this very view back, with the version of its data; only in the browser. */
  permalink(): string {
    return this.absolute(this.#router.page().path, {
      ...this.selection,
      version: this.data.publishedVersion,
    });
  }

  /** The whole address of another page, with what is selected here; only in the browser. */
  absolute(path: string, selected: Partial<Selection> = {}): string {
    return this.#router.absolute(this.#link(path, selected)) + hashOf(selected);
  }

  /** The whole address of a file of the site; only in the browser. */
  absoluteFile(path: string): string {
    return this.#router.absolute(this.file(path));
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

/** What a visitor takes along from page to page. */
type Carried = Pick<Selection, 'compared' | 'scope'>;

/** A group that this browser does not know is no scope. */
function withKnownGroup(address: ReturnType<typeof fromSearch>): ReturnType<typeof fromSearch> {
  const { selection, dropped } = address;
  const { scope } = selection;
  if (scope?.kind !== 'group' || groups.find(scope.name) !== undefined) return address;
  return { selection: { ...selection, scope: null }, dropped: [...dropped, `group=${scope.name}`] };
}

/** The bodies of a group go along with an address that leaves the browser. */
const hashOf = ({ scope }: Partial<Selection>): string => {
  const group = scope?.kind === 'group' ? groups.find(scope.name) : undefined;
  return group === undefined ? '' : toGroupHash(group);
};

/** Writes the address of a page of the site; views take it to stay pure. */
export type Link = (path: string, selected?: Partial<Selection>) => string;

export const [useVisit, setVisit] = createContext<Visit>();
