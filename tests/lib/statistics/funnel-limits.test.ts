import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { sql } from '../../../src/lib/source/query.ts';
import { betweenSql, funnelLimits } from '../../../src/lib/statistics/funnel-limits.ts';
import { wilsonInterval, Z_95, Z_998 } from '../../../src/lib/statistics/wilson-interval.ts';

test('six trials of aspirin in pregnancy have the τ that DerSimonian and Kacker published in 2007', async () => {
  const trials = [
    [5, 156, 8, 74],
    [5, 303, 17, 303],
    [12, 565, 9, 477],
    [69, 1570, 94, 1565],
    [9, 103, 11, 105],
    [313, 4659, 352, 4650],
  ] as const;
  const effects = trials.map(([a, n, c, m]) => ({
    y: Math.log(a / (n - a) / (c / (m - c))),
    w: 1 / (1 / a + 1 / (n - a) + 1 / c + 1 / (m - c)),
  }));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const mean = sum(effects.map(({ y, w }) => y * w)) / sum(effects.map(({ w }) => w));
  const between = betweenSql(
    sql`${trials.length}::int`,
    sql`${sum(effects.map(({ y, w }) => w * (y - mean) ** 2))}::double`,
    sql`${sum(effects.map(({ w }) => w))}::double`,
    sql`${sum(effects.map(({ w }) => w * w))}::double`,
  );
  const [row] = await runInNode('static/data/nianbao.duckdb')(
    sql<{ readonly between: number }>`select ${between} as between`,
  );
  expect(Math.sqrt(row!.between).toFixed(4)).toBe('0.2323');
});

const shares = fc.double({ min: 0, max: 1, noNaN: true });
const totals = fc.integer({ min: 10, max: 1_000_000 });
const variances = fc.double({ min: 0, max: 0.2, noNaN: true });

test('limits lie within 0 and 1, hold the share between them, and widen with what bodies differ by', () => {
  fc.assert(
    fc.property(shares, totals, variances, fc.constantFrom(Z_95, Z_998), (share, total, between, z) => {
      const [low, high] = funnelLimits(share, between, total, z);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(share + 1e-9);
      expect(high).toBeGreaterThanOrEqual(share - 1e-9);
      const [narrowLow, narrowHigh] = funnelLimits(share, 0, total, z);
      expect(low).toBeLessThanOrEqual(narrowLow);
      expect(high).toBeGreaterThanOrEqual(narrowHigh);
    }),
  );
});

test('where bodies differ by chance alone they are near the Wilson limits of a large count', () => {
  for (const share of [0.1, 0.5, 0.8]) {
    const [low, high] = funnelLimits(share, 0, 10_000, Z_95);
    const [from, to] = wilsonInterval(share, 10_000, Z_95);
    expect(low).toBeCloseTo(from, 3);
    expect(high).toBeCloseTo(to, 3);
  }
});
