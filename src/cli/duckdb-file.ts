/** The door for DuckDB in Node. Its version is the one of the browser's engine, so the file opens there. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** A table to load from a CSV file of the same columns, in the same order. */
export interface FileTable {
  readonly name: string;
  readonly createSql: string;
  readonly csvPath: string;
}

/** DuckDB could not write; `code` is the system's where the system was why. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string | null;
  constructor(cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause);
    super(message.split('\n', 1)[0], { cause });
    this.code = CODES.find(([words]) => words.test(message))?.[1] ?? null;
  }
}

/** DuckDB tells the system's reasons in words. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/no space left|disk quota/i, 'ENOSPC'],
  [/read-only file system/i, 'EROFS'],
  [/permission denied/i, 'EACCES'],
];

const STORAGE_VERSION = 'v1.4.0';
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Writes one DuckDB file that holds the tables, rows in the order of their CSV, and views of them; an empty field is NULL. Throws DatabaseError. */
export async function writeDatabaseFile(
  path: string,
  tables: readonly FileTable[],
  views: readonly string[],
): Promise<void> {
  await withConnection((connection) => writeTables(connection, path, tables, views)).catch(
    (error: unknown) => {
      throw new DatabaseError(error);
    },
  );
}

async function writeTables(
  connection: DuckDBConnection,
  path: string,
  tables: readonly FileTable[],
  views: readonly string[],
) {
  await connection.run(`ATTACH ${literal(path)} AS file (STORAGE_VERSION ${literal(STORAGE_VERSION)})`);
  await connection.run('USE file');
  for (const { name, createSql, csvPath } of tables) {
    await connection.run(createSql);
    await connection.run(
      `COPY ${name} FROM ${literal(csvPath)} (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '', NEW_LINE '\\n', AUTO_DETECT false)`,
    );
  }
  for (const createSql of views) await connection.run(createSql);
  await connection.run('CHECKPOINT file');
  await connection.run('USE memory');
  await connection.run('DETACH file');
}

/** Whether two DuckDB files hold the same tables and views with the same rows in the same order; false where one cannot be opened. */
export async function sameContents(a: string, b: string): Promise<boolean> {
  return withConnection(async (connection) => {
    try {
      await connection.run(`ATTACH ${literal(a)} AS a (READ_ONLY)`);
      await connection.run(`ATTACH ${literal(b)} AS b (READ_ONLY)`);
    } catch {
      return false;
    }
    const [tables, others] = [await tablesOf(connection, 'a'), await tablesOf(connection, 'b')];
    if (JSON.stringify(tables) !== JSON.stringify(others)) return false;
    for (const { name } of tables) if (!(await sameRows(connection, name))) return false;
    return true;
  });
}

async function withConnection<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function tablesOf(connection: DuckDBConnection, database: string) {
  const reader = await connection.runAndReadAll(
    `SELECT table_name, sql FROM duckdb_tables() WHERE database_name = ${literal(database)}
    UNION ALL SELECT view_name, sql FROM duckdb_views() WHERE database_name = ${literal(database)} AND NOT internal
    ORDER BY ALL`,
  );
  return reader.getRows().map(([name, sql]) => ({ name: String(name), sql: String(sql) }));
}

async function sameRows(connection: DuckDBConnection, table: string): Promise<boolean> {
  const digest = (database: string) => `
    SELECT count(*), md5(string_agg(line, chr(10) ORDER BY ordinal))
    FROM (SELECT entry::VARCHAR AS line, row_number() OVER () AS ordinal FROM ${database}.${table} AS entry)`;
  const [a, b] = [await connection.runAndReadAll(digest('a')), await connection.runAndReadAll(digest('b'))];
  return String(a.getRows()) === String(b.getRows());
}
