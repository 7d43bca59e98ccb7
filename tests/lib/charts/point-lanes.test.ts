import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepTo, toLanes, type PlacedPoint } from '../../../src/lib/charts/point-lanes.ts';
import { GALLERY } from '../../gallery/models.ts';
import { runs } from '../../runs.ts';

const KINDS = Object.keys(GALLERY) as (keyof typeof GALLERY)[];
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Points as pictures have them: many in one place. */
const points: fc.Arbitrary<readonly PlacedPoint[]> = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 8 }),
    y: fc.integer({ min: 0, max: 8 }),
    group: fc.nat({ max: 3 }),
  }),
  { minLength: 1, maxLength: 40 },
);

test('keys reach every point of every kind of chart, those that lie on each other too', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), points, (kind, all) => {
      const lanes = toLanes(kind, all);
      const reached = new Set([stepTo(lanes, null, 'ArrowRight')!]);
      for (const from of reached)
        for (const key of KEYS) {
          const to = stepTo(lanes, from, key);
          if (to !== null) reached.add(to);
        }
      expect(reached.size).toBe(all.length);
    }),
    { numRuns: runs(100, 2000) },
  );
});

test('along a lane no key turns back: each step goes on, and the way back leads by the same points', () => {
  fc.assert(
    fc.property(points, (all) => {
      const lanes = toLanes('spread', all);
      let at = stepTo(lanes, stepTo(lanes, null, 'Home'), 'Home')!;
      for (
        let next = stepTo(lanes, at, 'ArrowRight');
        next !== null;
        next = stepTo(lanes, at, 'ArrowRight')
      ) {
        expect(next.x).toBeGreaterThanOrEqual(at.x);
        expect(next.group).toBe(at.group);
        expect(stepTo(lanes, next, 'ArrowLeft')).toBe(at);
        at = next;
      }
      expect(stepTo(lanes, at, 'End')).toBe(at);
    }),
    { numRuns: runs(100, 2000) },
  );
});

test('in a trend up and down stay in the year, left and right lead to the nearest number of the next', () => {
  const point = (x: number, y: number) => ({ x, y, group: 0 });
  const [low, high, later, far] = [point(10, 90), point(10, 20), point(60, 30), point(60, 95)];
  const lanes = toLanes('trend', [low, far, high, later]);
  expect(stepTo(lanes, low, 'ArrowUp')).toBe(high);
  expect(stepTo(lanes, high, 'ArrowRight')).toBe(later);
  expect(stepTo(lanes, low, 'ArrowRight')).toBe(far);
  expect(stepTo(lanes, far, 'ArrowRight')).toBeNull();
});

test('other keys are left to the page', () => {
  expect(stepTo(toLanes('rank', [{ x: 1, y: 1, group: 0 }]), null, 'a')).toBeNull();
});
