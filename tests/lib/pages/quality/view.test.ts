import { recordsOf } from '../../records-of.ts';
import { answerWith } from '../../answer.ts';
import { expect, test } from 'vitest';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import type { Locale } from '../../../../src/lib/messages/locale.ts';
import { toSearch } from '../../../../src/lib/address/search.ts';
import { DEFAULT_SELECTION, NO_PEERS, type Selection } from '../../../../src/lib/address/selection.ts';
import { drawToText } from '../../../../src/lib/charts/draw-to-text.ts';
import { qualityFigures } from '../../../../src/lib/pages/quality/page.ts';
import { qualityQuestion } from '../../../../src/lib/pages/quality/question.ts';
import { toQualityView } from '../../../../src/lib/pages/quality/view.ts';

const run = runInNode('static/data/nianbao.duckdb');
const ROWS = await answerWith(run, qualityQuestion(DEFAULT_SELECTION));
const link = (path: string, selected: Partial<Selection> = {}) =>
  `${path}?${toSearch({ ...DEFAULT_SELECTION, ...selected })}`.replace(/\?$/, '');
const contextIn = (locale: Locale, selection = DEFAULT_SELECTION) => ({
  selection,
  locale,
  t: translateTo(locale),
  link,
  atYear: String,
  version: '0123abcd',
});
const viewIn = (locale: Locale, selection = DEFAULT_SELECTION, rows = ROWS) =>
  toQualityView(rows, 868, contextIn(locale, selection));
const view = viewIn('zh');

test('every finding that fails is a row to send, with what is printed, where, and a sentence that asks', () => {
  const { counts } = ROWS;
  expect(view.checklist.length).toBe(counts.fails + counts.questions);
  for (const line of view.checklist) {
    expect(line.printed, line.name).not.toBe('');
    expect(line.origin).not.toBe('');
    expect(line.ask).toMatch(/请(核对并)?说明(情况)?。$/);
    expect(JSON.stringify(line)).not.toMatch(/undefined|null|NaN|—/);
  }
  expect(view.checklist).toContainEqual({
    name: '镇巴县交通运输局',
    year: 2023,
    problem: '报告期未满即公布',
    printed: '2023-01-30',
    origin: 'http://zb.gov.cn/zbxzf/zfbm1/202402/1bbafda531f14875aee68a40f9205dc1.shtml',
    ask: '公布日期为 2023-01-30，报告期截至 2023-12-31，公布时报告期尚未结束。请核对并说明。',
  });
});

test('a figure in the list is the figure of the report, its cell one click away', () => {
  const index = ROWS.findings.findIndex(({ check }) => check === 'decisions-equal-items');
  const { report_id, left } = ROWS.findings[index]!;
  expect(view.checklist[index]!.printed).toContain(` ${left}；`);
  expect(view.findings[index]).toMatchObject({
    href: `/reports/${report_id}/#checks`,
    cell: expect.stringMatching(new RegExp(`^/reports/${report_id}/#table2-`)),
  });
});

test('findings are in English without a Chinese sentence', () => {
  const english = viewIn('en');
  expect(english.checklist.every(({ ask }) => / Please (check and )?explain\.$/.test(ask))).toBe(true);
  expect(english.heading).toMatch(/^\d+ reports, \d+ seen whole/);
});

test('a field without a report in a year has an empty cell, not a zero', () => {
  const cells = view.coverage.rows.flatMap((row) => row.cells);
  expect(cells).toContain(null);
  expect(cells.some((cell) => cell?.text === '0')).toBe(false);
});

test('totals of rows stand beside their cells, totals of columns below', () => {
  const { rows, foot, years } = view.coverage;
  for (const row of rows)
    expect(row.cells.reduce((sum, cell) => sum + (cell === null ? 0 : Number(cell.text)), 0)).toBe(
      row.totals[0],
    );
  years.forEach((_, at) =>
    expect(rows.reduce((sum, { cells }) => sum + (cells[at] === null ? 0 : Number(cells[at]!.text)), 0)).toBe(
      Number(foot[0]!.cells[at]),
    ),
  );
});

test('a late report is told by a mark and by words, not by colour alone', () => {
  const cells = view.agencies.rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
  const late = cells.filter(({ isLate }) => isLate);
  expect(late.length).toBeGreaterThan(0);
  expect(late.every(({ marks, says }) => marks === '迟' && says.endsWith('逾期公布'))).toBe(true);
  expect(cells.every(({ href }) => href!.startsWith('/reports/'))).toBe(true);
});

test('the heat map draws what failed, its table everything that was checked', () => {
  const { model, table } = qualityFigures(ROWS, contextIn('zh')).heat;
  expect(drawToText(model!, 1040)).toContain('6/24');
  expect(recordsOf(table).length).toBe(ROWS.checks.length + 1);
  expect(model!.description).toContain('逾期公布');
});

test('conditions stand on the list in words, one that nobody knows by its name', () => {
  const selection: Selection = {
    ...DEFAULT_SELECTION,
    peers: { ...NO_PEERS, field: '气象', level: 'county' },
    years: [2020, 2022],
    check: 'no-such-check',
    grade: 'question',
  };
  expect(viewIn('zh', selection).checklistNotes[0]).toBe(
    '条件：县级 · 气象、2020–2022、no-such-check、待说明',
  );
});

test('conditions that nothing meets leave a page that says so', async () => {
  const peers = { ...NO_PEERS, field: '没有的领域' };
  const selection = { ...DEFAULT_SELECTION, peers };
  const rows = await answerWith(run, qualityQuestion(selection));
  const empty = viewIn('zh', selection, rows);
  expect(empty).toMatchObject({ heading: '没有符合条件的年报。', checklist: [], findings: [] });
  expect(qualityFigures(rows, contextIn('zh', selection)).heat.model).toBeNull();
  expect(JSON.stringify(empty)).not.toMatch(/NaN|undefined/);
});
