import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { DataType, RecordBatch } from 'apache-arrow';
import { toResultValue, type QueryResult, type ResultValue } from '../explore/query-result.ts';

/** Runs what a visitor typed, one query at a time. */
export interface Console {
  /** At most `rowLimit` rows; rejects with the engine's words, or with `TimeoutError` after `timeLimit` milliseconds. */
  readonly ask: (sql: string, rowLimit: number, timeLimit: number) => Promise<QueryResult>;
  /** Stops the query under way, which then rejects. */
  readonly cancel: () => Promise<void>;
}

export function toConsole(connection: AsyncDuckDBConnection): Console {
  const cancel = async () => void (await connection.cancelSent());
  return {
    cancel,
    ask: async (sql, rowLimit, timeLimit) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        void cancel();
      }, timeLimit);
      try {
        return await read(connection, sql, rowLimit);
      } catch (error) {
        throw late ? new DOMException('the query took too long', 'TimeoutError') : error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function read(connection: AsyncDuckDBConnection, sql: string, rowLimit: number): Promise<QueryResult> {
  // Only a query that is sent can be stopped.
  const batches = await (await connection.send(sql, true)).open();
  const columns = batches.schema.fields.map(({ name }) => name);
  const rows: (readonly ResultValue[])[] = [];
  for await (const batch of batches) {
    rows.push(...toCells(batch));
    if (rows.length <= rowLimit) continue;
    await connection.cancelSent();
    break;
  }
  return { columns, rows: rows.slice(0, rowLimit), cut: rows.length > rowLimit };
}

function toCells(batch: RecordBatch): readonly (readonly ResultValue[])[] {
  const columns = batch.schema.fields.map(
    (field, at) => [batch.getChildAt(at)!, isTime(field.type as DataType)] as const,
  );
  return Array.from({ length: batch.numRows }, (_, row) =>
    columns.map(([column, time]) => {
      const value: unknown = column.get(row);
      return toResultValue(time && typeof value === 'number' ? new Date(value) : value);
    }),
  );
}

// Dates and timestamps arrive as milliseconds.
const isTime = ({ typeId }: DataType) => [8, 10].includes(typeId);
