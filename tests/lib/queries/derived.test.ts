import { beforeAll, describe, expect, test } from 'vitest';
import { itemKey } from '../../../src/domain/item.ts';
import { DERIVED, findDerived, partsOf, type Derived } from '../../../src/form/derived.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import type { Run } from '../../../src/lib/source/query.ts';
import { derivedByYear, derivedRows, type DerivedRow } from '../../../src/lib/queries/derived.ts';
import { NO_PEERS } from '../../../src/lib/address/selection.ts';
import { DRAWN_IN, funnelLimits } from '../../../src/lib/statistics/funnel-limits.ts';
import { wilsonInterval, Z_95, Z_998 } from '../../../src/lib/statistics/wilson-interval.ts';
import { runInBrowsersEngine } from '../database/browsers-engine.ts';
import { writeMadeUpDatabase, type MadeUpReport, type Says } from '../database/made-up-database.ts';

const everywhere = { peers: NO_PEERS, years: null, agencies: [], questioned: 'shown' } as const;
const find = (id: string) => findDerived(id)!;
const REFUSED = find('denied_share');
const CORRECTED = find('review_corrected_share');

/** A report that says the same of every part, but for those named. */
const says = (derived: Derived, usual: Says, but: Readonly<Record<string, Says | null>> = {}) =>
  [...new Set(partsOf(derived).map(itemKey))].flatMap((key) => {
    const part = partsOf(derived).find((one) => itemKey(one) === key)!;
    const said = part.metric in but ? but[part.metric]! : usual;
    return said === null ? [] : [[part, said] as const];
  });

const refused = (body: string, total: Says, first: Says, rest: Partial<MadeUpReport> = {}): MadeUpReport => ({
  body,
  year: 2023,
  says: says(REFUSED, 0, { total_processed: total, denied_state_secret: first }),
  ...rest,
});
const PRINTED = says(REFUSED, 1, { total_processed: 20 });

/** Shares of 2021: alike but for what differs by chance and habit, and one that is far above. */
const ALIKE: readonly (readonly [body: string, numerator: number, denominator: number])[] = [
  ...[12, 20, 15, 9, 22, 14, 18, 11, 25, 16, 13].map(
    (events, at) => [`s${at}`, events, 60 + 5 * at] as const,
  ),
  ['odd', 95, 100],
];

/** What `outside` is by the formula, one body after the other, the others summed anew each time. */
function judge(body: string, numerator: number, denominator: number): 'above' | 'below' | null {
  const angle = (events: number, of: number) => Math.asin(Math.sqrt(events / of));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const pooled = angle(sum(ALIKE.map(([, events]) => events)), sum(ALIKE.map(([, , of]) => of)));
  const scores = ALIKE.map(([, events, of]) => (angle(events, of) - pooled) * Math.sqrt(4 * of));
  const sorted = [...scores].sort((one, other) => one - other);
  const quantile = (part: number) => {
    const at = part * (sorted.length - 1);
    const low = sorted[Math.floor(at)]!;
    return low + (at % 1) * (sorted[Math.ceil(at)]! - low);
  };
  const others = ALIKE.flatMap(([name, events, of], at) => {
    const score = Math.min(Math.max(scores[at]!, quantile(DRAWN_IN)), quantile(1 - DRAWN_IN));
    return name === body ? [] : [{ events, of, score }];
  });
  const weights = others.map(({ of }) => 4 * of);
  const spare = sum(others.map(({ score }) => score * score)) - (others.length - 1);
  const between = Math.max(0, spare / (sum(weights) - sum(weights.map((one) => one * one)) / sum(weights)));
  expect(between).toBeGreaterThan(0);
  const [low, high] = funnelLimits(
    sum(others.map(({ events }) => events)) / sum(others.map(({ of }) => of)),
    between,
    denominator,
    Z_998,
  );
  const share = numerator / denominator;
  return share > high ? 'above' : share < low ? 'below' : null;
}

const REPORTS: readonly MadeUpReport[] = [
  ...ALIKE.map(([body, numerator, denominator]) => refused(body, denominator, numerator, { year: 2021 })),
  ...ALIKE.slice(-9).map(([body, numerator, denominator]) =>
    refused(body, denominator, numerator, { year: 2022 }),
  ),
  refused('a', 20, 4),
  refused('b', 40, 8),
  refused('c', 100, 5),
  refused('few', 9, 3),
  refused('none', 0, 0),
  refused('more', 10, 12),
  refused('blank', 20, 'blank'),
  { body: 'missing', year: 2023, says: says(REFUSED, 1, { total_processed: 'missing' }) },
  {
    body: 'unseen',
    year: 2023,
    completeness: 'part',
    says: says(REFUSED, 1, { denied_admin_query: null, total_processed: 20 }),
  },
  { body: 'silent', year: 2023, completeness: 'part', says: [] },
  refused('doubted', 50, 5, { questioned: [REFUSED.numerator[0]!] }),
  refused('huge', 10_000, 4_000),
  { body: 'a', year: 2020, says: PRINTED },
  {
    body: 'decided',
    year: 2023,
    says: [
      ...says(CORRECTED, 5, { review_corrected: 10 }),
      [{ metric: 'review_pending' as never, basis: 'table4', applicant: null }, 'missing'],
    ],
  },
  {
    body: 'rated',
    year: 2023,
    says: [...says(find('reviews_per_100'), 30, { review_total: 45 }), ...says(find('permits_per_year'), 0)],
  },
];

let engines: readonly (readonly [string, Run])[] = [];
beforeAll(async () => {
  const file = await writeMadeUpDatabase(REPORTS);
  engines = [
    ['node', runInNode(file)],
    ['browser', await runInBrowsersEngine(file)],
  ];
}, 60_000);

describe.each([0, 1])('engine %i', (engine) => {
  const ask = async (...measures: readonly Derived[]) =>
    (await engines[engine]![1](derivedRows(measures, everywhere))).filter(({ year }) => year === 2023);
  const of = (rows: readonly DerivedRow[], body: string) => rows.find(({ agency_id }) => agency_id === body)!;

  test('a share is its parts over its whole, both kept beside it', async () => {
    const rows = await ask(REFUSED);
    expect(of(rows, 'a')).toMatchObject({
      state: 'computed',
      numerator: 4,
      denominator: 20,
      value: 20,
      lacking: null,
    });
  });

  test('the form of 2019 gives the same share', async () => {
    const rows = await engines[engine]![1](derivedRows([REFUSED], everywhere));
    expect(rows.find(({ year }) => year === 2020)).toMatchObject({
      numerator: 8,
      denominator: 20,
      value: 40,
    });
  });

  test.each([
    ['blank', 'table3/denied_state_secret=blank', null, 20],
    ['missing', 'table3/total_processed=missing', 8, null],
    ['unseen', 'table3/denied_admin_query=unseen', null, 20],
  ])(
    'with a part that is %s it is null, never 0, and the part is named',
    async (body, lacking, numerator, denominator) => {
      expect(of(await ask(REFUSED), body)).toMatchObject({
        state: 'unknown',
        value: null,
        lacking,
        numerator,
        denominator,
        rank: null,
        low: null,
        high: null,
        outside: null,
      });
    },
  );

  test('a report of which no part was seen is not among the rows, and is counted', async () => {
    expect(of(await ask(REFUSED), 'silent')).toBeUndefined();
    const years = await engines[engine]![1](derivedByYear([REFUSED], everywhere));
    // Bodies that speak of other measures are whole reports whose form asks and whose cells are not there.
    expect(years.find(({ year }) => year === 2023)).toMatchObject({
      reports: 14,
      computed: 6,
      below_minimum: 1,
      exceeds: 1,
      zero_whole: 1,
      unknown: 3,
      unseen: 3,
    });
  });

  test('nothing is divided by zero, and a part above its whole is shown and not ranked', async () => {
    const rows = await ask(REFUSED);
    expect(of(rows, 'none')).toMatchObject({
      state: 'zero_whole',
      value: null,
      numerator: 0,
      denominator: 0,
      rank: null,
    });
    expect(of(rows, 'more')).toMatchObject({
      state: 'exceeds',
      value: 120,
      rank: null,
      low: null,
      outside: null,
    });
  });

  test('below the minimum denominator there is a value and no rank', async () => {
    expect(of(await ask(REFUSED), 'few')).toMatchObject({
      state: 'computed',
      below_minimum: true,
      denominator: 9,
      rank: null,
    });
    expect(of(await ask(REFUSED), 'doubted')).toMatchObject({ below_minimum: false, questioned: true });
  });

  test('where figures in question are left out, what is worked out from one is left out too', async () => {
    const scope = { ...everywhere, questioned: 'left_out' } as const;
    const rows = await engines[engine]![1](derivedRows([REFUSED], scope));
    expect(of(rows, 'doubted')).toMatchObject({
      state: 'unknown',
      value: null,
      rank: null,
      lacking: 'table3/denied_state_secret=left_out',
    });
    expect(of(rows, 'c')).toMatchObject({ of: 4, rank: null });
    const years = await engines[engine]![1](derivedByYear([REFUSED], scope));
    expect(years.find(({ year }) => year === 2023)).toMatchObject({ computed: 5, left_out: 1 });
  });

  test('ties share a rank; ranks and the median are of those ranked', async () => {
    const rows = await ask(REFUSED);
    const ranks = Object.fromEntries(
      rows.filter(({ rank }) => rank !== null).map(({ agency_id, rank }) => [agency_id, rank]),
    );
    expect(ranks).toEqual({ huge: 1, a: 2, b: 2, doubted: 4, c: 5 });
    expect(new Set(rows.map(({ of, median }) => `${of} ${median}`))).toEqual(new Set(['5 20']));
  });

  test('the pooled share is of all that were computed, and limits are Wilson’s', async () => {
    const rows = await ask(REFUSED);
    const pooled = (4 + 8 + 5 + 3 + 5 + 4000) / (20 + 40 + 100 + 9 + 50 + 10_000);
    for (const row of rows.filter(({ state }) => state === 'computed')) {
      const [low, high] = wilsonInterval(row.numerator! / row.denominator!, row.denominator!, Z_95);
      expect(row.pooled).toBeCloseTo(100 * pooled, 9);
      expect(row.low).toBeCloseTo(100 * low, 5);
      expect(row.high).toBeCloseTo(100 * high, 5);
      expect(row.outside).toBeNull();
    }
  });

  test('nobody is judged by fewer than nine others; by nine or more, without the body itself', async () => {
    const all = await engines[engine]![1](derivedRows([REFUSED], everywhere));
    const ofYear = (year: number) => all.filter((row) => row.year === year && row.state === 'computed');
    expect(ofYear(2022)).toHaveLength(9);
    expect(ofYear(2022).filter(({ outside }) => outside !== null)).toEqual([]);
    const judged = ofYear(2021).map(({ agency_id, outside }) => [agency_id, outside]);
    expect(Object.fromEntries(judged)).toEqual(
      Object.fromEntries(
        ALIKE.map(([body, numerator, denominator]) => [body, judge(body, numerator, denominator)]),
      ),
    );
    expect(judged.filter(([, outside]) => outside !== null)).toEqual([['odd', 'above']]);
  });

  test('pending cases neither count nor make it unknown', async () => {
    expect(of(await ask(CORRECTED), 'decided')).toMatchObject({ numerator: 10, denominator: 20, value: 50 });
  });

  test('a rate may exceed a hundred and has no limits; a count is as printed, 0 included', async () => {
    const rows = await ask(find('reviews_per_100'), find('permits_per_year'));
    const rated = rows.filter(({ agency_id }) => agency_id === 'rated');
    expect(rated.map(({ derived, value }) => [derived, value])).toEqual([
      ['permits_per_year', 0],
      ['reviews_per_100', 150],
    ]);
    for (const { pooled, low, high, outside } of rated)
      expect([pooled, low, high, outside]).toEqual([null, null, null, null]);
  });
});

test('both engines work out the same of every measure', async () => {
  const [node, browser] = engines.map(([, run]) => run);
  expect(await browser!(derivedRows(DERIVED, everywhere))).toEqual(
    await node!(derivedRows(DERIVED, everywhere)),
  );
});
