import { namedIn } from '../address/named.ts';
import type { Selection } from '../address/selection.ts';
import { agencyList } from '../queries/agency-list.ts';
import type { Run } from '../source/query.ts';
import { loadIndex } from './load-findable.ts';
import { notKnown, toKnown, withBodies } from './not-known.ts';

/**
 * The parts of an address that name what there is not, as `name=value`, by the index at an address; `ownBodies` runs
 * where bodies are kept on this computer alone.
 */
export async function findNotKnown(
  selection: Selection,
  address: string,
  ownBodies: (() => Promise<Run>) | null,
): Promise<readonly string[]> {
  if (namedIn(selection).length === 0) return [];
  const known = toKnown(await loadIndex(address));
  if (ownBodies === null) return notKnown(selection, known);
  const run = await ownBodies();
  return notKnown(selection, withBodies(known, await run(agencyList)));
}
