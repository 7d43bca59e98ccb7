import fc from 'fast-check';
import { expect, test } from 'vitest';
import { APPLICANTS, type Item } from '../../../../src/domain/item.ts';
import { wholeOf } from '../../../../src/form/wholes.ts';
import {
  DEFAULT_SELECTION,
  NORMALISATIONS,
  QUESTIONED,
  type Selection,
} from '../../../../src/lib/address/selection.ts';
import {
  answerable,
  countsQuestion,
  measureOf,
  metricQuestion,
} from '../../../../src/lib/pages/metric/question.ts';
import { agencyList, type AgencyRow } from '../../../../src/lib/queries/agency-list.ts';
import { measureByYear } from '../../../../src/lib/queries/measure-by-year.ts';
import { toMeasure } from '../../../../src/lib/queries/measure.ts';
import { metricList, type MetricInfo } from '../../../../src/lib/queries/metric-list.ts';
import { standings } from '../../../../src/lib/queries/standing.ts';
import { keyOf } from '../../../../src/lib/question/question.ts';
import { narrowQuery, narrowQuestion } from '../../../../src/lib/scope/narrow.ts';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { writeMadeUpDatabase, type MadeUpReport } from '../../database/made-up-database.ts';
import { peersOf, scopes } from '../peer-cases.ts';
import { runs } from '../../../runs.ts';
import { answerWith } from '../../answer.ts';

/** A database, with selections of its bodies on the pages of these metrics. */
async function open(file: string, metrics: (all: readonly MetricInfo[]) => readonly Item[]) {
  const run = runInNode(file);
  return { run, cases: toCases(metrics(await run(metricList)), await run(agencyList)) };
}

const toCases = (measures: readonly Item[], agencies: readonly AgencyRow[]) =>
  fc.record({
    measure: fc.constantFrom(...measures),
    scope: scopes,
    years: fc.constantFrom(null, null, null, [2019, 2022] as const, [2022, 2022] as const),
    peers: peersOf(agencies),
    normalisation: fc.constantFrom(...NORMALISATIONS),
    questioned: fc.constantFrom(...QUESTIONED),
    applicant: fc.oneof(
      { arbitrary: fc.constant('total' as const), weight: 5 },
      fc.constantFrom(...APPLICANTS),
    ),
  });

const GRANTED = toMeasure('granted', 'table3', 'total');
const MADE_UP: readonly Item[] = [
  toMeasure('website_posts', 'prose', null),
  toMeasure('website_overview_posts', 'prose', null),
  toMeasure('permits', 'table2', null),
  GRANTED,
  wholeOf(GRANTED)!,
];
/** Few different numbers, around those from which a growth is told. */
const says = fc.oneof(
  { arbitrary: fc.constantFrom(0, 1, 9, 10, 11, 20, 35), weight: 5 },
  fc.constantFrom('blank', 'missing', 'illegible'),
);
const items = <Value>(value: fc.Arbitrary<Value>) =>
  fc
    .subarray([...MADE_UP])
    .chain((chosen) => fc.tuple(...chosen.map((item) => fc.tuple(fc.constant(item), value))));
const reportsOfBody = (body: string): fc.Arbitrary<readonly MadeUpReport[]> =>
  fc
    .record({
      stands: fc.record({
        field: fc.constantFrom('公安', '教育', null),
        level: fc.constantFrom('city', 'county', null),
        province: fc.constantFrom('示例省', '另例省', null),
      }),
      years: fc.subarray([2018, 2020, 2021, 2022, 2023]),
      reports: fc.array(
        fc.record({
          completeness: fc.constantFrom('whole', 'part'),
          says: items(says),
          questioned: fc.subarray([...MADE_UP]),
        }),
        { minLength: 5, maxLength: 5 },
      ),
    })
    .map(({ stands, years, reports }) => years.map((year, at) => ({ body, year, stands, ...reports[at]! })));
const bodies = fc.tuple(...Array.from({ length: 40 }, (_, at) => reportsOfBody(`body-${at}`)));

const BUSY = ['website_posts', 'permits', 'norms_made', 'granted'];
const databases = {
  published: await open('static/data/nianbao.duckdb', (all) =>
    [...all, ...all.flatMap(() => all.filter(({ metric }) => BUSY.includes(metric)))].map(
      ({ metric, basis }) => toMeasure(metric, basis, null),
    ),
  ),
  'made up': await open(
    await writeMadeUpDatabase(fc.sample(bodies, { numRuns: 1, seed: 2026 })[0]!.flat()),
    () => MADE_UP,
  ),
};

test.each(['published', 'made up'] as const)(
  '%s: rows for any peers, with and without what is in question, set against anything, are what the engine answers',
  async (name) => {
    const { run, cases } = databases[name];
    await fc.assert(
      fc.asyncProperty(cases, async ({ measure, scope, years, ...chosen }) => {
        const selection = answerable(measure, { ...DEFAULT_SELECTION, ...chosen });
        const question =
          years === null ? metricQuestion(measure, selection) : countsQuestion(measure, selection, years);
        const rows = await answerWith(run, narrowQuestion(question, scope));
        const { peers, questioned, applicant } = selection;
        const normalisation = years === null ? selection.normalisation : 'count';
        const asked = measureOf(measure, applicant);
        const among = { peers, questioned, years, agencies: [] };
        expect(rows.standings).toEqual(await run(narrowQuery(standings(asked, among, normalisation), scope)));
        expect(rows.years).toEqual(await run(narrowQuery(measureByYear(asked, among), scope)));
      }),
      { numRuns: runs(name === 'published' ? 12 : 50, 1000), seed: 2026 },
    );
  },
  600_000,
);

test('what a page came with answers every filter; what it did not come with is asked for', () => {
  const measure = toMeasure('granted', 'table3', null);
  const keyAt = (change: Partial<Selection>) =>
    keyOf(metricQuestion(measure, { ...DEFAULT_SELECTION, ...change }).queries);
  const peers = { field: '公安', level: 'county', place: '江苏省' } as const;
  const held: readonly Partial<Selection>[] = [
    { peers },
    { peers, questioned: 'left_out' },
    { normalisation: 'index' },
    { normalisation: 'change', peers },
    { view: 'rank', years: [2022, 2022] },
  ];
  expect(held.map(keyAt)).toEqual(held.map(() => keyAt({})));
  const others = [
    { normalisation: 'share' },
    { applicant: 'natural_person' },
    { peers: { ...peers, place: '江苏省-宿迁市' } },
  ] as const;
  expect(new Set([keyAt({}), ...others.map(keyAt)]).size).toBe(others.length + 1);
});
