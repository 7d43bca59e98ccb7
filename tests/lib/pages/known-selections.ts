import fc from 'fast-check';
import { LEVELS } from '../../../src/domain/agency.ts';
import { NO_PEERS, type Selection } from '../../../src/lib/address/selection.ts';
import type { Run } from '../../../src/lib/source/query.ts';
import { agencyList } from '../../../src/lib/queries/agency-list.ts';
import { toMeasure, toMeasureId } from '../../../src/lib/queries/measure.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import { peerOptions } from '../../../src/lib/queries/peer-options.ts';
import { selections } from '../address/any-selection.ts';

/** Selections that a visitor of these data might make: most have an answer, some leave nothing over. */
export async function knownSelections(run: Run): Promise<fc.Arbitrary<Selection>> {
  const ids = (await run(agencyList)).map(({ agency_id }) => agency_id);
  const measures = (await run(metricList)).map(({ metric, basis }) =>
    toMeasureId(toMeasure(metric, basis, null)),
  );
  const options = await run(peerOptions);
  const of = (kind: string) => options.filter((option) => option.kind === kind).map(({ value }) => value);
  /** As often as not. */
  const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });
  const year = fc.integer({ min: 2015, max: 2025 });
  const peers = fc.record({
    field: orNull(fc.constantFrom(...of('field'))),
    level: orNull(fc.constantFrom(...LEVELS)),
    place: fc.option(fc.constantFrom(...of('province'), '江苏省-宿迁市', '重庆市-渝中区'), {
      nil: null,
      freq: 2,
    }),
  });
  return fc
    .record({
      any: selections,
      scope: orNull(fc.constant({ kind: 'place', place: '江苏省-宿迁市', below: true } as const)),
      years: orNull(fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)),
      focus: orNull(fc.constantFrom(...ids)),
      compared: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 5 }),
      measures: fc.uniqueArray(fc.constantFrom(...measures), { maxLength: 3 }),
      peers: fc.oneof({ arbitrary: fc.constant(NO_PEERS), weight: 2 }, { arbitrary: peers, weight: 1 }),
      check: fc.oneof(
        { arbitrary: fc.constant(null), weight: 3 },
        fc.constantFrom('t3_identity', 'prose_table'),
      ),
    })
    .map(({ any, ...known }) => ({ ...any, ...known, version: null, pivot: { ...any.pivot, open: null } }));
}
