import type { RowOf, TableDefinition } from '../../dataset/table.ts';
import { toPlainCsv } from './csv-file.ts';

/** Rows of a table as a CSV file for programs: header, an empty field for null, `true` and `false`. */
export function toTableCsv<T extends TableDefinition>({ columns }: T, rows: readonly RowOf<T>[]): string {
  const names = Object.keys(columns);
  const cells = rows.map((row) => names.map((name) => toCell((row as Record<string, Value>)[name]!)));
  return toPlainCsv([names, ...cells]);
}

type Value = string | number | boolean | null;
const toCell = (value: Value) => (typeof value === 'boolean' ? String(value) : value);
