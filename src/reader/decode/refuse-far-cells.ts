import { UnreadableError } from '../document.ts';

/** Cells of a sheet from the first to the last one, empty ones included, which the reader of spreadsheets fills up. */
export const MOST_SPREAD = 2_000_000;
const CELL = /<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"/gu;
const ROW = /<(?:\w+:)?row\s[^<>]*?\br="(\d{1,7})"/gu;

/** Refuses a workbook whose sheets reach so far that the empty cells between would fill the memory. */
export function refuseFarCells(entries: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, bytes] of Object.entries(entries))
    if (/worksheets\//u.test(name) && spreadOf(new TextDecoder().decode(bytes)) > MOST_SPREAD)
      throw new UnreadableError('too-many-cells');
}

function spreadOf(sheet: string): number {
  let [rows, columns] = [1, 1];
  for (const [, letters, row] of sheet.matchAll(CELL)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, toColumn(letters!));
  }
  for (const [, row] of sheet.matchAll(ROW)) rows = Math.max(rows, Number(row));
  return rows * columns;
}

/** From 1. */
export const toColumn = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
