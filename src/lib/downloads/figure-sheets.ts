import type { Translate } from '../messages/translate.ts';
import type { FileRecords, FileValue } from './file-table.ts';
import { emsOf } from './wrap-text.ts';
import type { SheetOfFile } from './xlsx-file.ts';

/** The workbook of a figure: its rows as people read them, then what has to be known to read them. */
export function toFigureSheets(
  records: FileRecords,
  notes: readonly string[],
  t: Translate,
): readonly SheetOfFile[] {
  const [header = []] = records;
  return [
    {
      name: t('take.file.data'),
      widths: header.map((_, at) => widthOf(records.map((record) => record[at] ?? null))),
      rows: records,
    },
    { name: t('take.file.notes'), widths: [110], rows: notes.map((note) => [note]) },
  ];
}

/** A Chinese character is two digits wide; addresses are long and read last. */
const widthOf = (column: readonly FileValue[]): number => {
  const longest = column.reduce<number>((most, value) => Math.max(most, emsOf(String(value ?? ''))), 0);
  return Math.min(48, Math.max(8, Math.ceil(2 * longest) + 2));
};
