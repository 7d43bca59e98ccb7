import { readFile } from 'node:fs/promises';
import type { StatementEngine } from '../../../src/lib/sql-console/read-statement.ts';
import { openBrowsersEngine } from '../database/browsers-engine.ts';

/** The browser's engine, opened as the console opens it, with what reading a statement asks of it. */
export async function openStatementEngine() {
  const { DuckDBAccessMode } = await import('@duckdb/duckdb-wasm/blocking');
  const { database } = await openBrowsersEngine();
  database.registerFileBuffer('nianbao.duckdb', new Uint8Array(await readFile('static/data/nianbao.duckdb')));
  database.open({ path: 'nianbao.duckdb', accessMode: DuckDBAccessMode.READ_ONLY });
  const connection = database.connect();
  connection.query('SET autoload_known_extensions = false; SET autoinstall_known_extensions = false');
  connection.query(
    "SET temp_directory = ''; SET enable_external_access = false; SET lock_configuration = true",
  );
  const rows = (text: string): readonly (readonly (string | null)[])[] =>
    connection
      .query(text)
      .toArray()
      .map((row) => Object.values((row as { toJSON: () => Record<string, string | null> }).toJSON()));
  const engine: StatementEngine = {
    tokenize: async (text) => database.tokenize(text).offsets,
    prepare: async (text) => connection.prepare(text).close(),
    pairs: async (text) => rows(text).map(([name, type]) => [name!, type!] as const),
  };
  return { engine, rows };
}
