import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOn, toCountAxis, writeTick } from '../../../src/lib/charts/count-axis.ts';

const counts = fc.array(fc.nat({ max: 5_000_000 }), { minLength: 1, maxLength: 40 });

test('zero has a lane of its own, below every other number', () => {
  fc.assert(
    fc.property(counts, (some) => {
      const axis = toCountAxis([0, ...some], 'zh');
      const [low, high] = axis.zeroLane!;
      expect(placeOn(axis, 0)).toBeGreaterThan(low);
      expect(placeOn(axis, 0)).toBeLessThan(high);
      for (const value of some.filter((one) => one > 0)) expect(placeOn(axis, value)).toBeGreaterThan(high);
      expect(axis.ticks.map((tick) => writeTick(axis, tick))).toContain('0');
    }),
  );
});

test('where nothing is zero there is no lane and no tick for it', () => {
  const axis = toCountAxis([3, 40], 'zh');
  expect(axis.zeroLane).toBeNull();
  expect(axis.ticks.map((tick) => writeTick(axis, tick))).not.toContain('0');
});
