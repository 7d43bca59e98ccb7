import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { coverageOf, type Coverage } from '../../src/dataset/coverage.ts';
import { limitsOf } from '../../src/dataset/limits.ts';
import { fromCsv } from '../../src/dataset/csv.ts';
import { TABLES, type Dataset } from '../../src/dataset/tables.ts';

const published = Object.fromEntries(
  await Promise.all(
    TABLES.map(async (table) => {
      const text = await readFile(`static/data/${table.name}.csv`, 'utf8');
      return [table.name, fromCsv(table as never, text)] as const;
    }),
  ),
) as unknown as Dataset;
const real = coverageOf(published);
const whole: Coverage = {
  ...real,
  reports: 264,
  whole: 264,
  agencies: 40,
  firstYear: 2019,
  lastYear: 2025,
  fields: [{ name: '大数据', reports: 264 }],
  provinces: [{ name: '示例省', reports: 264 }],
  decisionsInProse: 0,
  websiteTotals: 0,
  copies: [],
};
const wordsOf = (coverage: Coverage) => limitsOf(coverage).flatMap(({ zh, en }) => [zh, en]);

test('what the data lack is counted from the data', () => {
  expect(real.reports).toBe(published.reports.length);
  expect(real.dated.page + real.dated.address + real.dated.unknown).toBe(real.reports);
  expect(real.fields.reduce((all, { reports }) => all + reports, 0)).toBeLessThanOrEqual(real.reports);
  const words = wordsOf(real).join('\n');
  for (const number of [real.reports, real.agencies, real.whole, real.reports - real.whole])
    expect(words).toContain(String(number));
  expect(words).toContain(real.fields[0]!.name);
  for (const { agency } of real.copies) expect(words).toContain(agency);
});

test('of another set of data nothing is said that does not occur in it', () => {
  const words = wordsOf(whole).join('\n');
  expect(limitsOf(whole)).toHaveLength(2);
  expect(words).toContain('40 家机构的 264 份年报，2019—2025 年（逐年都有则为 280 份）');
  for (const word of ['抽样', '应急管理', '宿迁', '重庆', '只采集到一部分'])
    expect(words).not.toContain(word);
});

test('both languages give the same numbers', () => {
  const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => digits).sort();
  for (const { zh, en } of limitsOf(real)) {
    const [inZh, inEn] = [numbers(zh.replace('两年', '')), numbers(en.replace('table 2', ''))];
    expect(inEn).toEqual(inZh);
  }
});
