import type { FindIndex } from './find-index.ts';
import { toFindable, type Findable } from './findable.ts';

const indices = new Map<string, Promise<FindIndex>>();
const loaded = new Map<string, Promise<Findable>>();

/** The names of everything, fetched once from the address given; asked again where that failed. */
export function loadFindable(address: string): Promise<Findable> {
  const known = loaded.get(address) ?? loadIndex(address).then(toFindable);
  loaded.set(address, known);
  known.catch(() => loaded.delete(address));
  return known;
}

/** The same as it is sent: names without what searching needs. */
export function loadIndex(address: string): Promise<FindIndex> {
  const known = indices.get(address) ?? fetchIndex(address);
  indices.set(address, known);
  known.catch(() => indices.delete(address));
  return known;
}

async function fetchIndex(address: string): Promise<FindIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`find index: ${response.status}`);
  return response.json() as Promise<FindIndex>;
}
