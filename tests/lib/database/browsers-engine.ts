import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { toRows } from '../../../src/lib/database/arrow-rows.ts';
import type { Query, Run } from '../../../src/lib/source/query.ts';

/** The very engine that the page runs, in its blocking form. */
export async function openBrowsersEngine() {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/blocking'));
  const duckdb = await import('@duckdb/duckdb-wasm/blocking');
  const bundle = (name: string) => ({ mainModule: join(dist, name), mainWorker: '' });
  const database = await duckdb.createDuckDB(
    { mvp: bundle('duckdb-mvp.wasm'), eh: bundle('duckdb-eh.wasm') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await database.instantiate(() => undefined);
  database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = database.connect();
  // Otherwise a missing extension is fetched from elsewhere, and the process hangs.
  connection.query('SET autoload_known_extensions=false');
  return { database, connection };
}

/** Answers queries from a published file as the page does. */
export async function runInBrowsersEngine(file: string): Promise<Run> {
  const { database, connection } = await openBrowsersEngine();
  database.registerFileBuffer('nianbao.duckdb', new Uint8Array(await readFile(file)));
  connection.query("ATTACH 'nianbao.duckdb' AS nianbao (READ_ONLY)");
  connection.query('USE nianbao');
  connection.query('SET enable_external_access = false');
  return async <Row>({ text, parameters }: Query<Row>) => {
    const statement = connection.prepare(text);
    const rows = toRows<Row>(statement.query(...parameters));
    statement.close();
    return rows;
  };
}
