import * as Plot from '@observablehq/plot';
import { placeOn } from './count-axis.ts';
import { drawTrend, type SeriesModel, type TrendPoint } from './trend-chart.ts';

export function drawSeries(model: SeriesModel, width: number): Plot.PlotOptions {
  const { points, year, axis } = model;
  const options = drawTrend(model, width);
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
      Plot.dot(
        points.filter(({ emphasis }) => emphasis === 'median'),
        {
          x: 'year',
          y: (point: TrendPoint) => placeOn(axis, point.value),
          r: 9,
          fill: 'var(--paper)',
          fillOpacity: 0.01,
          stroke: (point: TrendPoint) => (point.year === year ? 'var(--focus)' : 'none'),
          title: 'title',
          href: 'href',
        },
      ),
    ],
  };
}
