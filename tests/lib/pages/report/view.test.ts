import { expect, test } from 'vitest';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import type { ReportChange } from '../../../../src/lib/queries/report-changes.ts';
import { toChangesTable } from '../../../../src/lib/pages/report/changes-table.ts';
import type { ReportContext } from '../../../../src/lib/pages/report/context.ts';
import type { ReportFact } from '../../../../src/lib/pages/report/rows.ts';
import { sourceOf, toReportView } from '../../../../src/lib/pages/report/view.ts';
import { reportRows } from './report-rows.ts';
import { HUAIAN_2024, XINZHOU_2023 } from './real-reports.ts';

const CONTEXT: ReportContext = { locale: 'zh', t: translateTo('zh'), link: (path) => path };
test('the first sentence says what was asked, permitted and punished, a printed 0 included', () => {
  const { heading, verdict } = toReportView(reportRows(XINZHOU_2023), CONTEXT);
  expect(heading).toBe('忻州市应急管理局 2023 年：收到申请 0 件，许可决定 310 件，处罚决定 58 件');
  expect(verdict).toBe('2 项校验不成立，1 项待说明');
});

test('checks are not called all right while some are undecided', () => {
  const { verdict } = toReportView(reportRows(HUAIAN_2024, { fails: 0, questions: 0 }), CONTEXT);
  expect(verdict).toBe('10 项校验成立，39 项无法判断');
});

test('of a report known in part, tables of which nothing was seen are named', () => {
  const prose = XINZHOU_2023.filter(({ basis }) => basis === 'prose');
  const view = toReportView(reportRows(prose, { completeness: 'part' }), CONTEXT);
  expect(view.tables).toEqual([]);
  expect(view.notSeen).toBe('表二、表三、表四');
});

test('a figure leads to its words, its page or the published address', () => {
  const [fact] = HUAIAN_2024;
  const boxed: ReportFact = { ...fact!, place: { page: 3, box: [0, 0, 9, 9] } };
  const worded: ReportFact = { ...fact!, place: { start: 3, end: 5 } };
  expect(sourceOf('table2-permits', boxed, '/data/documents/x.pdf', false)).toBe(
    '/data/documents/x.pdf#page=3',
  );
  expect(sourceOf('table2-permits', worded, '/data/documents/x.md', true)).toBe('#at-table2-permits');
  expect(sourceOf('table2-permits', fact!, null, false)).toBe('#source');
});

const CHANGE: ReportChange = {
  report_id: 'xinzhou/2023',
  last_report_id: 'xinzhou/2022',
  metric: 'permits',
  applicant: null,
  basis: 'table2',
  last: 200,
  now: 310,
  last_approximate: false,
  now_approximate: false,
  last_questioned: false,
  now_questioned: false,
  last_checks: null,
  now_checks: null,
  last_trace: 'address',
  now_trace: 'address',
  change: 110,
  percent: 55,
  across_forms: false,
};
const percentOf = (change: Partial<ReportChange>) => {
  const cell = toChangesTable([{ ...CHANGE, ...change }], {}, 2023, CONTEXT)!.rows[0]!.at(-1)!;
  return 'text' in cell ? cell.text : null;
};

test('growth is a percentage only from a base that bears one', () => {
  expect(percentOf({})).toBe('+55.0%');
  expect(percentOf({ now: 90, change: -110, percent: -55 })).toBe('−55.0%');
  expect(percentOf({ last: 4, now: 9, change: 5, percent: null })).toBe('—');
  expect(percentOf({ last: 0, now: 1200, change: 1200, percent: null })).toBe('由 0 增至 1,200');
  expect(percentOf({ percent: null, across_forms: true })).toBe('格式改变');
});

test('figures that did not change are counted and not listed', () => {
  const same: ReportChange = { ...CHANGE, metric: 'coercions', last: 0, now: 0, change: 0, percent: null };
  const view = toReportView({ ...reportRows(XINZHOU_2023), changes: [CHANGE, same] }, CONTEXT);
  expect(view.changes?.rows).toHaveLength(1);
  expect(view.unchanged).toBe(1);
});

test.each(['zh', 'en'] as const)(
  'what was not seen of a report known in part is named, not praised, in %s',
  (locale) => {
    const context = { ...CONTEXT, locale, t: translateTo(locale) };
    const rows = reportRows(
      XINZHOU_2023.filter(({ basis }) => basis === 'prose'),
      {
        completeness: 'part',
        fails: 0,
        questions: 0,
        holds: 2,
        undecided: 0,
      },
    );
    expect(toReportView(rows, context).verdict).toBe(
      locale === 'zh'
        ? '2 项校验成立，表二、表三、表四未采集，无从校验'
        : '2 checks hold, not seen and not to be checked: table 2, table 3, table 4',
    );
    const whole = { ...rows, head: { ...rows.head, completeness: 'whole' as const } };
    expect(toReportView(whole, context).verdict).not.toMatch(/未采集|not seen/);
  },
);
