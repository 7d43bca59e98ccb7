import type { Table } from 'apache-arrow';

/** Rows of an Arrow table, read column by column. */
export function toRows<Row>(table: Table): readonly Row[] {
  const columns = table.schema.fields.map((field, index) => [field.name, table.getChildAt(index)!] as const);
  return Array.from(
    { length: table.numRows },
    (_, row) => Object.fromEntries(columns.map(([name, column]) => [name, toPlain(column.get(row))])) as Row,
  );
}

const toPlain = (value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
