import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_BODIES, togglePinned } from '../../../src/lib/address/pinned.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,6}$/);
const pinned = fc.uniqueArray(id, { maxLength: MOST_BODIES });

test('pinning and pinning again leaves the others as they were', () => {
  fc.assert(
    fc.property(pinned, id, (before, one) => {
      fc.pre(!before.includes(one) && before.length < MOST_BODIES);
      const once = togglePinned(before, one)!;
      expect(once.at(-1)).toBe(one);
      expect(togglePinned(once, one)).toEqual(before);
    }),
  );
});

test('a thirteenth body finds no room, and one that is there can be taken away', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `b-${index}`);
  expect(togglePinned(twelve, 'b-12')).toBeNull();
  expect(togglePinned(twelve, 'b-3')).toHaveLength(11);
});
