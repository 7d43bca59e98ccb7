import { READER_VERSION } from './reader-pool.ts';
import type { QueueRow } from './queue-row.ts';
import type { Store } from './store.ts';
import type { OwnDocument } from '../../dataset/workspace.ts';

/** Rows of documents that are kept; one that this build of the reader has not read waits to be read. */
export async function loadKeptRows(
  store: Store,
  documents: readonly OwnDocument[],
  nextId: () => number,
): Promise<readonly QueueRow[]> {
  if (documents.length === 0) return [];
  const readings = new Map((await store.readings()).map((kept) => [kept.sha256, kept]));
  const rows: QueueRow[] = [];
  for (const document of documents) {
    const file = await store.file(document.sha256);
    if (file === null) continue;
    const found = readings.get(document.sha256);
    const state: QueueRow['state'] =
      found?.reader === READER_VERSION
        ? { kind: 'read', document: { ...document, report: found.reading } }
        : { kind: 'waiting' };
    rows.push({ id: nextId(), name: document.name, file, depth: 0, keptAs: document.sha256, state });
  }
  return rows;
}
