import type { Level } from '../../domain/agency.ts';
import type { Grade } from '../../domain/finding.ts';
import type { Applicant } from '../../domain/item.ts';
import type { SiteScope } from '../scope/site-scope.ts';
import { DEFAULT_PIVOT, type Pivot } from './pivot.ts';

export const VIEWS = ['spread', 'rank', 'trend', 'coverage', 'funnel', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** As printed; as a share of the whole it belongs to; against the peers' median = 100; against the year before. */
export const NORMALISATIONS = ['count', 'share', 'index', 'change'] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/** In which order bodies stand. */
export const ORDERS = ['place', 'name', 'years', 'value'] as const;
export type Order = (typeof ORDERS)[number];

/** How bodies picked by hand are drawn side by side. */
export const COMPARISONS = ['lines', 'multiples', 'dumbbell'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What their numbers are set against: the first year = 100; the median of bodies of the same field. */
export const YARDSTICKS = ['first', 'median'] as const;
export type Yardstick = (typeof YARDSTICKS)[number];

/** Whether small charts share a scale or have each their own. */
export const AXES = ['shared', 'free'] as const;
export type Axes = (typeof AXES)[number];

/** Whether figures that take part in a failed check are drawn and counted, or left out of both. */
export const QUESTIONED = ['shown', 'left_out'] as const;
export type Questioned = (typeof QUESTIONED)[number];

/** Who counts as a peer: bodies that meet every condition. */
export interface Peers {
  readonly field: string | null;
  readonly level: Level | null;
  /** A place with what lies below it, from the province down: `江苏省-宿迁市`. */
  readonly place: string | null;
}

/** First and last year, both included. */
export type Years = readonly [first: number, last: number];

/** What a visitor looks at. Null and empty leave it to the page. */
export interface Selection {
  /** Whom the whole site looks at; null for everybody. */
  readonly scope: SiteScope | null;
  readonly years: Years | null;
  /** Agency in focus, by id. */
  readonly focus: string | null;
  /** Agencies picked by hand, by id, in the order of picking. */
  readonly compared: readonly string[];
  /** Measures picked, by id, in the order of picking. */
  readonly measures: readonly string[];
  readonly peers: Peers;
  readonly view: View | null;
  readonly normalisation: Normalisation;
  readonly applicant: Applicant;
  readonly order: Order | null;
  readonly comparison: Comparison;
  readonly yardstick: Yardstick | null;
  readonly axes: Axes;
  /** Check whose findings are listed, by id. */
  readonly check: string | null;
  readonly grade: Grade | null;
  readonly questioned: Questioned;
  readonly pivot: Pivot;
  /** Text looked for on the page of agencies. */
  readonly find: string;
  /** Version of the data that a link was copied from; never written in plain navigation. */
  readonly version: string | null;
}

export const NO_PEERS: Peers = { field: null, level: null, place: null };
/** Whether only some of the bodies are in view. */
export const isAmongSome = ({ scope, peers }: Pick<Selection, 'scope' | 'peers'>): boolean =>
  scope !== null || hasPeers(peers);
/** Whether any condition is set. */
export const hasPeers = (peers: Peers): boolean =>
  Object.values(peers).some((condition) => condition !== null);

export const DEFAULT_SELECTION: Selection = {
  scope: null,
  years: null,
  focus: null,
  compared: [],
  measures: [],
  peers: NO_PEERS,
  view: null,
  normalisation: 'count',
  applicant: 'total',
  order: null,
  comparison: 'lines',
  yardstick: null,
  axes: 'shared',
  check: null,
  grade: null,
  questioned: 'shown',
  pivot: DEFAULT_PIVOT,
  find: '',
  version: null,
};
