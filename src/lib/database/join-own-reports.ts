import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Bool, Float64, Int32, Table, Utf8, vectorFromArray } from 'apache-arrow';
import { PAGE_VIEWS } from '../../dataset/page-views.ts';
import { toCreateSql } from '../../dataset/create-sql.ts';
import type { Column } from '../../dataset/table.ts';
import { AGENCIES, FACTS, FINDING_ITEMS, FINDINGS, REPORTS, SOURCES } from '../../dataset/tables.ts';
import type { OwnTables } from '../own/own-tables.ts';
import { toViews } from './own-views.ts';

const OWN = [AGENCIES, SOURCES, REPORTS, FACTS, FINDINGS, FINDING_ITEMS] as const;
/**
 * Puts own reports beside the published ones: every name that queries use is then a view of both. An own report stands
 * in the place of a published one of the same body and year; `alone` leaves the published reports out altogether.
 */
export async function joinOwnReports(
  connection: AsyncDuckDBConnection,
  own: OwnTables,
  alone: boolean,
): Promise<void> {
  await connection.query('USE memory');
  for (const table of OWN) {
    await connection.query(toCreateSql({ ...table, name: `own_${table.name}` }));
    await insert(connection, `own_${table.name}`, table.columns, own[table.name as keyof OwnTables]);
  }
  for (const view of [...toViews(alone), ...PAGE_VIEWS]) await connection.query(view);
}

const TYPES = {
  string: () => new Utf8(),
  integer: () => new Int32(),
  number: () => new Float64(),
  boolean: () => new Bool(),
};

async function insert(
  connection: AsyncDuckDBConnection,
  name: string,
  columns: Readonly<Record<string, Column>>,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const vectors = Object.entries(columns).map(([column, { kind }]) => [
    column,
    vectorFromArray(
      rows.map((row) => (row as Readonly<Record<string, unknown>>)[column]),
      TYPES[kind](),
    ),
  ]);
  await connection.insertArrowTable(new Table(Object.fromEntries(vectors)), { name, create: false });
}
