import { expect, test } from 'vitest';
import type { ReadDocument } from '../../../src/dataset/reading-json.ts';
import { sha256 } from '../../../src/dataset/hash.ts';
import { readReport } from '../../../src/reader/read-report.ts';
import { parseTyped } from '../../../src/lib/own/settle-facts.ts';
import { reviewReport } from '../../../src/lib/own/review-report.ts';
import { standReports } from '../../../src/lib/own/stand-reports.ts';
import { EMPTY_WORKSPACE, type Decision } from '../../../src/dataset/workspace.ts';

const ROWS = [
  ['行政许可', '1.2.3'],
  ['行政处罚', '7'],
  ['行政强制', '0'],
] as const;
const TEXT = `# 示例市公安局2024年政府信息公开工作年度报告

## 二、主动公开政府信息情况

| 第二十条第（五）项 | |
|---|---|
| 信息内容 | 本年处理决定数量 |
| 行政许可 | ${ROWS[0][1]} |
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | ${ROWS[1][1]} |
| 行政强制 | ${ROWS[2][1]} |
`;

async function read(text: string, name = '年报.md'): Promise<ReadDocument> {
  const bytes = new TextEncoder().encode(text);
  return { sha256: sha256(bytes), name, bytes: bytes.length, report: await readReport(bytes, name) };
}
const decidedOn = '2026-11-30T08:00:00.000Z';

test('a cell in doubt is asked for, and what a person types is the person’s, with the cell as evidence', async () => {
  const document = await read(TEXT);
  const before = reviewReport(document, [], []);
  const [doubt] = before.doubtful;
  expect(before.needs).toEqual(['cells']);
  expect(doubt?.at.quote).toBe('1.2.3');
  const decision: Decision = {
    sha256: document.sha256,
    decidedOn,
    about: 'cell',
    item: 'table2/permits',
    value: 123,
    quote: '1.2.3',
  };
  const after = reviewReport(document, [decision], []);
  const fact = after.facts.find(({ item }) => item.metric === 'permits');
  expect(fact).toMatchObject({ state: 'reported', value: 123, at: doubt?.at });
  expect([...after.byHand]).toEqual(['table2/permits']);
  expect(after.needs).toEqual([]);
  expect(after.reading.facts).toEqual(before.reading.facts);
});

test('a person’s word counts only for the cell it was given for, and never against what the reader read', async () => {
  const document = await read(TEXT);
  const of = { sha256: document.sha256, decidedOn, about: 'cell' } as const;
  const elsewhere: Decision = { ...of, item: 'table2/permits', value: 5, quote: 'another text' };
  const against: Decision = { ...of, item: 'table2/penalties', value: 5, quote: '7' };
  const { facts, byHand } = reviewReport(document, [elsewhere, against], []);
  expect(facts).toEqual(document.report.facts);
  expect(byHand.size).toBe(0);
});

test('a year that is not printed is asked for', async () => {
  const document = await read(TEXT.replace('2024年', '').replace('1.2.3', '3'));
  expect(reviewReport(document, [], [])).toMatchObject({ needs: ['year'], year: null });
  const decision: Decision = { sha256: document.sha256, decidedOn, about: 'year', year: 2023 };
  expect(reviewReport(document, [decision], [])).toMatchObject({ needs: [], year: 2023, yearBy: 'person' });
});

test('two documents of one body and year are rivals until a person says which one counts', async () => {
  const [one, other] = [await read(TEXT.replace('1.2.3', '3')), await read(TEXT.replace('1.2.3', '4'))];
  const reviews = [one, other].map((document) => reviewReport(document, [], []));
  const open = standReports(reviews, [], EMPTY_WORKSPACE);
  expect(open.get(one.sha256)?.rivals).toMatchObject([
    { review: { sha256: other.sha256 }, differing: ['table2/permits'] },
  ]);
  const chosen: Decision = { sha256: other.sha256, decidedOn, about: 'current', report: '示例市公安局/2024' };
  expect(standReports(reviews, [chosen], EMPTY_WORKSPACE).get(one.sha256)?.rivals).toEqual([]);
});

test('only a number is taken as one', () => {
  expect(['12', ' 1,234 ', '１２', '-3', '1.5'].map(parseTyped)).toEqual([12, 1234, 12, -3, 1.5]);
  expect(['', '—', '1.2.3', '约 12', '=1+1', '1e3', 'Infinity'].map(parseTyped)).toEqual(
    Array.from({ length: 7 }, () => null),
  );
});
