import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadableError } from '../../src/reader/document.ts';
import { readReport } from '../../src/reader/read-report.ts';

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
