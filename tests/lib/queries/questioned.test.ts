import { beforeAll, describe, expect, test } from 'vitest';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { sql, type Run } from '../../../src/lib/source/query.ts';
import { agencyProfile } from '../../../src/lib/queries/agency-profile.ts';
import { compared } from '../../../src/lib/queries/compared.ts';
import { measureByYear } from '../../../src/lib/queries/measure-by-year.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { standings } from '../../../src/lib/queries/standing.ts';
import { stated } from '../../../src/lib/queries/stated.ts';
import { NO_PEERS } from '../../../src/lib/address/selection.ts';
import { runInBrowsersEngine } from '../database/browsers-engine.ts';

const FILE = 'static/data/nianbao.duckdb';
const permits = toMeasure('permits', 'table2', null);
const shown = { peers: NO_PEERS, years: null, agencies: [], questioned: 'shown' } as const;
const leftOut = { ...shown, questioned: 'left_out' } as const;
const engines: Record<string, Run> = { Node: runInNode(FILE) };
beforeAll(async () => {
  engines['the browser’s engine'] = await runInBrowsersEngine(FILE);
}, 60_000);

/** The same counted anew from the facts, without those that take part in a failed check. */
const recounted = sql<{ readonly year: number; readonly reported: number; readonly median: number }>`
  select r.year, count(*)::int as reported, median(f.value) as median
  from facts f join reports r using (report_id)
  where f.metric = 'permits' and f.basis = 'table2' and f.value is not null
    and f.report_id || f.metric || f.basis not in (
      select report_id || metric || basis from finding_items where outcome = 'fails'
    )
  group by r.year order by r.year`;

describe.each(['Node', 'the browser’s engine'])('%s', (name) => {
  const run: Run = (query) => engines[name]!(query);

  test('what is left out has no part in counts, medians and ranks', async () => {
    const years = await run(measureByYear(permits, leftOut));
    expect(years.some(({ left_out }) => left_out > 0)).toBe(true);
    const known = years.filter(({ reported }) => reported > 0);
    expect(known.map(({ year, reported, median }) => ({ year, reported, median }))).toEqual(
      await run(recounted),
    );
    for (const row of await run(standings(permits, leftOut, 'count'))) {
      const { reported, median } = years.find(({ year }) => year === row.year)!;
      expect([row.of, row.median]).toEqual([reported, median]);
      if (row.state === 'left_out') expect([row.shown, row.rank]).toEqual([null, null]);
      else expect(row.questioned).toBe(false);
    }
  });

  test('what is left out is listed with its checks, and every other statement stays as it was', async () => {
    const before = await run(stated([permits], shown));
    const after = await run(stated([permits], leftOut));
    const byReport = new Map(after.map((row) => [row.report_id, row]));
    for (const row of before) {
      const now = byReport.get(row.report_id);
      if (row.questioned && row.value !== null) {
        expect(now).toEqual({ ...row, state: 'left_out', value: null });
        expect(row.checks).toMatch(/^[a-z0-9_-]+( [a-z0-9_-]+)*$/);
      } else expect(now).toEqual(row);
    }
    expect(before.filter(({ questioned }) => questioned).length).toBeGreaterThan(1);
  });

  test('a figure of the share that is left out leaves no share', async () => {
    const rows = await run(standings(permits, leftOut, 'index'));
    const out = rows.filter(({ state }) => state === 'left_out');
    expect(out.length).toBeGreaterThan(1);
    for (const { shown: number } of out) expect(number).toBeNull();
  });

  test('bodies compared and the profile of a body leave the same figures out', async () => {
    const [one] = (await run(stated([permits], leftOut))).filter(({ state }) => state === 'left_out');
    const { agency_id, year } = one!;
    const row = (await run(compared([{ measure: permits, breaks: [] }], [agency_id], null, 'left_out'))).find(
      (candidate) => candidate.year === year,
    );
    expect(row).toMatchObject({ state: 'left_out', value: null, shown: null, rank: null });
    const own = (await run(agencyProfile(agency_id, NO_PEERS, 'left_out'))).find(
      (candidate) => candidate.metric === 'permits' && candidate.year === year,
    );
    expect(own).toMatchObject({ state: 'left_out', value: null, percentile: null, checks: one!.checks });
  });
});
