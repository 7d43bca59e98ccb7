/**
 * Limits of a funnel of shares that differ by more than chance, after D. J. Spiegelhalter (Funnel plots for comparing
 * institutional performance, Statistics in Medicine 24, 2005, 1185–1202; Handling over-dispersion of performance
 * indicators, Quality and Safety in Health Care 14, 2005, 347–351): on the scale y = asin √share, on which a share of n
 * has the variance 1/4n, bodies have a variance τ² of their own beside it (R. DerSimonian, N. Laird, Meta-analysis in
 * clinical trials, Controlled Clinical Trials 7, 1986, 177–188). With I scores z = (y − y₀) / √(1/4n), the outermost
 * tenth at each end drawn in to the tenth percentile, and weights w = 4n:
 *
 *   τ² = max(0, (Σz² − (I − 1)) / (Σw − Σw²/Σw)),  limits sin²(y₀ ± z √(1/4n + τ²))
 */
import { sql, type Query } from '../source/query.ts';
import type { Interval } from './wilson-interval.ts';

/** The part at each end that is drawn in before τ² is worked out. */
export const DRAWN_IN = 0.1;

/** Limits, between 0 and 1, for a share of which `total` are counted; `between` is τ². */
export function funnelLimits(pooled: number, between: number, total: number, z: number): Interval {
  const centre = Math.asin(Math.sqrt(pooled));
  const half = z * Math.sqrt(1 / (4 * total) + between);
  return [Math.sin(Math.max(0, centre - half)) ** 2, Math.sin(Math.min(Math.PI / 2, centre + half)) ** 2];
}

/** τ² in SQL, of expressions for I, Σz², Σw and Σw²; null of one body. */
export const betweenSql = (
  bodies: Query<unknown>,
  squares: Query<unknown>,
  weights: Query<unknown>,
  squaredWeights: Query<unknown>,
) =>
  sql`case when ${weights} - ${squaredWeights} / ${weights} <> 0
    then greatest(0.0, (${squares} - (${bodies} - 1)) / (${weights} - ${squaredWeights} / ${weights})) end`;
