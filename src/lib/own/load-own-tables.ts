import type { Agency } from '../../domain/agency.ts';
import { chosenWorkspace, storeName } from './chosen-workspace.ts';
import { toOwnTables, type OwnTables } from './own-tables.ts';
import { reviewReport } from './review-report.ts';
import { knownBodies } from './stand-reports.ts';
import { openStore } from './store.ts';

/** The rows of what this browser keeps, as it was read last; `published` are the bodies of the published data. */
export async function loadOwnTables(published: readonly Agency[]): Promise<OwnTables> {
  const kind = chosenWorkspace();
  const ignore = () => undefined;
  const store = await openStore(storeName(kind), () => Promise.resolve(''), {
    onChange: ignore,
    onReadOnly: ignore,
    onEnded: ignore,
  });
  try {
    const { documents, decisions } = await store.load();
    const readings = new Map((await store.readings()).map(({ sha256, reading }) => [sha256, reading]));
    const known = knownBodies(kind === 'own' ? published : [], decisions);
    const reviews = documents.flatMap((document) => {
      const report = readings.get(document.sha256);
      return report ? [reviewReport({ ...document, report }, decisions, known)] : [];
    });
    return toOwnTables(reviews, decisions);
  } finally {
    store.close();
  }
}
