import { toFigureFileName, type FigureSubject } from '../figure/figure-subject.ts';
import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';
import { toPlainCsv, toSpreadsheetCsv } from './csv-file.ts';
import { toFigureSheets } from './figure-sheets.ts';
import { toFileNotes, type FileHead } from './file-notes.ts';
import { statesOf, toProgramRecords, toReaderRecords, type FileTable } from './file-table.ts';
import { saveFile } from './save-file.ts';

/** A workbook and CSV for people, CSV for programs. */
export type TableKind = 'xlsx' | 'csv' | 'programs';

/** Rows to be saved, and what their file says of them. */
export interface SavedTable extends Omit<FileHead, 'conditions' | 'unit'> {
  readonly subject: FigureSubject;
  readonly table: FileTable;
}

/** Hands a table to the visitor as a file that is named for what is in it. */
export async function saveTable(
  kind: TableKind,
  { subject, table, ...head }: SavedTable,
  speech: { readonly t: Translate; readonly locale: Locale },
): Promise<void> {
  const { t } = speech;
  const name = toFigureFileName(subject, table, head.version, speech);
  const { conditions, unit = null } = subject;
  const notes = () => toFileNotes({ ...head, conditions, unit }, statesOf(table), speech);
  switch (kind) {
    case 'csv':
      return saveFile(`${name}.csv`, toSpreadsheetCsv(toReaderRecords(table), notes()), 'text/csv');
    case 'programs':
      return saveFile(
        `${name}-${t('take.file.programs')}.csv`,
        toPlainCsv(toProgramRecords(table)),
        'text/csv',
      );
    case 'xlsx': {
      const { toXlsxFile } = await import('./xlsx-file.ts');
      const workbook = await toXlsxFile(toFigureSheets(toReaderRecords(table), notes(), t));
      return saveFile(`${name}.xlsx`, workbook, workbook.type);
    }
  }
}
