import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS } from '../../../src/domain/agency.ts';
import { GRADES } from '../../../src/domain/finding.ts';
import { APPLICANTS } from '../../../src/domain/item.ts';
import { LOCALES } from '../../../src/lib/messages/locale.ts';
import { PIVOT_COLUMNS, PIVOT_ROWS, PIVOT_SHOWN } from '../../../src/lib/selection/pivot.ts';
import {
  AS_IT_COMES,
  AXES,
  COMPARISONS,
  fromSearch,
  NORMALISATIONS,
  ORDERS,
  QUESTIONED,
  toSearch,
  VIEWS,
  YARDSTICKS,
  type Selection,
} from '../../../src/lib/selection/selection.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,20}$/);
const ids = fc.uniqueArray(id, { maxLength: 12 });
const orNull = <V>(value: fc.Arbitrary<V>) => fc.option(value, { nil: null });
const name = fc.string({ unit: 'grapheme', minLength: 1 });
const key = orNull(fc.string({ unit: 'grapheme' }));
const selections: fc.Arbitrary<Selection> = fc.record({
  years: orNull(
    fc
      .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1000, max: 9999 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  ),
  focus: orNull(id),
  compared: ids,
  measures: ids,
  peers: fc.record({
    field: orNull(name),
    level: orNull(fc.constantFrom(...LEVELS)),
    province: orNull(name),
  }),
  view: orNull(fc.constantFrom(...VIEWS)),
  normalisation: fc.constantFrom(...NORMALISATIONS),
  applicant: fc.constantFrom(...APPLICANTS),
  order: orNull(fc.constantFrom(...ORDERS)),
  comparison: fc.constantFrom(...COMPARISONS),
  yardstick: orNull(fc.constantFrom(...YARDSTICKS)),
  axes: fc.constantFrom(...AXES),
  check: orNull(id),
  grade: orNull(fc.constantFrom(...GRADES)),
  questioned: fc.constantFrom(...QUESTIONED),
  pivot: fc.record({
    rows: fc.constantFrom(...PIVOT_ROWS),
    columns: fc.constantFrom(...PIVOT_COLUMNS),
    shown: fc.constantFrom(...PIVOT_SHOWN),
    sort: orNull(fc.record({ column: key, measure: id, down: fc.boolean() })),
    open: orNull(fc.record({ row: key, column: key, measure: id })),
  }),
  find: fc.string({ unit: 'grapheme' }),
  version: orNull(fc.stringMatching(/^[0-9a-f]{8}$/)),
  locale: fc.constantFrom(...LOCALES),
});

test('a selection written into an address is read back as the same selection', () => {
  fc.assert(
    fc.property(selections, (selection) => {
      const read = fromSearch(new URLSearchParams(toSearch(selection)));
      expect(read).toEqual({ selection, dropped: [] });
    }),
    { numRuns: 500 },
  );
});

test('what is as the page comes is not written', () => {
  expect(toSearch(AS_IT_COMES)).toBe('');
});

test('an address stays short and legible', () => {
  const selection: Selection = {
    ...AS_IT_COMES,
    years: [2019, 2024],
    compared: ['a-1', 'b-2'],
    peers: { field: '街道/乡镇', level: 'county', province: null },
    locale: 'en',
  };
  expect(decodeURIComponent(toSearch(selection))).toBe(
    'y=2019-2024&c=a-1,b-2&g=field:街道/乡镇&g=level:county&lang=en',
  );
});

test.each([
  'y=20',
  'y=2024-2019',
  'v=pie',
  'n=percent',
  'a=everyone',
  'g=colour:red',
  'g=level:village',
  'f=Ünknown',
  'o=size',
  'p=pie',
  'b=last',
  'x=log',
  'd=latest',
  'gr=worst',
  'q=bad',
  'lang=fr',
  'r=colour',
  'h=agency',
  'z=mean',
  't=down',
  'w=permits',
])('%s is dropped and named', (search) => {
  expect(fromSearch(new URLSearchParams(search))).toEqual({ selection: AS_IT_COMES, dropped: [search] });
});
