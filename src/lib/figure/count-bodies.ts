import type { TrendPoint } from '../charts/trend-chart.ts';
import { groupRows } from '../database/group-rows.ts';

/** Of how many bodies each year has a number, those drawn. */
export function countBodies(
  points: readonly TrendPoint[],
  say: (count: number) => string,
): ReadonlyMap<number, string> {
  const bodies = points.filter(({ emphasis }) => emphasis !== 'median');
  const byYear = groupRows(bodies, ({ year }) => String(year));
  return new Map([...byYear].map(([year, own]) => [Number(year), say(own.length)]));
}
