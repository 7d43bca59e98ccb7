import fc from 'fast-check';
import type { Peers } from '../../../src/lib/address/selection.ts';
import type { AgencyRow } from '../../../src/lib/queries/agency-list.ts';
import type { ScopedBodies } from '../../../src/lib/scope/narrow.ts';

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });

/** Conditions that some body meets, or none does. */
export const peersOf = (agencies: readonly AgencyRow[]): fc.Arbitrary<Peers> =>
  fc.constantFrom(...agencies).chain(({ field, level, province }) =>
    fc.record({
      field: orNull(fc.constant(field)),
      level: orNull(fc.constant(level)),
      place: orNull(fc.constantFrom(province, province, province, '江苏省-宿迁市', '没有这个地方')),
    }),
  );

const places: readonly ScopedBodies[] = [
  { kind: 'place', place: '江苏省-宿迁市', below: true },
  { kind: 'place', place: '示例省', below: true },
];
/** Most often everybody. */
export const scopes: fc.Arbitrary<ScopedBodies | null> = fc.oneof(
  { arbitrary: fc.constant(null), weight: 4 },
  fc.constantFrom(...places),
);
