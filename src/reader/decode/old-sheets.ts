import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { UnreadableError, type Document } from '../document.ts';
import { MOST_SPREAD } from './refuse-far-cells.ts';
import { sheetsToDocument, type Sheet } from './sheet-to-table.ts';
import { repack } from './unpack.ts';

/** A workbook of Excel 97 to 2003, or of WPS as it wrote them; a table a sheet, places are cells. */
export const decodeXls = (bytes: Uint8Array): Document => sheetsToDocument(readSheets(bytes), 'xls');

/** An OpenDocument workbook, in the same way. */
export const decodeOds = (bytes: Uint8Array): Document => sheetsToDocument(readSheets(repack(bytes)), 'ods');

function readSheets(bytes: Uint8Array): readonly Sheet[] {
  const { SheetNames, Sheets } = parse(bytes);
  return SheetNames.map((name) => toSheet(Sheets[name] ?? {}));
}

/** The library throws errors of every kind, and texts, where a workbook is damaged. */
function parse(bytes: Uint8Array) {
  try {
    return quietly(() =>
      read(bytes, {
        type: 'array',
        dense: false,
        cellDates: true,
        UTC: true,
        cellHTML: false,
        cellFormula: false,
      }),
    );
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/iu.test(cause.message))
      throw new UnreadableError('encrypted', { cause });
    throw new UnreadableError('damaged', { cause });
  }
}

/** The library writes what it finds odd, with words of the workbook, to the console, which is the person's terminal. */
function quietly<Result>(work: () => Result): Result {
  /* eslint-disable no-console */
  const { error } = console;
  console.error = () => {};
  try {
    return work();
  } finally {
    console.error = error;
    /* eslint-enable no-console */
  }
}

function toSheet(sheet: WorkSheet): Sheet {
  const range = sheet['!ref'];
  if (range === undefined) return { rows: [], merges: [] };
  const { r: lastRow, c: lastColumn } = utils.decode_range(range).e;
  if ((lastRow + 1) * (lastColumn + 1) > MOST_SPREAD) throw new UnreadableError('too-many-cells');
  const rows = Array.from({ length: lastRow + 1 }, (_, r) =>
    Array.from({ length: lastColumn + 1 }, (_, c) => valueOf(sheet[utils.encode_cell({ r, c })])),
  );
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rowSpan: e.r - s.r + 1,
    columnSpan: e.c - s.c + 1,
  }));
  return { rows, merges };
}

/** What an error shows is no value. */
const valueOf = (cell: CellObject | undefined) => (cell?.t === 'e' ? cell.w : cell?.v);
