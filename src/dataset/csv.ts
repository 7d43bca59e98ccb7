import Papa from 'papaparse';
import type { RowOf, TableDefinition } from './table.ts';

/** RFC 4180 records with LF; the first is the header. Neither trims nor converts. */
export function parseCsv(text: string): {
  readonly records: readonly (readonly string[])[];
  readonly problems: readonly { readonly row: number; readonly message: string }[];
} {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    delimiter: ',',
  });
  return { records: data, problems: errors.map(({ row, message }) => ({ row: (row ?? NaN) + 1, message })) };
}

/** Records as CSV text, each ended by `newline`; null is an empty field. */
export function writeCsv(records: readonly (readonly unknown[])[], newline: '\n' | '\r\n'): string {
  return Papa.unparse(records as unknown[][], { newline }) + newline;
}

/** Rows of a published table as CSV: UTF-8 text, LF, header row, an empty field for null. */
export function toCsv<T extends TableDefinition>({ columns }: T, rows: readonly RowOf<T>[]): string {
  const names = Object.keys(columns);
  const cells = rows.map((row) => names.map((name) => (row as Record<string, unknown>)[name]));
  return writeCsv([names, ...cells], '\n');
}

/** Reads back what `toCsv` wrote. */
export function fromCsv<T extends TableDefinition>({ columns }: T, csv: string): readonly RowOf<T>[] {
  const [header = [], ...records] = parseCsv(csv).records;
  return records.map(
    (record) =>
      Object.fromEntries(
        header.map((name, index) => [name, fromField(columns[name]?.kind, record[index]!)]),
      ) as RowOf<T>,
  );
}

function fromField(kind: string | undefined, field: string): string | number | boolean | null {
  if (field === '') return null;
  if (kind === 'boolean') return field === 'true';
  return kind === 'integer' || kind === 'number' ? Number(field) : field;
}
