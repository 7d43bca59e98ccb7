import { findDerived } from '../../form/derived.ts';
import { namedIn, type NamedKind } from '../address/named.ts';
import type { Selection } from '../address/selection.ts';
import type { AgencyRow } from '../queries/agency-list.ts';
import { placeOf } from '../scope/place.ts';
import type { FindIndex } from './find-index.ts';
import { placesOf } from './findable.ts';

/** What there is, by the ids and names that addresses use. */
export type Known = Readonly<Record<NamedKind, ReadonlySet<string>>>;

/** What there is in the published data. */
export const toKnown = ({ agencies, metrics, fields, checks }: FindIndex): Known => ({
  agency: new Set(agencies.map(([id]) => id)),
  // A figure worked out has a page of its own and can be chosen nowhere else.
  metric: new Set(metrics.flatMap(([id]) => (findDerived(id) === undefined ? [id] : []))),
  field: new Set(fields),
  place: new Set(placesOf(agencies.map(([, , place]) => place))),
  check: new Set(checks),
});

/** The same with bodies that are on this computer alone. */
export const withBodies = (known: Known, bodies: readonly AgencyRow[]): Known => ({
  ...known,
  agency: new Set([...known.agency, ...bodies.map(({ agency_id }) => agency_id)]),
  field: new Set([...known.field, ...bodies.flatMap(({ field }) => field ?? [])]),
  place: new Set([...known.place, ...placesOf(bodies.map(placeOf))]),
});

/** The parts of an address that name what there is not, as `name=value`. */
export const notKnown = (selection: Selection, known: Known): readonly string[] =>
  namedIn(selection).flatMap(({ kind, id, part }) => (known[kind].has(id) ? [] : [part]));
