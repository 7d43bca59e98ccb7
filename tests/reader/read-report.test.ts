import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { UnreadableError } from '../../src/reader/document.ts';
import { readDocument, readReport } from '../../src/reader/read-report.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

const XINZHOU = '忻州市应急管理局-2023.md';
const xinzhou = readReport(
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../src/sources/documents', XINZHOU))),
  XINZHOU,
);

/** How many facts of a part are in which state. */
async function statesOf(basis: string) {
  const counts: Record<string, number> = {};
  for (const { item, state } of (await xinzhou).facts)
    if (item.basis === basis) counts[state] = 1 + (counts[state] ?? 0);
  return counts;
}

const valueOf = async (metric: string) => {
  const fact = (await xinzhou).facts.find(({ item }) => item.metric === metric && item.basis === 'table2');
  return fact?.state === 'reported' ? fact.value : fact?.state;
};

describe('the report of 忻州市应急管理局 for 2023', () => {
  it('mixes two forms in table 2, whose last row stands outside it', async () => {
    expect((await xinzhou).head.forms).toEqual({ table2: 'hybrid', table3: '2021', table4: '2021' });
    expect(await statesOf('table2')).toEqual({ reported: 7, blank: 3 });
    expect(await valueOf('rules_new')).toBe(0);
    expect(await valueOf('norms_new')).toBe('blank');
    expect(await valueOf('permits')).toBe(310);
    expect(await valueOf('penalties')).toBe(58);
    expect(await valueOf('coercions')).toBe(0);
    expect(await valueOf('fees_wan')).toBe(0);
  });

  it('has 14 rows of table 3, and 11 are missing, not zero', async () => {
    expect(await statesOf('table3')).toEqual({ reported: 14 * 7, missing: 11 * 7 });
  });

  it('has all 15 numbers of table 4 under heads nobody can read', async () => {
    expect(await statesOf('table4')).toEqual({ reported: 15 });
  });
});

test('a number of a PDF that stands in no cell is illegible with its quote, not missing', () => {
  const lines = ['示例市某某局2023年政府信息公开工作年度报告', '二、主动公开政府信息情况', '行政许可 37'];
  const place = { page: 1, box: [0, 0, 9, 9] } as const;
  const cell = (text: string, row: number, column: number) =>
    ({ text, place, row, column, rowSpan: 1, columnSpan: 1 }) as const;
  const rows = [
    ['信息内容', '本年处理决定数量'],
    ['行政处罚', '58'],
    ['行政强制', '0'],
  ];
  const { facts } = readDocument({
    format: 'pdf',
    text: null,
    blocks: [
      ...lines.map((text) => ({ kind: 'paragraph', text, locate: () => place }) as const),
      { kind: 'table', rows: rows.map((texts, row) => texts.map((text, column) => cell(text, row, column))) },
    ],
  });
  const found = (metric: string) => facts.find(({ item }) => item.metric === metric);
  expect(found('penalties')).toMatchObject({ state: 'reported', value: 58 });
  expect(found('permits')).toMatchObject({ state: 'illegible', at: { quote: '37' } });
  expect(found('rules_made')).toMatchObject({ state: 'missing' });
});

it('table 4 whose last column is cut off is illegible, and no blank cell of its heads is counted', async () => {
  const text =
    '# 示例市某某局2023年政府信息公开工作年度报告\n\n四、政府信息公开行政复议、行政诉讼情况\n\n' +
    '| 行政复议 | | | | | 行政诉讼 | | | | | | | | |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n' +
    '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | |\n' +
    '| | 3 | | 4 | 7 | | 5 | | | 5 | | 2 | 1 | 2 |\n';
  const { facts } = await readReport(utf8(text), 'x.md');
  const states = facts.filter(({ item }) => item.basis === 'table4').map(({ state }) => state);
  expect(states).toEqual(Array(15).fill('illegible'));
});

it('a report of an outline from before 2019, without tables, is read for what its text states', async () => {
  const text =
    '示例市某某局2015年政府信息公开年度报告\n一、主动公开政府信息情况\n2015年度，本局共主动公开各类政府信息28条。\n二、依申请公开政府信息和不予公开政府信息情况\n2015年度，本局未收到政府信息公开申请。\n三、政府信息公开的收费及减免情况\n无。';
  const { head, facts } = await readReport(utf8(text), 'x.txt');
  expect(head).toMatchObject({ agency: '示例市某某局', year: 2015 });
  expect(facts.map(({ item, ...fact }) => [item.metric, 'value' in fact ? fact.value : fact.state])).toEqual([
    ['disclosed_items', 28],
    ['requests_received', 0],
  ]);
});

describe('a document that is no annual report is refused in one line', () => {
  it.each([
    [
      'an index page',
      '政府信息公开年报\n示例市某某局2023年政府信息公开工作年度报告\n2024-01-15\n示例市某某局2022年政府信息公开工作年度报告\n2023-01-12',
    ],
    [
      'a notice',
      '关于报送政府信息公开工作年度报告的通知\n各县区人民政府：\n请于1月20日前报送，报告应包括总体情况、主动公开政府信息情况等六部分。',
    ],
    ['nothing', ''],
  ])('%s', async (_, text) => {
    const reading = readReport(utf8(text), 'x.txt');
    await expect(reading).rejects.toThrow(UnreadableError);
    await expect(reading).rejects.toThrow(/^[^\n]+$/u);
  });
});
