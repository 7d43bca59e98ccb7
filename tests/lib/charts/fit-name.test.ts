import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitName, nameWidth } from '../../../src/lib/charts/fit-name.ts';

test('a name that has room stays as it is, in either script', () => {
  expect(fitName('应急管理', 50)).toBe('应急管理');
  expect(fitName('emergency management', 140)).toBe('emergency management');
});

test('a name that has none ends in an ellipsis within its room and keeps its beginning', () => {
  const names = fc.array(fc.constantFrom(...'应急管理局街道/abc ,'), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(names, fc.integer({ min: 20, max: 300 }), (letters, room) => {
      const name = letters.join('');
      const fitted = fitName(name, room);
      fc.pre(fitted !== name);
      expect(nameWidth(fitted)).toBeLessThanOrEqual(room);
      expect(name.startsWith(fitted.slice(0, -1))).toBe(true);
    }),
  );
});
