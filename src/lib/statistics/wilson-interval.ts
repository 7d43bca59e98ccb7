/**
 * The score interval of E. B. Wilson (Probable inference, the law of succession, and statistical inference,
 * J. Am. Stat. Assoc. 22, 1927, 209–212), method 3 of R. G. Newcombe (Two-sided confidence intervals for the single
 * proportion, Statistics in Medicine 17, 1998, 857–872). With p = events / total:
 *
 *   (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
 *
 * It stays within 0 and 1 and narrows as n grows, with p of 0 or 1 and small n too.
 */
import { sql, type Query } from '../source/query.ts';

/** Quantiles of the normal distribution for limits that hold 95 % and 99.8 %, as funnel plots have them. */
export const Z_95 = 1.959963984540054;
export const Z_998 = 3.090232306167813;

export type Interval = readonly [low: number, high: number];

/** Limits, between 0 and 1, for a share of which `total` were counted. Needs 0 ≤ share ≤ 1 and total > 0. */
export function wilsonInterval(share: number, total: number, z: number): Interval {
  const centre = share + (z * z) / (2 * total);
  const half = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const whole = 1 + (z * z) / total;
  return [Math.max(0, (centre - half) / whole), Math.min(1, (centre + half) / whole)];
}

/** The same in SQL, of expressions for the share and the total: `low` and `high` as expressions. */
export function wilsonSql(share: Query<unknown>, total: Query<unknown>, z: number) {
  const centre = sql`(${share} + ${z * z}::double / (2 * ${total}))`;
  const half = sql`${z}::double * sqrt(${share} * (1 - ${share}) / ${total} + ${z * z}::double / (4.0 * ${total} * ${total}))`;
  const whole = sql`(1 + ${z * z}::double / ${total})`;
  return {
    low: sql`greatest(0.0, (${centre} - ${half}) / ${whole})`,
    high: sql`least(1.0, (${centre} + ${half}) / ${whole})`,
  };
}
