import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/lib/charts/spread-labels.ts';

const places = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 12 });

test('labels keep their order and their distance', () => {
  fc.assert(
    fc.property(places, (wanted) => {
      const placed = spread(wanted, 16);
      for (const [a, one] of wanted.entries())
        for (const [b, other] of wanted.entries())
          if (one < other) expect(placed[b]! - placed[a]!).toBeGreaterThan(16 - 1e-6);
    }),
  );
});

test('labels with room enough stay where they are', () => {
  expect(spread([10, 100, 50], 16)).toEqual([10, 100, 50]);
});

test('two at the same place part evenly', () => {
  expect(spread([50, 50], 16)).toEqual([42, 58]);
});
