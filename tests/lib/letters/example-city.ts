import { readFile } from 'node:fs/promises';
import { sha256 } from '../../../src/dataset/hash.ts';
import type { Decision } from '../../../src/dataset/workspace.ts';
import { UnreadableError } from '../../../src/reader/document.ts';
import { readReports } from '../../../src/reader/read-reports.ts';
import { toRows } from '../../../src/lib/database/arrow-rows.ts';
import { joinOwnReports } from '../../../src/lib/database/join-own-reports.ts';
import { toOwnTables } from '../../../src/lib/own/own-tables.ts';
import { reviewReport } from '../../../src/lib/own/review-report.ts';
import type { Query, Run } from '../../../src/lib/source/query.ts';
import { openBrowsersEngine } from '../database/browsers-engine.ts';

/** The made-up city that visitors can load, read from its files and kept as a browser keeps it, in the engine of the page. */
export async function openExampleCity(): Promise<Run> {
  const reviews = [];
  for await (const { name, bytes, reading } of readReports(
    new Uint8Array(await readFile('static/example/city.zip')),
    '示例市.zip',
  )) {
    if (reading instanceof UnreadableError) continue;
    const hash = sha256(bytes);
    reviews.push(
      reviewReport(
        { sha256: hash, name, bytes: bytes.length, report: reading },
        /附件3/.test(name) ? [named(hash)] : [],
        [],
      ),
    );
  }
  const { database, connection } = await openBrowsersEngine();
  database.registerFileBuffer('nianbao.duckdb', new Uint8Array(await readFile('static/data/nianbao.duckdb')));
  connection.query("ATTACH 'nianbao.duckdb' AS nianbao (READ_ONLY)");
  const joining = {
    query: (text: string) => Promise.resolve(connection.query(text)),
    registerFile: (name: string, text: string) => Promise.resolve(database.registerFileText(name, text)),
    dropFile: (name: string) => Promise.resolve(database.dropFile(name)),
  };
  await joinOwnReports(joining, toOwnTables(reviews, []), true);
  return async <Row>({ text, parameters }: Query<Row>) => {
    const statement = connection.prepare(text);
    const rows = toRows<Row>(statement.query(...parameters));
    statement.close();
    return rows;
  };
}

/** What a person says of the one file that does not name its body in full. */
const named = (hash: string): Decision => ({
  about: 'agency',
  sha256: hash,
  decidedOn: '2026-02-09T08:00:00.000Z',
  agency: { name: '示例市司法局', level: '', field: '', province: '', city: '', county: '' },
});
