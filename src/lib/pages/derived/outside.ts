import { DRAWN_IN } from '../../statistics/funnel-limits.ts';
import { FEWEST_IN_FUNNEL } from '../../statistics/gates.ts';
import { quantileOfAny, sortNumbers } from '../../statistics/quantile.ts';
import { Z_998 } from '../../statistics/wilson-interval.ts';

/** A share that is ranked. */
export interface Scored {
  readonly report_id: string;
  readonly numerator: number;
  readonly denominator: number;
}
interface Parts {
  readonly pooled_numerator: number | null;
  readonly pooled_denominator: number | null;
}

/** What the shares of a year make of a funnel, and what each adds to it, see funnel-limits.ts. */
interface Reference {
  readonly pooled: { readonly numerator: number; readonly denominator: number };
  readonly sums: Sums;
  readonly own: ReadonlyMap<
    string,
    Scored & { readonly angle: number; readonly square: number; readonly weight: number }
  >;
}
interface Sums {
  readonly bodies: number;
  readonly squares: number;
  readonly weights: number;
  readonly squaredWeights: number;
}

const angleOf = (numerator: number, denominator: number) => Math.asin(Math.sqrt(numerator / denominator));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Null without a share. */
export function toReference(
  shares: readonly Scored[],
  { pooled_numerator: numerator, pooled_denominator: denominator }: Parts,
): Reference | null {
  if (shares.length === 0 || numerator === null || denominator === null) return null;
  const centre = angleOf(numerator, denominator);
  const scored = shares.map((share) => {
    const [angle, weight] = [angleOf(share.numerator, share.denominator), 4 * share.denominator];
    return { ...share, angle, weight, score: (angle - centre) * Math.sqrt(weight) };
  });
  const sorted = sortNumbers(scored.map(({ score }) => score));
  const [low, high] = [quantileOfAny(sorted, DRAWN_IN)!, quantileOfAny(sorted, 1 - DRAWN_IN)!];
  const own = scored.map((one) => ({ ...one, square: Math.min(Math.max(one.score, low), high) ** 2 }));
  return {
    pooled: { numerator, denominator },
    sums: {
      bodies: own.length,
      squares: sum(own.map(({ square }) => square)),
      weights: sum(own.map(({ weight }) => weight)),
      squaredWeights: sum(own.map(({ weight }) => weight ** 2)),
    },
    own: new Map(own.map((one) => [one.report_id, one])),
  };
}

/** τ² of these sums; null of one body. */
function toBetween({ bodies, squares, weights, squaredWeights }: Sums): number | null {
  const whole = weights - squaredWeights / weights;
  return whole === 0 ? null : Math.max(0, (squares - (bodies - 1)) / whole);
}

/** τ² to nine decimals. */
export function betweenOf({ sums }: Reference): number | null {
  const between = toBetween(sums);
  return between === null ? null : Number(between.toFixed(9));
}

/** Whether a share lies beyond the 99.8 % limits that the others make; null where it does not, or they are too few. */
export function whereOutside(report: string, { pooled, sums, own }: Reference): 'above' | 'below' | null {
  const share = own.get(report);
  if (share === undefined || sums.bodies < FEWEST_IN_FUNNEL) return null;
  const { angle, weight, square, numerator, denominator } = share;
  const centre = angleOf(pooled.numerator - numerator, pooled.denominator - denominator);
  const between = toBetween({
    bodies: sums.bodies - 1,
    squares: sums.squares - square,
    weights: sums.weights - weight,
    squaredWeights: sums.squaredWeights - weight ** 2,
  });
  if (between === null) return null;
  const half = Z_998 * Math.sqrt(1 / weight + between);
  return angle > centre + half ? 'above' : angle < centre - half ? 'below' : null;
}
