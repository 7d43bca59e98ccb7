import * as Plot from '@observablehq/plot';
import type { Chart } from './chart.ts';
import type { CountAxis } from './count-axis.ts';
import { trendChart, type TrendBand, type TrendPoint } from './trend-chart.ts';

/** Series with one year chosen, marked by a band; the points of the median lead to their years. */
export function seriesChart(
  points: readonly TrendPoint[],
  bands: readonly TrendBand[],
  changes: readonly number[],
  year: number,
  axis: CountAxis,
  description: string,
): Chart {
  const chart = trendChart(points, bands, changes, axis, description);
  const medians = points.filter(({ emphasis }) => emphasis === 'median');
  return {
    description,
    options: (width) => {
      const options = chart.options(width);
      return {
        ...options,
        // Room at the side is for labels.
        ...(points.some(({ label }) => label !== null) ? {} : { marginRight: 24 }),
        marks: [
          ...(options.marks ?? []),
          Plot.rectX([year], {
            x1: (at: number) => at - 0.18,
            x2: (at: number) => at + 0.18,
            fill: 'var(--focus)',
            fillOpacity: 0.12,
          }),
          // The points of the median are small; what is pressed to choose a year is not.
          Plot.dot(medians, {
            x: 'year',
            y: (point: TrendPoint) => axis.at(point.value),
            r: 9,
            fill: 'var(--paper)',
            fillOpacity: 0.01,
            stroke: (point: TrendPoint) => (point.year === year ? 'var(--focus)' : 'none'),
            title: 'title',
            href: 'href',
          }),
        ],
      };
    },
  };
}
