import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { joinDoubts } from '$lib/pages/report/join-doubts.ts';
import { toSetText } from '$lib/pages/report/set-text.ts';
import type { ReportRows } from '$lib/pages/report/rows.ts';
import { decode } from '../../../../reader/decode/decode.ts';
import { readDocument } from '../../../../reader/read-report.ts';

/** The rows of a report with what its document alone says: the text that offsets refer to, and the reader's doubts. */
export async function withDocument(rows: ReportRows, path: string): Promise<ReportRows> {
  const document = await decode(new Uint8Array(await readFile(path)), basename(path));
  return { ...rows, text: toSetText(document), facts: joinDoubts(rows.facts, readDocument(document).facts) };
}
