import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { englishName } from '../../src/dataset/english-name.ts';

const { data } = Papa.parse<Record<string, string>>(readFileSync('static/data/agencies.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
});

test.each(['field', 'province'])(
  'every %s of the published data has an English name of its own',
  (column) => {
    const published = [...new Set(data.map((row) => row[column]!).filter((name) => name !== ''))];
    const english = published.map(englishName);
    expect(english.filter((name) => !/^[A-Za-z][A-Za-z, -]+$/u.test(name))).toEqual([]);
    expect(new Set(english).size).toBe(published.length);
  },
);

test('a name that is not known stays as it is published', () => {
  expect(englishName('示例领域')).toBe('示例领域');
});
