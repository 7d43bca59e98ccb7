import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePrerendered } from '../../../src/lib/prerendered/choose-prerendered.ts';
import type { ReportWeight } from '../../../src/lib/queries/report-weights.ts';

const report = (
  agency_id: string,
  year: number,
  numbers: number,
  completeness: ReportWeight['completeness'] = 'part',
) => ({
  agency_id,
  year,
  numbers,
  completeness,
});

test('bodies read whole come first, then those with most years, then those with most numbers', () => {
  const reports = [
    report('one-year', 2023, 90),
    report('many-numbers', 2022, 9),
    report('many-numbers', 2023, 9),
    report('few-numbers', 2022, 1),
    report('few-numbers', 2023, 1),
    report('whole', 2024, 3, 'whole'),
  ];
  expect(Object.keys(choosePrerendered(reports, { bodies: 3, reports: 9 }))).toEqual([
    'whole',
    'many-numbers',
    'few-numbers',
  ]);
});

test('of a body the reports with most numbers are chosen when not all are', () => {
  const reports = [report('a', 2021, 1), report('a', 2022, 7), report('a', 2023, 4)];
  expect(choosePrerendered(reports, { bodies: 1, reports: 2 })).toEqual({ a: [2022, 2023] });
});

const weights = fc.array(
  fc.record({
    agency_id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    year: fc.integer({ min: 2008, max: 2025 }),
    numbers: fc.nat(300),
    completeness: fc.constantFrom('whole' as const, 'part' as const),
  }),
);

test('whatever the data hold, no more is chosen than the budget allows, the same in any order of reports', () => {
  fc.assert(
    fc.property(weights, fc.nat(6), fc.nat(12), (reports, bodies, most) => {
      const unique = [...new Map(reports.map((one) => [`${one.agency_id}/${one.year}`, one])).values()];
      const chosen = choosePrerendered(unique, { bodies, reports: most });
      expect(Object.keys(chosen).length).toBeLessThanOrEqual(bodies);
      expect(Object.values(chosen).flat().length).toBeLessThanOrEqual(most);
      expect(choosePrerendered(unique.toReversed(), { bodies, reports: most })).toEqual(chosen);
    }),
  );
});
