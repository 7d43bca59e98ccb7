import * as Plot from '@observablehq/plot';
import type { Chart } from './chart.ts';

/** Draws a chart as an SVG element of a document; the one place where Plot is asked to draw. */
export function draw(chart: Chart, width: number, document: Document): Element {
  const svg = Plot.plot({
    ...chart.options(width),
    width,
    document,
    className: 'plot',
    figure: false,
  } as Plot.PlotOptions);
  // Plot names groups after their kind of mark, which a group may not have; the chart's description says more.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return svg;
}
