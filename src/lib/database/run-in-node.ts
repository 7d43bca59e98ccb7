import { DuckDBInstance, type DuckDBConnection, type JS } from '@duckdb/node-api';
import type { Query, Run } from './query.ts';

const connections = new Map<string, Promise<DuckDBConnection>>();

async function open(file: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(file, {
    access_mode: 'READ_ONLY',
    autoload_known_extensions: 'false',
  });
  return instance.connect();
}

/** Answers queries from a published database file; opened once a process. */
export function runInNode(file: string): Run {
  return async <Row>({ text, parameters }: Query<Row>) => {
    const connection = connections.get(file) ?? open(file);
    connections.set(file, connection);
    const reader = await (await connection).runAndReadAll(text, [...parameters]);
    return reader.getRowObjectsJS().map(toPlainRow) as readonly Row[];
  };
}

function toPlainRow(row: Record<string, JS>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );
}
