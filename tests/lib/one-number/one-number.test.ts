import fc from 'fast-check';
import { liesIn, placeOf } from '../../../src/lib/scope/place.ts';
import { expect, test } from 'vitest';
import { groupRows } from '../../../src/lib/database/group-rows.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { agencyList, type AgencyRow } from '../../../src/lib/queries/agency-list.ts';
import { toMeasure, toMeasureId } from '../../../src/lib/queries/measure.ts';
import { FEWEST_PEERS } from '../../../src/lib/statistics/gates.ts';
import { sql } from '../../../src/lib/source/query.ts';
import { NO_PEERS, type Peers } from '../../../src/lib/address/selection.ts';
import { TILES } from '../../../src/lib/pages/overview/question.ts';
import { peersOf } from '../../../src/lib/pages/agency/question.ts';
import { selectionOf } from '../address/selection-of.ts';
import { YEAR_SAYERS, type YearSubject } from './year-sayers.ts';
import { DERIVED_SAYERS, SAYERS, type Claim, type Said, type Sayer, type Subject } from './sayers.ts';
import { runs } from '../../runs.ts';

const run = runInNode('static/data/nianbao.duckdb');
const agencies = await run(agencyList);

/** Every number of the published data, of table 3 the column 总计, straight from its tables. */
const numbers = await run(sql<{
  readonly agency_id: string;
  readonly year: number;
  readonly metric: string;
  readonly basis: string;
  readonly value: number;
}>`
  select r.agency_id, r.year, f.metric, f.basis, f.value from facts f join reports r using (report_id)
  where f.state = 'reported' and (f.applicant is null or f.applicant = 'total')`);
const idOf = ({ metric, basis }: { readonly metric: string; readonly basis: string }) =>
  toMeasureId(toMeasure(metric, basis, null));
const byMeasureAndYear = groupRows(numbers, (row) => `${idOf(row)} ${row.year}`);
const measuresOf = new Map(
  [...groupRows(numbers, ({ agency_id }) => agency_id)].map(
    ([id, rows]) => [id, [...new Set(rows.map(idOf))]] as const,
  ),
);
const bodies = new Map(agencies.map((agency) => [agency.agency_id, agency]));

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number) => sorted[Math.floor(place)]!;
  return (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2;
}

/** What is right, worked out without a query: of the others alike, none under five of them. */
function rightly({ agency, peers }: Subject, { said, year, measure }: Claim): number | null {
  const { field, level, place } = peersOf(agency, selectionOf({ peers }));
  const all = byMeasureAndYear.get(`${measure} ${year}`) ?? [];
  const own = all.find(({ agency_id }) => agency_id === agency.agency_id)?.value ?? null;
  const others = all
    .filter(({ agency_id }) => {
      const other = bodies.get(agency_id)!;
      return (
        other !== agency &&
        (field === null || other.field === field) &&
        (level === null || other.level === level) &&
        (place === null || liesIn(placeOf(other), place))
      );
    })
    .map(({ value }) => value);
  const enough = others.length >= FEWEST_PEERS;
  const count = (is: (value: number) => boolean) => others.filter(is).length;
  const right: Readonly<Record<Said, () => number | null>> = {
    peers: () => others.length,
    peers_median: () => (enough ? medianOf(others) : null),
    peers_rank: () => (own === null ? null : 1 + count((value) => value > own)),
    percentile: () =>
      enough && own !== null
        ? (100 * (count((value) => value < own) + count((value) => value === own) / 2)) / others.length
        : null,
    value: () => own,
  };
  return right[said]();
}

const anyPeers = (agency: AgencyRow): fc.Arbitrary<Peers> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(NO_PEERS) },
    fc.constant({ ...NO_PEERS, level: agency.level }),
    fc.constant({ ...NO_PEERS, place: agency.province }),
    fc.constant({ ...NO_PEERS, place: placeOf(agency) || null }),
    fc.constant({ field: agency.field, level: agency.level, place: null }),
  );
const anySubject = (among: readonly AgencyRow[], measuresIn = measuresOf): fc.Arbitrary<Subject> =>
  fc.constantFrom(...among.filter(({ agency_id }) => measuresIn.has(agency_id))).chain((agency) =>
    fc.record({
      agency: fc.constant(agency),
      measure: fc.constantFrom(...measuresIn.get(agency.agency_id)!),
      peers: anyPeers(agency),
    }),
  );
/** A chart of a body against its peers over the years needs two of its own. */
const inSeries = new Map(
  [...groupRows(numbers, ({ agency_id }) => agency_id)].flatMap(([id, rows]) => {
    const series = [...groupRows(rows, idOf)]
      .filter(([, { length }]) => length > 1)
      .map(([measure]) => measure);
    return series.length === 0 ? [] : [[id, series] as const];
  }),
);

const told = async (sayers: readonly Sayer[], subject: Subject) =>
  (
    await Promise.all(
      sayers.map(async ({ page, says }) => (await says(run, subject)).map((claim) => ({ page, ...claim }))),
    )
  ).flat();

test('whatever page tells it, a median, a place and their n are one number, and it is the right one', async () => {
  const heard = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(anySubject(agencies), anySubject(agencies, inSeries)), async (subject) => {
      for (const { page, ...claim } of await told(SAYERS, subject)) {
        const right = rightly(subject, claim);
        const why = `${page}: ${claim.said} of ${subject.agency.name}, ${claim.measure}, ${claim.year}`;
        if (right === null) expect(claim.value, why).toBeNull();
        else expect(claim.value, why).toBeCloseTo(right, 6);
        heard.set(`${page}: ${claim.said}`, (heard.get(`${page}: ${claim.said}`) ?? 0) + 1);
      }
    }),
    {
      numRuns: runs(20, 300),
      examples: [[{ agency: named('忻州市应急管理局'), measure: 'website_posts', peers: NO_PEERS }]],
    },
  );
  for (const { page } of SAYERS) expect(heard.get(`${page}: peers`), page).toBeGreaterThan(3);
  for (const page of ['agency: chart', 'agency: profile', 'compare: against the median of the peers'])
    expect(heard.get(`${page}: peers_median`), page).toBeGreaterThan(3);
  for (const page of ['agency: quote in zh', 'agency: quote in en', 'metric: ranking'])
    expect(heard.get(`${page}: peers_rank`), page).toBeGreaterThan(3);
}, 300_000);

function named(name: string): AgencyRow {
  const agency = agencies.find((one) => one.name === name);
  if (agency === undefined) throw new Error(`no body of that name: ${name}`);
  return agency;
}

test('of what is worked out, every page tells one n and one median', async () => {
  const tables = agencies.filter(({ agency_id }) =>
    measuresOf
      .get(agency_id)
      ?.some((measure) => ['permits', 'penalties', 'requests_carried_out'].includes(measure)),
  );
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(anySubject(tables), async (subject) => {
      const claims = await told(DERIVED_SAYERS, subject);
      for (const [, alike] of groupRows(claims, ({ said, measure, year }) => `${said} ${measure} ${year}`)) {
        expect(new Set(alike.map(({ value }) => value)).size).toBe(1);
        if (alike.length > 1) compared += 1;
      }
    }),
    {
      numRuns: runs(10, 100),
      examples: [
        [
          {
            agency: named('重庆两江新区管理委员会'),
            measure: 'permits',
            peers: { ...NO_PEERS, level: 'county' },
          },
        ],
      ],
    },
  );
  expect(compared).toBeGreaterThan(0);
}, 300_000);

const YEARS = { from: 2019, to: 2025 };
const reportsOf = await run(sql<{ readonly agency_id: string; readonly year: number }>`
  select agency_id, year from reports`);
const isAmong = (id: string, { field, level, place }: Peers) => {
  const body = bodies.get(id)!;
  return (
    (field === null || body.field === field) &&
    (level === null || body.level === level) &&
    (place === null || liesIn(placeOf(body), place))
  );
};
const anyYear: fc.Arbitrary<YearSubject> = fc.record({
  measure: fc.oneof(
    fc.constantFrom(...new Set(numbers.map(idOf))),
    fc.constantFrom(...TILES.map((measure) => toMeasureId(measure))),
  ),
  year: fc.integer({ min: YEARS.from, max: YEARS.to }),
  peers: fc.oneof(
    { weight: 2, arbitrary: fc.constant(NO_PEERS) },
    fc.constantFrom(...agencies).chain(anyPeers),
  ),
  questioned: fc.constantFrom('shown', 'shown', 'left_out'),
});

test('of all reports of a year, every page tells one n, one total and one median, and they are right', async () => {
  const heard = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(anyYear, async (subject) => {
      const { measure, year, peers, questioned } = subject;
      const values = (byMeasureAndYear.get(`${measure} ${year}`) ?? [])
        .filter(({ agency_id }) => isAmong(agency_id, peers))
        .map(({ value }) => value);
      if (values.length === 0) return;
      const right = {
        reported: values.length,
        reports: reportsOf.filter((row) => row.year === year && isAmong(row.agency_id, peers)).length,
        ...(values.length < FEWEST_PEERS ? {} : { median: medianOf(values) }),
      };
      const agreed = new Map<string, number>(questioned === 'shown' ? Object.entries(right) : []);
      for (const { page, says } of YEAR_SAYERS)
        for (const { said, value } of await says(run, subject)) {
          const one = agreed.get(said) ?? value;
          agreed.set(said, one);
          expect(value, `${page}: ${said} of ${measure}, ${year}, ${JSON.stringify(peers)}`).toBeCloseTo(
            one,
            3,
          );
          heard.set(`${page}: ${said}`, (heard.get(`${page}: ${said}`) ?? 0) + 1);
        }
    }),
    {
      numRuns: runs(15, 200),
      examples: TILES.slice(0, 3).map((measure) => [
        { measure: toMeasureId(measure), year: 2023, peers: NO_PEERS, questioned: 'shown' },
      ]),
    },
  );
  for (const { page } of YEAR_SAYERS)
    for (const said of ['reported', 'median'])
      expect(heard.get(`${page}: ${said}`), `${page}: ${said}`).toBeGreaterThan(2);
}, 300_000);
