import type { TrendPoint } from '../charts/trend-chart.ts';

/** Of how many bodies each year has a number, those drawn. */
export function countBodies(
  points: readonly TrendPoint[],
  say: (count: number) => string,
): ReadonlyMap<number, string> {
  const counts = new Map<number, number>();
  for (const { year, emphasis } of points)
    if (emphasis !== 'median') counts.set(year, (counts.get(year) ?? 0) + 1);
  return new Map([...counts].map(([year, count]) => [year, say(count)]));
}
