import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DERIVED, partsOf } from '../../../../src/form/derived.ts';
import { DEFAULT_SELECTION, QUESTIONED } from '../../../../src/lib/address/selection.ts';
import { derivedQuestion } from '../../../../src/lib/pages/derived/question.ts';
import { agencyList } from '../../../../src/lib/queries/agency-list.ts';
import { derivedByYear, derivedRows } from '../../../../src/lib/queries/derived.ts';
import { keyOf } from '../../../../src/lib/question/question.ts';
import { narrowQuery, narrowQuestion } from '../../../../src/lib/scope/narrow.ts';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { runs } from '../../../runs.ts';
import { answerWith } from '../../answer.ts';
import { writeMadeUpDatabase, type MadeUpReport } from '../../database/made-up-database.ts';
import { peersOf, scopes } from '../peer-cases.ts';

/** Bodies with nearly the same share, and some far from it: enough of them for a funnel, in some years. */
const says = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 3 }), weight: 30 },
  { arbitrary: fc.integer({ min: 4, max: 50 }), weight: 2 },
  fc.constantFrom('blank', 'missing', 'illegible'),
);
const parts = DERIVED.flatMap(partsOf);
const wholes = new Set(DERIVED.flatMap(({ denominator }) => denominator.map(({ metric }) => metric)));
const reportsOf = (body: string): fc.Arbitrary<readonly MadeUpReport[]> =>
  fc
    .record({
      stands: fc.record({
        field: fc.constantFrom('公安', '教育', null),
        level: fc.constantFrom('city', 'county', null),
        province: fc.constantFrom('示例省', '另例省', null),
      }),
      years: fc.subarray([2021, 2022, 2023]),
      numbers: fc.array(says, { minLength: 100, maxLength: 100 }),
      completeness: fc.constantFrom('whole', 'part'),
      questioned: fc.subarray(parts.slice(0, 3)),
      seen: fc.constantFrom(0, 1, 1, 1),
    })
    .map(({ stands, years, numbers, completeness, questioned, seen }) =>
      years.map((year, shift) => ({
        ...{ body, year, stands, completeness, questioned },
        says: [...new Map(parts.map((part) => [part.metric + part.basis, part])).values()]
          .slice(0, seen * parts.length)
          .map((part, at) => {
            const said = numbers[(at + shift) % numbers.length]!;
            return [part, wholes.has(part.metric) && typeof said === 'number' ? 60 + said : said] as const;
          }),
      })),
    );
const bodies = fc.tuple(...Array.from({ length: 150 }, (_, at) => reportsOf(`body-${at}`)));

const open = async (file: string) => {
  const run = runInNode(file);
  const agencies = await run(agencyList);
  const cases = fc.record({
    derived: fc.constantFrom(...DERIVED),
    scope: scopes,
    peers: peersOf(agencies),
    questioned: fc.constantFrom(...QUESTIONED),
  });
  return { run, cases };
};
const databases = {
  published: await open('static/data/nianbao.duckdb'),
  'made up': await open(await writeMadeUpDatabase(fc.sample(bodies, { numRuns: 1, seed: 2026 })[0]!.flat())),
};

test.each(['published', 'made up'] as const)(
  '%s: rows for any peers are what the engine answers',
  async (name) => {
    const { run, cases } = databases[name];
    await fc.assert(
      fc.asyncProperty(cases, async ({ derived, scope, peers, questioned }) => {
        const selection = { ...DEFAULT_SELECTION, peers, questioned };
        const rows = await answerWith(run, narrowQuestion(derivedQuestion(derived, selection), scope));
        const among = { peers, questioned, years: null, agencies: [] };
        expect(rows.rows).toEqual(await run(narrowQuery(derivedRows([derived], among), scope)));
        expect(rows.years).toEqual(await run(narrowQuery(derivedByYear([derived], among), scope)));
      }),
      { numRuns: runs(name === 'published' ? 8 : 25, 500), seed: 2026 },
    );
  },
  600_000,
);

test('what a page came with answers every filter', () => {
  const keyAt = (place: string | null) =>
    keyOf(
      derivedQuestion(DERIVED[0]!, {
        ...DEFAULT_SELECTION,
        peers: { field: '公安', level: 'county', place },
      }).queries,
    );
  expect(keyAt('江苏省')).toBe(keyOf(derivedQuestion(DERIVED[0]!, DEFAULT_SELECTION).queries));
  expect(keyAt('江苏省-宿迁市')).not.toBe(keyAt('江苏省'));
});
