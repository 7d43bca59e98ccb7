import type { Column, TableDefinition } from './table.ts';

const SQL_TYPES: Readonly<Record<Column['kind'], string>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/** `CREATE TABLE` for a published table; types and NOT NULL as its columns say, no keys: the file is read-only. */
export function toCreateSql({ name, columns }: TableDefinition): string {
  const lines = Object.entries(columns).map(
    ([column, { kind, required }]) => `  "${column}" ${SQL_TYPES[kind]}${required ? ' NOT NULL' : ''}`,
  );
  return `CREATE TABLE ${name} (\n${lines.join(',\n')}\n)`;
}
