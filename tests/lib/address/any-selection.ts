import fc from 'fast-check';
import { LEVELS } from '../../../src/domain/agency.ts';
import { GRADES } from '../../../src/domain/finding.ts';
import { APPLICANTS } from '../../../src/domain/item.ts';
import { PIVOT_COLUMNS, PIVOT_ROWS, PIVOT_SHOWN } from '../../../src/lib/address/pivot.ts';
import {
  AXES,
  COMPARISONS,
  NORMALISATIONS,
  ORDERS,
  QUESTIONED,
  VIEWS,
  YARDSTICKS,
  type Selection,
} from '../../../src/lib/address/selection.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,20}$/);
const ids = fc.uniqueArray(id, { maxLength: 12 });
const orNull = <V>(value: fc.Arbitrary<V>) => fc.option(value, { nil: null });
const name = fc.string({ unit: 'grapheme', minLength: 1 });
const key = orNull(fc.string({ unit: 'grapheme' }));
/** Every selection a visitor might make; a field that is new has to be added here, or this does not compile. */
export const selections: fc.Arbitrary<Selection> = fc.record({
  scope: orNull(
    fc.oneof(
      fc.record({ kind: fc.constant('place' as const), place: name, below: fc.boolean() }),
      fc.record({ kind: fc.constant('group' as const), name }),
      fc.constant({ kind: 'own' as const }),
    ),
  ),
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
    place: orNull(name),
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
});
