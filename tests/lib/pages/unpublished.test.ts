import { expect, test } from 'vitest';
import type { RegisterRow } from '../../../src/dataset/tables.ts';
import { DEFAULT_SELECTION, type Selection } from '../../../src/lib/address/selection.ts';
import { toFileTable } from '../../../src/lib/figure/table-to-file.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { agencyQuestion } from '../../../src/lib/pages/agency/question.ts';
import { compareQuestion, toComparing } from '../../../src/lib/pages/compare/question.ts';
import { toCompareView } from '../../../src/lib/pages/compare/view.ts';
import { qualityQuestion } from '../../../src/lib/pages/quality/question.ts';
import { toQualityView } from '../../../src/lib/pages/quality/view.ts';
import { agencyList } from '../../../src/lib/queries/agency-list.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import { toMeasure, toMeasureId } from '../../../src/lib/queries/measure.ts';
import { narrowQuestion } from '../../../src/lib/scope/narrow.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { answerWith } from '../answer.ts';
import { writeMadeUpDatabase, type MadeUpReport } from '../database/made-up-database.ts';

const PERMITS = toMeasure('permits', 'table2', null);
const URL = 'https://shili.invalid/gongkai/?id=7';
const report = (body: string, year: number): MadeUpReport => ({ body, year, says: [[PERMITS, 7]] });
const entry = (
  agency_id: string | null,
  agency: string,
  year: number,
  published: RegisterRow['published'],
): RegisterRow => ({
  agency_id,
  agency,
  level: 'city',
  field: '示例',
  province: '示例省',
  city: '示例市',
  county: null,
  year,
  published,
  source_url: published === null ? null : URL,
  looked_on: published === null ? null : '2026-02-09',
});

const run = runInNode(
  await writeMadeUpDatabase(
    [report('caizheng', 2022), report('caizheng', 2023), report('shuiwu', 2022), report('shuiwu', 2024)],
    [
      // A report that came after the look is held.
      entry('caizheng', '示例市财政局', 2023, 'no'),
      entry('caizheng', '示例市财政局', 2024, null),
      entry('shuiwu', '示例市水务局', 2023, 'no'),
      entry('shuiwu', '示例市水务局', 2025, 'yes'),
      entry(null, '示例市档案局', 2024, 'no'),
    ],
  ),
);
const context = {
  locale: 'zh' as const,
  t: translateTo('zh'),
  link: (path: string) => path,
  atYear: String,
  version: 'v',
};

test('the page of a body names the years for which somebody looked in vain, and no others', async () => {
  const bodies = await run(agencyList);
  const unpublishedOf = async (id: string) => {
    const body = bodies.find(({ agency_id }) => agency_id === id)!;
    return (await answerWith(run, agencyQuestion(body, DEFAULT_SELECTION))).unpublished;
  };
  expect(await unpublishedOf('caizheng')).toEqual([]);
  expect(await unpublishedOf('shuiwu')).toEqual([
    { agency_id: 'shuiwu', name: '示例市水务局', year: 2023, looked_on: '2026-02-09', url: URL },
  ]);
});

test('a comparison and its file say not published with where somebody looked, and else only not held', async () => {
  const selection: Selection = {
    ...DEFAULT_SELECTION,
    compared: ['caizheng', 'shuiwu'],
    measures: [toMeasureId(PERMITS)],
  };
  const infos = (await run(metricList)).map((info) => ({
    ...info,
    id: toMeasureId(toMeasure(info.metric, info.basis, null)),
  }));
  const comparing = toComparing(selection, infos, []);
  const rows = await answerWith(run, compareQuestion(comparing, selection));
  const { all } = toCompareView(rows, { ...context, selection });
  const stateOf = (id: string, year: number) => {
    const row = all.rows.find(([name]) => name?.kind === 'text' && name.href === `/agencies/${id}/`)!;
    const cell = row[all.columns.findIndex((column) => column.id === String(year))];
    return cell?.kind === 'statement' ? [cell.state, cell.source, cell.value] : null;
  };
  expect(stateOf('shuiwu', 2023)).toEqual(['not_published', URL, null]);
  expect(stateOf('caizheng', 2024)).toEqual(['not_held', null, null]);
  expect(stateOf('caizheng', 2023)?.[0]).toBe('reported');
  const page = 'https://nianbao.invalid/compare/';
  const file = toFileTable(all, { ...context, page, unit: null });
  const at = file.columns.findIndex(({ id }) => id === '2023_state');
  const line = file.rows.find((fields) => JSON.stringify(fields[at]).includes('not_published'))!;
  expect(line[at]).toEqual({ id: 'not_published', words: '未发布' });
  expect(line[at + 1]).toMatchObject({ words: URL });
  expect(line[at - 1]).toEqual({ id: null, words: '未发布' });
});

test('the checklist asks those who were looked for in vain, bodies without any report among them, within the scope', async () => {
  const question = qualityQuestion(DEFAULT_SELECTION);
  const view = toQualityView(await answerWith(run, question), 2, {
    ...context,
    selection: DEFAULT_SELECTION,
  });
  const lines = view.checklist.filter(({ problem }) => problem === '未发布');
  expect(lines.map(({ name, year, origin }) => [name, year, origin])).toEqual([
    ['示例市水务局', 2023, URL],
    ['示例市档案局', 2024, URL],
  ]);
  for (const { ask, year } of lines) expect(ask).toContain(`2026-02-09 在所列地址没有找到 ${year} 年的年报`);
  expect(view.checklistCounted).toContain('另有 2 份');
  const group = narrowQuestion(question, { kind: 'bodies', ids: ['shuiwu'] });
  expect((await answerWith(run, group)).unpublished.map(({ name }) => name)).toEqual(['示例市水务局']);
  const place = narrowQuestion(question, { kind: 'place', place: '示例省-示例市', below: true });
  expect((await answerWith(run, place)).unpublished).toHaveLength(2);
});
