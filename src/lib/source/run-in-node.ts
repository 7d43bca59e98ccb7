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

/** Answers queries from a published database file, opened once a process; one at a time, in the order of asking. */
export function runInNode(file: string): Run {
  let last: Promise<unknown> = Promise.resolve();
  return <Row>({ text, parameters }: Query<Row>) => {
    const answer = last.then(async () => {
      const connection = connections.get(file) ?? open(file);
      connections.set(file, connection);
      const reader = await (await connection).runAndReadAll(text, [...parameters]);
      return reader.getRowObjectsJS().map(toPlainRow) as readonly Row[];
    });
    last = answer.catch(() => undefined);
    return answer;
  };
}

function toPlainRow(row: Record<string, JS>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );
}
