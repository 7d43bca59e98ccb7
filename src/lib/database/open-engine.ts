import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Agency } from '../../domain/agency.ts';
import { chosenWorkspace } from '../own/chosen-workspace.ts';
import { toRows } from './arrow-rows.ts';
import { getEngineFiles, type OnProgress } from './engine-files.ts';
import type { Query, Run } from '../source/query.ts';
import { DATABASE, startDuckDb } from './start-duckdb.ts';

/** An engine that answers until it is closed. */
export interface OpenEngine {
  readonly run: Run;
  readonly close: () => void;
}

/**
 * Fetches DuckDB and the published data from this site, opens them read-only and locks the way out; `withOwn` puts the
 * reports that this browser keeps beside them.
 */
export async function openEngine(
  onProgress: OnProgress,
  signal: AbortSignal,
  withOwn: boolean,
): Promise<OpenEngine> {
  const db = await startDuckDb(await getEngineFiles(onProgress, signal), signal);
  await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = await db.connect();
  await connection.query('SET autoload_known_extensions = false; SET autoinstall_known_extensions = false');
  await connection.query(`ATTACH '${DATABASE}' AS nianbao (READ_ONLY); USE nianbao`);
  if (withOwn) await joinKept(db, connection);
  await connection.query('SET enable_external_access = false; SET lock_configuration = true');
  return { run: toRun(connection), close: () => void db.terminate() };
}

async function joinKept(db: AsyncDuckDB, connection: AsyncDuckDBConnection): Promise<void> {
  const { loadOwnTables } = await import('../own/load-own-tables.ts');
  const { joinOwnReports } = await import('./join-own-reports.ts');
  const published = await connection.query(
    `SELECT name, coalesce(level, '') AS level, coalesce(field, '') AS field, coalesce(province, '') AS province,
      coalesce(city, '') AS city, coalesce(county, '') AS county FROM agencies`,
  );
  const own = await loadOwnTables(toRows<Agency>(published));
  const joining = {
    query: (sql: string) => connection.query(sql),
    registerFile: (name: string, text: string) => db.registerFileText(name, text),
    dropFile: (name: string) => db.dropFile(name),
  };
  await joinOwnReports(joining, own, chosenWorkspace() === 'example');
}

/** One question at a time on the connection, in the order of asking; a question asked again is prepared already. */
function toRun(connection: AsyncDuckDBConnection): Run {
  let last: Promise<unknown> = Promise.resolve();
  const prepare = keepPrepared(connection);
  return <Row>({ text, parameters }: Query<Row>) => {
    const answer = last.then(async () => toRows<Row>(await (await prepare(text)).query(...parameters)));
    last = answer.catch(() => undefined);
    return answer;
  };
}

const MOST_PREPARED = 24;

/** Keeps the statements asked last, by their text. */
function keepPrepared(connection: AsyncDuckDBConnection) {
  const kept = new Map<string, Awaited<ReturnType<typeof connection.prepare>>>();
  return async (text: string) => {
    const statement = kept.get(text) ?? (await connection.prepare(text));
    kept.delete(text);
    kept.set(text, statement);
    const [oldest] = kept;
    if (kept.size > MOST_PREPARED && oldest !== undefined) {
      kept.delete(oldest[0]);
      await oldest[1].close();
    }
    return statement;
  };
}
