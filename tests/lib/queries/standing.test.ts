import { expect, test } from 'vitest';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { measureByYear } from '../../../src/lib/queries/measure-by-year.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { standings } from '../../../src/lib/queries/standing.ts';
import { FEWEST_REPORTS } from '../../../src/lib/statistics/gates.ts';
import { stated } from '../../../src/lib/queries/stated.ts';
import { NO_PEERS } from '../../../src/lib/address/selection.ts';

const run = runInNode('static/data/nianbao.duckdb');
const everywhere = { peers: NO_PEERS, years: null, agencies: [], questioned: 'shown' } as const;
const posts = toMeasure('website_posts', 'prose', null);
const norms = toMeasure('norms_made', 'table2', null);

test('every report has exactly one statement of a measure, number or not', async () => {
  const [{ reports } = { reports: -1 }] = await run<{ readonly reports: number }>({
    text: 'select count(*)::int as reports from reports',
    parameters: [],
  });
  for (const measure of [posts, norms]) {
    const rows = await run(stated([measure], everywhere));
    expect(rows).toHaveLength(reports);
    expect(new Set(rows.map(({ report_id }) => report_id)).size).toBe(reports);
  }
});

test('only what is reported has a value', async () => {
  for (const { state, value } of await run(stated([posts, norms], everywhere)))
    expect(value === null).toBe(state !== 'reported');
});

test('the states of a year add up to its reports, and zeros are among the numbers reported', async () => {
  const years = await run(measureByYear(norms, everywhere));
  expect(years.length).toBeGreaterThan(10);
  for (const row of years) {
    expect(
      row.reported + row.left_out + row.blank + row.missing + row.illegible + row.unseen + row.not_asked,
    ).toBe(row.reports);
    expect(row.zero).toBeLessThanOrEqual(row.reported);
    expect(row.median === null).toBe(row.reported < FEWEST_REPORTS);
  }
});

test('a form that has no such row is not a report that lacks it', async () => {
  const rows = await run(
    stated([toMeasure('rules_repealed', 'table2', null)], { ...everywhere, years: [2019, 2020] }),
  );
  expect(rows.filter(({ state }) => state === 'not_asked').length).toBeGreaterThan(0);
  expect(rows.some(({ state }) => state === 'missing')).toBe(false);
});

test('ties share a rank, and nobody without a number has one', async () => {
  const rows = await run(standings(posts, { ...everywhere, years: [2023, 2023] }, 'count'));
  for (const row of rows) expect(row.rank === null).toBe(row.shown === null);
  for (const row of rows.filter(({ rank }) => rank !== null)) {
    const higher = rows.filter(({ shown }) => shown !== null && shown > row.shown!);
    expect(row.rank).toBe(higher.length + 1);
  }
});

test('a share stands beside what it is a share of, and is no number where the whole is zero or unknown', async () => {
  const rows = await run(standings(toMeasure('granted', 'table3', 'total'), everywhere, 'share'));
  expect(rows.some(({ shown }) => shown !== null)).toBe(true);
  for (const { value, base, shown } of rows) {
    if (shown === null) expect(value === null || base === null || base === 0).toBe(true);
    else expect(shown).toBeCloseTo((100 * value!) / base!);
  }
});
