import { expect, test } from 'vitest';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { compared } from '../../../src/lib/queries/compared.ts';
import { compareDefault } from '../../../src/lib/queries/compare-default.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { FEWEST_PEERS } from '../../../src/lib/statistics/gates.ts';

const run = runInNode('static/data/nianbao.duckdb');
const measure = toMeasure('disclosed_items', 'prose', null);
const ask = async (yardstick: 'first' | 'median' | null, breaks: readonly number[] = []) => {
  const agencies = [...new Set((await run(compareDefault)).map(({ agency_id }) => agency_id))];
  return run(compared([{ measure, breaks }], agencies, yardstick, 'shown'));
};

test('the page comes with bodies of one field that have numbers in series', async () => {
  const rows = await run(compareDefault);
  expect(new Set(rows.map(({ field }) => field)).size).toBe(1);
  expect(new Set(rows.map(({ agency_id }) => agency_id)).size).toBeGreaterThanOrEqual(2);
});

test('a row stands for each report and measure, number or not', async () => {
  const rows = await ask(null);
  expect(new Set(rows.map(({ report_id }) => report_id)).size).toBe(rows.length);
  for (const { state, value, shown } of rows) {
    expect(shown).toBe(value);
    if (state !== 'reported') expect(value).toBeNull();
  }
});

test('the first number under a form is 100, and one under 10 is no base', async () => {
  const rows = await ask('first', [2021]);
  const based = rows.filter(({ shown }) => shown !== null);
  expect(based.length).toBeGreaterThan(0);
  for (const { value, base, shown } of based) {
    expect(base).toBeGreaterThanOrEqual(10);
    expect(shown).toBeCloseTo((100 * value!) / base!);
  }
  const firsts = new Map<string, number>();
  for (const row of [...rows].sort((a, b) => a.year - b.year)) {
    const key = `${row.agency_id} ${row.year >= 2021}`;
    if (row.value !== null && !firsts.has(key)) firsts.set(key, row.value);
    if (row.value !== null) expect(row.base).toBe(firsts.get(key));
  }
});

test('a median of too few reports is no yardstick', async () => {
  const rows = await ask('median');
  expect(rows.some(({ shown }) => shown !== null)).toBe(true);
  for (const { value, base, peers, shown } of rows)
    expect(shown).toBe(value !== null && peers! >= FEWEST_PEERS ? value - base! : null);
});

test('ranks are among the bodies compared', async () => {
  const rows = await ask(null);
  for (const row of rows.filter(({ rank }) => rank !== null)) {
    const higher = rows.filter(
      ({ year, shown }) => year === row.year && shown !== null && shown > row.shown!,
    );
    expect(row.rank).toBe(higher.length + 1);
    expect(row.of).toBe(rows.filter(({ year, shown }) => year === row.year && shown !== null).length);
  }
});
