import { sql } from '../source/query.ts';

/** How many rows a published table has. */
export interface TableRows {
  readonly table_name: string;
  readonly rows: number;
}

export const tableRows = sql<TableRows>`
  select table_name, estimated_size::int as rows from duckdb_tables() where not internal order by table_name`;
