import { expect, test } from 'vitest';
import { toLocalePath } from '../../../src/lib/address/locale-path.ts';
import { toProgramRecords, toReaderRecords } from '../../../src/lib/downloads/file-table.ts';
import { toStatementCell } from '../../../src/lib/figure/statement-cell.ts';
import { toFileTable } from '../../../src/lib/figure/table-to-file.ts';
import { text, type TableView } from '../../../src/lib/figure/table-view.ts';
import type { Locale } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';

const SITE = '/nianbao';
/** A blank cell of a body that cannot exist, on a page in a language with something selected. */
function takenIn(locale: Locale) {
  const path = (to: string) => SITE + toLocalePath({ locale, path: to });
  const fact = { report_id: 'shili/2023', metric: 'permits', basis: 'table2', applicant: null } as const;
  const state = {
    state: 'blank',
    value: null,
    approximate: false,
    checks: null,
    quote: null,
    trace: null,
  } as const;
  const table: TableView = {
    caption: '',
    columns: [
      { id: 'agency', label: 'agency', numeric: false },
      { id: 'value', label: 'value', numeric: true },
    ],
    rows: [[text('示例市'), toStatementCell({ ...fact, ...state }, (to) => `${path(to)}?agencies=shili`)]],
    focused: new Set(),
  };
  const page = `https://shili.invalid${path('/metrics/permits/')}?view=rank`;
  return toFileTable(table, { locale, t: translateTo(locale), page, unit: null });
}

test('for programs a source is the same path in every language; for people a whole address in theirs', () => {
  const [zh, en] = [takenIn('zh'), takenIn('en')];
  expect(toProgramRecords(en)).toEqual(toProgramRecords(zh));
  expect(toProgramRecords(zh)[1]).toContain('/nianbao/reports/shili/2023/#table2-permits');
  expect(toReaderRecords(zh)[1]).toContain(
    'https://shili.invalid/nianbao/reports/shili/2023/#table2-permits',
  );
  expect(toReaderRecords(en)[1]).toContain(
    'https://shili.invalid/nianbao/en/reports/shili/2023/#table2-permits',
  );
});

test('where there is no number, the cell of people says why and that of programs is empty', () => {
  expect(toReaderRecords(takenIn('zh'))[1]).toContain('空');
  expect(toReaderRecords(takenIn('en'))[1]).toContain('blank');
  expect(toProgramRecords(takenIn('en'))[1]!.slice(1, 3)).toEqual([null, 'blank']);
});
