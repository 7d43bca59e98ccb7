import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { FORM_2021 } from '../form/printed-forms.ts';
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

describe('text drawn from a page as it is laid out', () => {
  const HEAD = '示例市某某局2020年政府信息公开工作年度报告\n';
  const read = async (lines: string) => (await readReport(utf8(HEAD + lines), 'x.txt')).facts;
  const table3 = (lines: string) =>
    read(`三、收到和处理政府信息公开申请情况\n${lines}\n四、结转下年度继续办理  0 0 0 0 0 0 0\n`);
  const statesOf = (facts: readonly Fact[], metric: string) =>
    new Set(facts.filter(({ item }) => item.metric === metric).map(({ state }) => state));

  it.each([
    [
      'beside the rest of its label',
      '一、本年新收政府信息公开  84591 11655 15047 20357 73864 34008 66307\n申请数量  1 59 70 80 5 9 54',
    ],
    [
      'below a label that is whole',
      '一、本年新收政府信息公开申请数量  43 1 1 2 1 1 8\n  1，17 ，067 ，926 ，533 ，421 ，241 ，621',
    ],
    ['beside words of a group', '（一）予以公开  0 0 27252 29822 0 0 57075\n年度办  5 8 3'],
    [
      'each on its line, one of them no number of its own',
      '一、本年新收政府信息公开申请数量\n789\n3\n0\n117\n02\n334\n4',
    ],
  ])('a row is uncertain whose numbers go on %s', async (_where, lines) => {
    const metric = lines.startsWith('一') ? 'new_received' : 'granted';
    const rest = metric === 'granted' ? lines : `${lines}\n（一）予以公开  0 0 0 0 0 0 0`;
    expect(statesOf(await table3(rest), metric)).toEqual(new Set(['illegible']));
  });

  it('a label that ends after 其他 with another number than its own is no 其他', async () => {
    const facts = await table3('（一）予以公开  0 0 0 0 0 0 0\n2.其他  0 0 35 0 0 0 35\n法律');
    expect(statesOf(facts, 'other_misc').has('reported')).toBe(false);
  });

  it('wide lines of heads say which form they follow', async () => {
    const gap = ' '.repeat(12);
    const heads = ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'].join(gap);
    const facts = await read(
      `二、主动公开政府信息情况\n第二十条第（一）项\n${heads}\n规章  56 83 143\n规范性文件  0 17 0\n第二十条第（六）项\n信息内容  本年处理决定数量\n行政处罚  7\n`,
    );
    expect(facts.find(({ item }) => item.metric === 'rules_new')).toMatchObject({ value: 56 });
    expect(facts.some(({ item }) => item.metric === 'rules_made')).toBe(false);
  });

  it('the number of a page below a row is no part of it where its sums prove the row without it', async () => {
    const five: readonly string[] = ['new_received', 'granted', 'total_processed'];
    const rows = FORM_2021.table3.map(
      ({ label, metric }) => `${label}  ${five.includes(metric) ? '5 0 0 0 0 0 5' : '0 0 0 0 0 0 0'}`,
    );
    const facts = await read(`三、收到和处理政府信息公开申请情况\n${rows.join('\n').replace('\n', '\n3\n')}`);
    expect(facts.find(({ item }) => item.metric === 'new_received')).toMatchObject({ value: 5 });
  });
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
