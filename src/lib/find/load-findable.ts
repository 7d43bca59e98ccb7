import type { FindIndex } from './find-index.ts';
import { toFindable, type Findable } from './findable.ts';

const loaded = new Map<string, Promise<Findable>>();

/** The names of everything, fetched once from the address given; asked again where that failed. */
export function loadFindable(address: string): Promise<Findable> {
  const known = loaded.get(address) ?? load(address);
  loaded.set(address, known);
  known.catch(() => loaded.delete(address));
  return known;
}

async function load(address: string): Promise<Findable> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`find index: ${response.status}`);
  const index: FindIndex = await response.json();
  return toFindable(index);
}
