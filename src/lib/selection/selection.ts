import { LEVELS, type Level } from '../../domain/agency.ts';
import { GRADES, type Grade } from '../../domain/finding.ts';
import { APPLICANTS, type Applicant } from '../../domain/item.ts';
import { LOCALES, type Locale } from '../messages/locale.ts';
import { PIVOT_AS_IT_COMES, readPivot, writePivot, type Pivot } from './pivot.ts';

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
  readonly province: string | null;
}

/** First and last year, both included. */
export type Years = readonly [first: number, last: number];

/** What a visitor looks at. Null and empty mean "as the page comes". */
export interface Selection {
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
  readonly locale: Locale;
}

export const NO_PEERS: Peers = { field: null, level: null, province: null };
/** Whether any condition is set. */
export const hasPeers = (peers: Peers): boolean =>
  Object.values(peers).some((condition) => condition !== null);

export const AS_IT_COMES: Selection = {
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
  pivot: PIVOT_AS_IT_COMES,
  find: '',
  version: null,
  locale: 'zh',
};

/** The query string of a selection, without its question mark; what is as the page comes is not written. */
export function toSearch(selection: Selection): string {
  const search = new URLSearchParams();
  const write = (name: string, value: string | null) => {
    if (value !== null && value !== '') search.append(name, value);
  };
  write('y', selection.years && writeYears(selection.years));
  write('f', selection.focus);
  write('c', selection.compared.join(','));
  write('m', selection.measures.join(','));
  for (const kind of ['field', 'level', 'province'] as const) {
    const value = selection.peers[kind];
    if (value !== null) write('g', `${kind}:${value}`);
  }
  write('v', selection.view);
  if (selection.normalisation !== AS_IT_COMES.normalisation) write('n', selection.normalisation);
  if (selection.applicant !== AS_IT_COMES.applicant) write('a', selection.applicant);
  write('o', selection.order);
  if (selection.comparison !== AS_IT_COMES.comparison) write('p', selection.comparison);
  write('b', selection.yardstick);
  if (selection.axes !== AS_IT_COMES.axes) write('x', selection.axes);
  write('k', selection.check);
  write('gr', selection.grade);
  if (selection.questioned === 'left_out') write('q', 'ok');
  for (const [name, value] of writePivot(selection.pivot)) search.append(name, value);
  write('s', selection.find);
  write('d', selection.version);
  if (selection.locale !== AS_IT_COMES.locale) write('lang', selection.locale);
  return search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
}

const writeYears = ([first, last]: Years) => (first === last ? `${first}` : `${first}-${last}`);

/** Reads a query string; what it holds and we do not know is dropped and named, as `name=value`. */
export function fromSearch(search: URLSearchParams): {
  readonly selection: Selection;
  readonly dropped: readonly string[];
} {
  const dropped: string[] = [];
  const drop = (name: string, value: string) => {
    dropped.push(`${name}=${value}`);
    return null;
  };
  const one = <V>(name: string, read: (value: string) => V | null): V | null => {
    const value = search.get(name);
    return value === null ? null : (read(value) ?? drop(name, value));
  };
  const selection: Selection = {
    years: one('y', readYears),
    focus: one('f', readId),
    compared: one('c', readIds) ?? AS_IT_COMES.compared,
    measures: one('m', readIds) ?? AS_IT_COMES.measures,
    peers: readPeers(search.getAll('g'), drop),
    view: one('v', (value) => member(VIEWS, value)),
    normalisation: one('n', (value) => member(NORMALISATIONS, value)) ?? AS_IT_COMES.normalisation,
    applicant: one('a', (value) => member(APPLICANTS, value)) ?? AS_IT_COMES.applicant,
    order: one('o', (value) => member(ORDERS, value)),
    comparison: one('p', (value) => member(COMPARISONS, value)) ?? AS_IT_COMES.comparison,
    yardstick: one('b', (value) => member(YARDSTICKS, value)),
    axes: one('x', (value) => member(AXES, value)) ?? AS_IT_COMES.axes,
    check: one('k', readId),
    grade: one('gr', (value) => member(GRADES, value)),
    questioned: one('q', (value) => (value === 'ok' ? 'left_out' : null)) ?? AS_IT_COMES.questioned,
    pivot: readPivot(search, drop),
    find: search.get('s') ?? AS_IT_COMES.find,
    version: one('d', (value) => (/^[0-9a-f]{8}$/.test(value) ? value : null)),
    locale: one('lang', (value) => member(LOCALES, value)) ?? AS_IT_COMES.locale,
  };
  return { selection, dropped };
}

function readYears(value: string): Years | null {
  const [, first, last] = /^(\d{4})(?:-(\d{4}))?$/.exec(value) ?? [];
  if (first === undefined) return null;
  const years = [Number(first), Number(last ?? first)] as const;
  return years[0] <= years[1] ? years : null;
}

const ID = /^[a-z0-9_.-]+$/;
const readId = (value: string) => (ID.test(value) ? value : null);

function readIds(value: string): readonly string[] | null {
  const ids = [...new Set(value.split(','))];
  return ids.every((id) => ID.test(id)) ? ids : null;
}

function readPeers(conditions: readonly string[], drop: (name: string, value: string) => null): Peers {
  return conditions.reduce(
    (peers, condition) => readCondition(peers, condition) ?? drop('g', condition) ?? peers,
    NO_PEERS,
  );
}

function readCondition(peers: Peers, condition: string): Peers | null {
  const [, kind, value] = /^(field|level|province):(.+)$/s.exec(condition) ?? [];
  if (kind === undefined || value === undefined) return null;
  if (kind !== 'level') return { ...peers, [kind]: value };
  const level = member(LEVELS, value);
  return level && { ...peers, level };
}

function member<const V extends string>(allowed: readonly V[], value: string): V | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
