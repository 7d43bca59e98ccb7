import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/universal';

type Style = Pick<CellObject, 'wrap' | 'alignVertical' | 'fontWeight'>;

/** A sheet of a workbook: its name, widths of columns in characters, and rows, the header first. */
export interface SheetOfFile {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A workbook for Excel and WPS; numbers are numbers and text stays text, whatever it begins with. */
export function toXlsxFile(sheets: readonly SheetOfFile[]): Promise<Blob> {
  const written = sheets.map(({ name, widths, rows }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: rows.map((row, index) => row.map((cell) => toCell(cell, index === 0))),
  }));
  return writeExcelFile(written).toBlob();
}

function toCell(value: string | number | null, isHeader: boolean): Cell {
  if (value === null) return null;
  const style: Style = { wrap: true, alignVertical: 'top', ...(isHeader && { fontWeight: 'bold' as const }) };
  return typeof value === 'number' ? { value, type: Number, ...style } : { value, type: String, ...style };
}
