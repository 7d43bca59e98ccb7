import { writeCsv } from '../../dataset/csv.ts';

/** For Excel and WPS: byte order mark and CRLF. For programs: neither. */
export type CsvKind = 'spreadsheet' | 'plain';

// A spreadsheet runs a text cell that begins with one of these as a formula; the full-width ones in East Asian settings.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
// Written out where it is longer than a number here can be.
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const isRun = (text: string) => FORMULA.test(text) && !NUMBER.test(text);

/** Rows, the header first, as a CSV file; numbers stay numbers, text that a spreadsheet would run is made harmless. */
export function toCsvFile(rows: readonly (readonly (string | number | null)[])[], kind: CsvKind): string {
  const safe = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' && isRun(cell) ? `'${cell}` : cell)),
  );
  return kind === 'spreadsheet' ? `\uFEFF${writeCsv(safe, '\r\n')}` : writeCsv(safe, '\n');
}
