import { expect, test } from 'vitest';
import { nextSort, sortResult } from '../../../src/lib/sql-console/sort-result.ts';

const RESULT = {
  columns: [
    { name: 'name', type: 'VARCHAR' },
    { name: 'n', type: 'INTEGER' },
  ],
  rows: [
    ['示例市甲局', 3],
    ['示例市乙局', null],
    ['示例市丙局', 20],
    ['示例市丁局', 0],
    ['示例市戊局', 3],
  ],
  cut: false,
} as const;
const names = (sort: Parameters<typeof sortResult>[1]) =>
  sortResult(RESULT, sort).rows.map(([name]) => String(name)[3]);

test('numbers sort as numbers, rows alike as they came, and an empty cell stays last both ways', () => {
  expect(names({ at: 1, down: true }).join('')).toBe('丙甲戊丁乙');
  expect(names({ at: 1, down: false }).join('')).toBe('丁甲戊丙乙');
});

test('without a sort the rows stand as they came', () => {
  expect(sortResult(RESULT, null)).toBe(RESULT);
});

test('a head pressed three times comes back to the order of the answer', () => {
  const once = nextSort(null, 1);
  const twice = nextSort(once, 1);
  expect([once, twice, nextSort(twice, 1)]).toEqual([{ at: 1, down: true }, { at: 1, down: false }, null]);
  expect(nextSort(once, 0)).toEqual({ at: 0, down: true });
});

test('of 100,000 rows none is lost', () => {
  const rows = Array.from({ length: 100_000 }, (_, n) => [(n * 7919) % 100_000]);
  const sorted = sortResult(
    { columns: [{ name: 'n', type: 'BIGINT' }], rows, cut: false },
    { at: 0, down: false },
  );
  expect(sorted.rows.every(([n], place) => n === place)).toBe(true);
});

test('numbers longer than a double sort by their digits', () => {
  const order = (type: string, ...numbers: readonly (string | number)[]) =>
    sortResult(
      { columns: [{ name: 'n', type }], rows: numbers.map((n) => [n]), cut: false },
      { at: 0, down: false },
    ).rows.map(([n]) => n);
  expect(
    order('BIGINT', '9007199254740993', 5, '9007199254740992', '-9007199254740993', '-9007199254740992'),
  ).toEqual(['-9007199254740993', '-9007199254740992', 5, '9007199254740992', '9007199254740993']);
  expect(order('DECIMAL(38,20)', '0.10000000000000000002', '0.10000000000000000001', '-1.00')).toEqual([
    '-1.00',
    '0.10000000000000000001',
    '0.10000000000000000002',
  ]);
  expect(order('DOUBLE', 'nan', 'inf', 1, '-inf')).toEqual(['-inf', 1, 'inf', 'nan']);
});
