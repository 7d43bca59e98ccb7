import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/universal';

import type { FileRecords } from './file-table.ts';

type Style = Pick<CellObject, 'wrap' | 'alignVertical' | 'fontWeight'>;

/** A sheet of a workbook: its name, widths of columns in characters, and rows, the header first. */
export interface SheetOfFile {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: FileRecords;
  /** Long tables are read better one line a row. */
  readonly wrap?: boolean;
}

/**
 * A workbook for Excel and WPS; numbers are numbers and text stays text, whatever it begins with. The same
 * sheets always give the same bytes.
 */
export async function toXlsxFile(sheets: readonly SheetOfFile[]): Promise<Blob> {
  const written = sheets.map(({ name, widths, rows, wrap = true }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: rows.map((row, index) => row.map((cell) => toCell(cell, index === 0, wrap))),
  }));
  const workbook = await writeExcelFile(written).toBlob();
  const parts = unzipSync(new Uint8Array(await workbook.arrayBuffer()));
  return new Blob([zipSync(parts, { mtime: NO_TIME })], { type: workbook.type });
}

// The first day that a zip archive can write.
const NO_TIME = '1980-01-01T00:00:00';

function toCell(value: string | number | null, isHeader: boolean, wrap: boolean): Cell {
  if (value === null) return null;
  const style: Style = { wrap, alignVertical: 'top', ...(isHeader && { fontWeight: 'bold' as const }) };
  return typeof value === 'number' ? { value, type: Number, ...style } : { value, type: String, ...style };
}
