import { readFields, writeFields, type Read } from './codec.ts';
import { readGroup, readPlace, writeScope, type SiteScope } from '../scope/site-scope.ts';
import { FIELDS, PIVOT_FIELDS, SCOPE_FIELDS } from './fields.ts';
import type { Selection } from './selection.ts';

/** The query string of a selection, without its question mark; what is initial is not written. */
export function toSearch({ pivot, scope, ...selection }: Selection): string {
  const search = new URLSearchParams();
  if (scope !== null) writeFields(SCOPE_FIELDS, toFields(scope), search);
  writeFields(FIELDS, selection, search);
  writeFields(PIVOT_FIELDS, pivot, search);
  return search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
}

/** Reads a query string, addresses published before included; `dropped` names what is not understood, as `name=value`. */
export function fromSearch(text: string | URLSearchParams): {
  readonly selection: Selection;
  readonly dropped: readonly string[];
} {
  const search = new URLSearchParams(text);
  const { selected, dropped } = readFields(FIELDS, search);
  const pivot = readFields(PIVOT_FIELDS, search);
  // Addresses told their language this way; those that are understood are left before anything is drawn.
  const languages = search.getAll('lang').map((text) => `lang=${text}`);
  const scope = scopeFrom(search);
  return {
    selection: { ...selected, pivot: pivot.selected, scope: scope.selected },
    dropped: [...dropped, ...pivot.dropped, ...scope.dropped, ...languages],
  };
}

const toFields = (scope: SiteScope): { readonly place: string | null; readonly group: string | null } => ({
  ...{ place: null, group: null },
  ...writeScope(scope),
});

function scopeFrom(search: URLSearchParams): Read<SiteScope | null> {
  const { selected, dropped } = readFields(SCOPE_FIELDS, search);
  const { place, group } = selected;
  if (group === null) return { selected: place === null ? null : readPlace(place), dropped };
  return { selected: readGroup(group), dropped: place === null ? dropped : [...dropped, `place=${place}`] };
}

const FORMER = [...Object.values(FIELDS), ...Object.values(PIVOT_FIELDS)].flatMap(({ former }) => former);

/** Whether an address says anything by a name of before. */
export function hasFormerNames(text: string | URLSearchParams): boolean {
  const search = new URLSearchParams(text);
  return FORMER.some((name) => search.has(name));
}
