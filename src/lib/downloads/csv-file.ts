import { writeCsv } from '../../dataset/csv.ts';
import type { FileRecords, FileValue } from './file-table.ts';

/** For Excel and WPS: byte order mark and CRLF. For programs: neither. */
export type CsvKind = 'spreadsheet' | 'plain';

// A spreadsheet runs a text cell that begins with one of these as a formula; the full-width ones in East Asian settings.
// Quotes before it count too, so that taking one away always gives the text back.
const RUN = /^'*[=+\-@\t\r\n＝＋－＠]/;
// Written out where it is longer than a number here can be.
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Rows, the header first, for programs: numbers stay numbers, text that a spreadsheet would run is quoted. */
export const toPlainCsv = (records: FileRecords): string => writeCsv(records.map(toSafe), '\n');

/** The same for Excel and WPS, with notes above, a line each. */
export function toSpreadsheetCsv(records: FileRecords, notes: readonly string[] = []): string {
  const above = notes.length === 0 ? [] : [...notes.map((note) => [note]), []];
  return `\uFEFF${writeCsv([...above, ...records].map(toSafe), '\r\n')}`;
}

const toSafe = (row: readonly FileValue[]) =>
  row.map((cell) => (typeof cell === 'string' && RUN.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell));
