import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTileBins } from '../../../../src/lib/pages/overview/tile-bins.ts';
import { runs } from '../../../runs.ts';

const told = (values: readonly number[]) =>
  toTileBins(
    values.map((value) => ({ value, questioned: value === 99 })),
    'zh',
  );

test('each number stands in its span: zero apart, the rest by tens, with a sign where one is in question', () => {
  expect(told([0, 0, 0.5, 1, 9, 10, 99, 100, 999, 1000, 9999, 10_000, 3_000_000])).toEqual([
    { span: '0', count: 2, isZero: true, questioned: false },
    { span: '1+', count: 3, isZero: false, questioned: false },
    { span: '10+', count: 2, isZero: false, questioned: true },
    { span: '100+', count: 2, isZero: false, questioned: false },
    { span: '1千+', count: 2, isZero: false, questioned: false },
    { span: '1万+', count: 2, isZero: false, questioned: false },
  ]);
});

test('no number is left out or counted twice', () => {
  const amount = fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e9, noNaN: true }));
  fc.assert(
    fc.property(fc.array(amount), (values) => {
      expect(told(values).reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    }),
    { numRuns: runs(50, 1000) },
  );
});
