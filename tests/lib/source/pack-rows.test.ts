import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows, parsePacked, stringifyPacked } from '../../../src/lib/source/pack-rows.ts';
import { runs } from '../../runs.ts';

const cell = fc.oneof(
  fc.constantFrom('江苏省', '市', null, true, 0),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.array(fc.integer()),
);
const rows = fc
  .uniqueArray(fc.string(), { minLength: 1, maxLength: 4 })
  .chain((names) => fc.array(fc.record(Object.fromEntries(names.map((name) => [name, cell])))));
const tree = fc.record({
  rows,
  one: cell,
  nested: fc.record({ rows }),
  lists: fc.array(rows),
  odd: fc.json(),
});
/** As JSON keeps it: no -0. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what was packed comes back as it was, columns and rows in their order', () => {
  fc.assert(
    fc.property(tree, (value) => {
      const text = stringifyPacked(value);
      expect(parsePacked(text)).toEqual(asJson(value));
      expect(JSON.stringify(parsePacked(text))).toBe(JSON.stringify(value));
    }),
    { numRuns: runs(100, 5000) },
  );
});

test('lists that are no rows of the same columns are left as they are', () => {
  const some = { a: 1 };
  for (const list of [[], [some], [1, 2, 3, 4], [some, some, some, { b: 1 }], [some, some, some, null], some])
    expect(packRows(list)).toBeNull();
  expect(packRows([some, some, some, { a: undefined }])).toBeNull();
});

test('four hundred rows of which one column differs are written in a tenth of the space', () => {
  const many = Array.from({ length: 400 }, (_, at) => ({
    year: 2019 + (at % 6),
    province: at % 2 ? '江苏省' : '安徽省',
    metric: 'requests_received',
    basis: 'prose',
    definition: '本年新收政府信息公开申请数量',
    value: at,
  }));
  expect(stringifyPacked(many).length * 10).toBeLessThan(JSON.stringify(many).length);
});
