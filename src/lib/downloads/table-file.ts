import type { RowOf, TableDefinition } from '../../dataset/table.ts';
import { toCsvFile, type CsvKind } from './csv-file.ts';

/** Rows of a table as a CSV file: header, an empty field for null, `true` and `false`. */
export function toTableCsv<T extends TableDefinition>(
  { columns }: T,
  rows: readonly RowOf<T>[],
  kind: CsvKind,
): string {
  const names = Object.keys(columns);
  const cells = rows.map((row) => names.map((name) => toCell((row as Record<string, Value>)[name]!)));
  return toCsvFile([names, ...cells], kind);
}

type Value = string | number | boolean | null;
const toCell = (value: Value) => (typeof value === 'boolean' ? String(value) : value);
