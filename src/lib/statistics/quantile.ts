import { FEWEST_REPORTS } from './gates.ts';

/** Numbers from the lowest up, without what is none. */
export const sortNumbers = (values: readonly (number | null)[]): readonly number[] =>
  values.flatMap((value) => (value === null ? [] : [value])).sort((a, b) => a - b);

/** The value below which a part `at` (0 to 1) of numbers lies; null of too few. The numbers come from the lowest up. */
export const quantile = (sorted: readonly number[], at: number): number | null =>
  sorted.length < FEWEST_REPORTS ? null : quantileOfAny(sorted, at);

/** The same of any number of them, in a straight line between the two nearest, as `quantile_cont` has it; null of none. */
export function quantileOfAny(sorted: readonly number[], at: number): number | null {
  const place = (sorted.length - 1) * at;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return null;
  const part = place - Math.floor(place);
  return low * (1 - part) + high * part;
}
