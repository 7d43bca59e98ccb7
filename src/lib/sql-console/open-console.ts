import type { AsyncDuckDB, AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm';
import { DuckDBAccessMode } from '@duckdb/duckdb-wasm';
import type { RecordBatch, Table } from 'apache-arrow';
import { getEngineFiles, type OnProgress } from '../database/engine-files.ts';
import { DATABASE, startDuckDb } from '../database/start-duckdb.ts';
import type { Outcome, Stop } from './outcome.ts';
import {
  LIMITS,
  PLAN,
  toResultValue,
  type QueryResult,
  type ResultColumn,
  type ResultValue,
} from './query-result.ts';
import { readStatement, StatementError, type Reading, type StatementEngine } from './read-statement.ts';
import { toSqlError } from './sql-error.ts';
import { TOO_LARGE } from './statement-sql.ts';

/** An engine that answers what a visitor types, one statement at a time, and nothing else. */
export interface OpenConsole {
  /** Never rejects. After `stopped` the engine is of no more use. */
  readonly ask: (sql: string) => Promise<Outcome>;
  /** Ends it, whatever it is doing. */
  readonly end: () => void;
}

// A page has little more to give; what asks for more is told so before the browser ends it.
const MEMORY = '1GB';

/** Starts an engine of its own: its worker, its copy of the data, read-only and locked. Rejects with a StartError. */
export async function openConsole(onProgress: OnProgress, signal: AbortSignal): Promise<OpenConsole> {
  const db = await startDuckDb(await getEngineFiles(onProgress, signal), signal);
  await db.open({ path: DATABASE, accessMode: DuckDBAccessMode.READ_ONLY });
  const connection = await db.connect();
  for (const setting of [
    'autoload_known_extensions = false',
    'autoinstall_known_extensions = false',
    `memory_limit = '${MEMORY}'`,
    `temp_directory = ''`,
    'enable_external_access = false',
    'lock_configuration = true',
  ])
    await connection.query(`SET ${setting}`);
  const engine = toStatementEngine(db, connection);
  return { ask: (sql) => answer(engine, connection, sql), end: () => void db.terminate() };
}

function toStatementEngine(db: AsyncDuckDB, connection: AsyncDuckDBConnection): StatementEngine {
  return {
    tokenize: async (text) => (await db.tokenize(text)).offsets,
    prepare: (text) => withPrepared(connection, text, () => Promise.resolve()),
    pairs: async (text, expands) => {
      const table = expands
        ? await connection.query(text)
        : await withPrepared(connection, text, (statement) => statement.query());
      return table.batches.flatMap((batch) =>
        toTexts(batch).map(([first, second]) => [first ?? '', second ?? ''] as const),
      );
    },
  };
}

async function withPrepared<T>(
  connection: AsyncDuckDBConnection,
  text: string,
  use: (statement: AsyncPreparedStatement) => Promise<T>,
): Promise<T> {
  const statement = await connection.prepare(text);
  try {
    return await use(statement);
  } finally {
    await statement.close();
  }
}

async function answer(
  engine: StatementEngine,
  connection: AsyncDuckDBConnection,
  sql: string,
): Promise<Outcome> {
  const began = performance.now();
  try {
    const reading = await readStatement(engine, sql);
    if (reading.kind !== 'reads') return { kind: 'refused', refusal: reading };
    const result = await run(connection, reading).catch((error: unknown) => {
      throw new StatementError(error, reading.run.before);
    });
    if (typeof result === 'string') return { kind: 'stopped', why: result };
    return { kind: 'answered', result, ms: performance.now() - began };
  } catch (error) {
    const why = whyStopped(error);
    return why === null ? { kind: 'failed', error: toSqlError(error, sql) } : { kind: 'stopped', why };
  }
}

/** Whether an error is not of the statement but of what it asks for; null where it is of the statement. */
function whyStopped(error: unknown): Stop | null {
  const said = error instanceof Error ? error.message : String(error);
  if (said.includes(TOO_LARGE)) return 'cell';
  if (/Out of Memory|bad_alloc|could not allocate|failed to allocate/i.test(said)) return 'memory';
  // What is no sentence of DuckDB comes from beneath it, after which it is not to be trusted.
  return /^(?:Error: )?[A-Z][\w -]*? Error: |"exception_type"/.test(said) &&
    !/(?:INTERNAL|FATAL)(?: Error|")/.test(said)
    ? null
    : 'fallen';
}

function run(connection: AsyncDuckDBConnection, reading: Reading): Promise<QueryResult | Stop> {
  if (reading.expands)
    return connection.query(reading.run.text).then((table) => collect(reading, table.batches));
  return withPrepared(connection, reading.run.text, async (statement) =>
    collect(reading, await statement.send()),
  );
}

async function collect(
  { columns }: Reading,
  batches: AsyncIterable<RecordBatch> | Table['batches'],
): Promise<QueryResult | Stop> {
  const texts: (readonly (string | null)[])[] = [];
  let bytes = 0;
  for await (const batch of batches) {
    bytes += batch.data.byteLength;
    if (bytes > LIMITS.answer) return 'answer';
    texts.push(...toTexts(batch));
  }
  return columns === null ? toPlan(texts) : toResult(columns, texts);
}

function toResult(
  columns: readonly ResultColumn[],
  texts: readonly (readonly (string | null)[])[],
): QueryResult {
  const toRow = (row: readonly (string | null)[]): readonly ResultValue[] =>
    row.map((text, at) => toResultValue(text, columns[at]!));
  return { columns, rows: texts.slice(0, LIMITS.rows).map(toRow), cut: texts.length > LIMITS.rows };
}

const toPlan = (texts: readonly (readonly (string | null)[])[]): QueryResult => ({
  columns: [{ name: 'plan', type: PLAN }],
  rows: texts.flatMap((row) => (row.at(-1) ?? '').trimEnd().split('\n')).map((line) => [line]),
  cut: false,
});

function toTexts(batch: RecordBatch): readonly (readonly (string | null)[])[] {
  const columns = batch.schema.fields.map((_, at) => batch.getChildAt(at)!);
  return Array.from({ length: batch.numRows }, (_, row) =>
    columns.map((column) => {
      const value: unknown = column.get(row);
      return value === null || value === undefined ? null : String(value);
    }),
  );
}
