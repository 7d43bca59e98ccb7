import type { Format } from '../../reader/document.ts';
import { toCellId } from '../figure/cell-id.ts';
import type { ReportRows } from '../pages/report/rows.ts';
import { chosenWorkspace, keptReports, storeName } from './chosen-workspace.ts';
import { openReaderPool } from './reader-pool.ts';
import { openStore } from './store.ts';
import type { Decision } from './workspace.ts';

/** Of a report that this browser keeps, its document, its text, and the cells that a person read; others as they are. */
export async function joinOwnDocument(rows: ReportRows): Promise<ReportRows> {
  const { sha256, source_name: name, format } = rows.head;
  if (sha256 === null || keptReports() === null) return rows;
  const ignore = () => undefined;
  const store = await openStore(storeName(chosenWorkspace()), () => Promise.resolve(''), {
    onChange: ignore,
    onReadOnly: ignore,
  });
  const file = await store.file(sha256);
  const { decisions } = await store.load();
  store.close();
  if (file === null) return rows;
  const pdf: Format = 'pdf';
  const text = format === pdf ? null : await textOf(file, name);
  return {
    ...rows,
    own: file,
    text,
    facts: markByHand(
      rows.facts,
      decisions.filter((one) => one.sha256 === sha256),
    ),
  };
}

async function textOf(file: Blob, name: string): Promise<ReportRows['text']> {
  const pool = openReaderPool(1);
  const ending = await pool.ask({ kind: 'text', name, file });
  pool.close();
  return ending.kind === 'text' ? ending.text : null;
}

function markByHand(facts: ReportRows['facts'], decisions: readonly Decision[]): ReportRows['facts'] {
  const cells = new Set(
    decisions.flatMap((one) => (one.about === 'cell' ? [one.item.replaceAll('/', '-')] : [])),
  );
  return facts.map((fact) => ({ ...fact, by_hand: fact.state !== 'illegible' && cells.has(toCellId(fact)) }));
}
