import type { Format } from '../../reader/document.ts';
import { joinDoubts } from '../pages/report/join-doubts.ts';
import { toCellId } from '../figure/cell-id.ts';
import type { ReportRows } from '../pages/report/rows.ts';
import { chosenWorkspace, keptReports, storeName } from './chosen-workspace.ts';
import { openReaderPool } from './reader-pool.ts';
import { openStore } from './store.ts';
import type { Decision } from '../../dataset/workspace.ts';

/** Of a report that this browser keeps, its document, its text, and the cells that a person read; others as they are. */
export async function joinOwnDocument(rows: ReportRows): Promise<ReportRows> {
  const { sha256, source_name: name, format } = rows.head;
  if (sha256 === null || keptReports() === null) return rows;
  const ignore = () => undefined;
  const store = await openStore(storeName(chosenWorkspace()), () => Promise.resolve(''), {
    onChange: ignore,
    onReadOnly: ignore,
    onEnded: ignore,
  });
  const file = await store.file(sha256);
  const { decisions } = await store.load();
  const reading = (await store.readings()).find((kept) => kept.sha256 === sha256)?.reading;
  store.close();
  if (file === null) return rows;
  const pdf: Format = 'pdf';
  const text = format === pdf ? null : await textOf(file, name);
  return {
    ...rows,
    own: file,
    text,
    facts: settleRows(
      joinDoubts(rows.facts, reading?.facts ?? []),
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

/** Cells that the reader could not read as a person read them, marked as such. */
export function settleRows(facts: ReportRows['facts'], decisions: readonly Decision[]): ReportRows['facts'] {
  const settled = new Map(
    decisions.flatMap((one) => (one.about === 'cell' ? [[one.item.replaceAll('/', '-'), one] as const] : [])),
  );
  return facts.map((fact) => {
    const decision = settled.get(toCellId(fact));
    if (fact.state !== 'illegible' || decision === undefined || decision.quote !== fact.quote) return fact;
    const { value } = decision;
    return { ...fact, state: value === null ? 'blank' : 'reported', value, by_hand: true };
  });
}
