import type { MetricInfo } from '../queries/metric-list.ts';

/**
 * The first year of each form under which a metric of a table does not go on as before; prose has no form and no break.
 */
export function breaksOf({ forms, basis }: Pick<MetricInfo, 'forms' | 'basis'>): readonly number[] {
  if (basis === 'prose' || forms === null) return [];
  return [2019, 2021];
}
