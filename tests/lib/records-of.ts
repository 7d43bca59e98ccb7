import { toProgramRecords, toReaderRecords, type FileRecords } from '../../src/lib/downloads/file-table.ts';
import { toFileTable, type FileContext } from '../../src/lib/figure/table-to-file.ts';
import type { TableView } from '../../src/lib/figure/table-view.ts';
import type { Locale } from '../../src/lib/messages/locale.ts';
import { translateTo } from '../../src/lib/messages/translate.ts';

/** A file taken from a page of a site that cannot exist. */
export const fileContextIn = (locale: Locale): FileContext => ({
  locale,
  t: translateTo(locale),
  page: 'https://shili.invalid/nianbao/metrics/permits/?peers=field:气象',
  unit: translateTo(locale)('common.unit.件'),
});

/** The rows of a table as the file for programs holds them. */
export const recordsOf = (table: TableView): FileRecords =>
  toProgramRecords(toFileTable(table, fileContextIn('zh')));

/** The same as the file for Excel and WPS holds them. */
export const readerRecordsOf = (table: TableView, locale: Locale = 'zh'): FileRecords =>
  toReaderRecords(toFileTable(table, fileContextIn(locale)));
