import type { Pivot } from './pivot.ts';
import type { Peers, Selection } from './selection.ts';

/** What an address names by an id or a name of its own, which may not exist. */
export const NAMED_KINDS = ['agency', 'metric', 'field', 'place', 'check'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

export interface Named {
  readonly kind: NamedKind;
  readonly id: string;
  /** As the address says it: `agencies=nobody`. */
  readonly part: string;
}

/** For each part what it names; null for words of the program, years, and text that names nothing. */
type NamersOf<Selected> = {
  readonly [Key in keyof Selected]: ((value: Selected[Key]) => readonly Named[]) | null;
};

const one =
  (kind: NamedKind, name: string) =>
  (id: string | null): readonly Named[] =>
    id === null ? [] : [{ kind, id, part: `${name}=${id}` }];
const several =
  (kind: NamedKind, name: string) =>
  (ids: readonly string[]): readonly Named[] =>
    ids.flatMap(one(kind, name));

const namedByPeers = ({ field, place }: Peers): readonly Named[] => [
  ...one('field', 'peers')(field).map((named) => ({ ...named, part: `peers=field:${named.id}` })),
  ...one('place', 'peers')(place).map((named) => ({ ...named, part: `peers=place:${named.id}` })),
];

const NAMERS: NamersOf<Omit<Selection, 'pivot'>> = {
  scope: (scope) => (scope?.kind === 'place' ? one('place', 'place')(scope.place) : []),
  years: null,
  focus: one('agency', 'focus'),
  compared: several('agency', 'agencies'),
  measures: several('metric', 'metrics'),
  peers: namedByPeers,
  view: null,
  normalisation: null,
  applicant: null,
  order: null,
  comparison: null,
  yardstick: null,
  axes: null,
  check: one('check', 'check'),
  grade: null,
  questioned: null,
  find: null,
  version: null,
};
const PIVOT_NAMERS: NamersOf<Pivot> = {
  rows: null,
  columns: null,
  shown: null,
  sort: (sort) => one('metric', 'order')(sort && sort.measure),
  open: (open) => one('metric', 'cell')(open && open.measure),
};

/** Everything that a selection names, in the order of its parts. */
export const namedIn = ({ pivot, ...selection }: Selection): readonly Named[] => [
  ...namedBy(NAMERS, selection),
  ...namedBy(PIVOT_NAMERS, pivot),
];

const namedBy = <Selected extends object>(namers: NamersOf<Selected>, selected: Selected) =>
  (Object.keys(namers) as (keyof Selected)[]).flatMap((key) => namers[key]?.(selected[key]) ?? []);
