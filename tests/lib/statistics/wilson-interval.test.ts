import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { sql } from '../../../src/lib/source/query.ts';
import { wilsonInterval, wilsonSql, Z_95, Z_998 } from '../../../src/lib/statistics/wilson-interval.ts';

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i has the limits that Newcombe published in 1998', (events, total, low, high) => {
  const limits = wilsonInterval(events / total, total, Z_95);
  expect(limits.map((limit) => Number(limit.toFixed(4)))).toEqual([low, high]);
});

const shares = fc.double({ min: 0, max: 1, noNaN: true });
const totals = fc.integer({ min: 1, max: 10_000_000 });

test('limits lie within 0 and 1 and hold the share between them', () => {
  fc.assert(
    fc.property(shares, totals, fc.constantFrom(Z_95, Z_998), (share, total, z) => {
      const [low, high] = wilsonInterval(share, total, z);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(share + 1e-12);
      expect(high).toBeGreaterThanOrEqual(share - 1e-12);
    }),
  );
});

test('limits draw together as more are counted, and 99.8 % stand outside 95 %', () => {
  fc.assert(
    fc.property(shares, totals, fc.integer({ min: 1, max: 1000 }), (share, total, more) => {
      const [few, many] = [wilsonInterval(share, total, Z_95), wilsonInterval(share, total + more, Z_95)];
      expect(many[0]).toBeGreaterThanOrEqual(few[0] - 1e-12);
      expect(many[1]).toBeLessThanOrEqual(few[1] + 1e-12);
      const wide = wilsonInterval(share, total, Z_998);
      expect(wide[0]).toBeLessThanOrEqual(few[0] + 1e-12);
      expect(wide[1]).toBeGreaterThanOrEqual(few[1] - 1e-12);
    }),
  );
});

test('DuckDB works out the same limits', async () => {
  const run = runInNode('static/data/nianbao.duckdb');
  const { low, high } = wilsonSql(sql`k.share`, sql`k.total`, Z_998);
  const rows = await run(
    sql<{ readonly share: number; readonly total: number; readonly low: number; readonly high: number }>`
      select k.*, ${low} as low, ${high} as high
      from (select (i % 11) / 10.0::double as share, (1 + i * i)::double as total from range(200) t(i)) k`,
  );
  expect(rows).toHaveLength(200);
  for (const { share, total, low, high } of rows) {
    const [from, to] = wilsonInterval(share, total, Z_998);
    expect(low).toBeCloseTo(from, 10);
    expect(high).toBeCloseTo(to, 10);
  }
});
