import * as Plot from '@observablehq/plot';
import type { ChartModel } from './chart-model.ts';
import { drawDumbbells } from './dumbbell-chart.ts';
import { drawFunnel } from './funnel-chart.ts';
import { drawHeat } from './heat-chart.ts';
import { drawMultiples } from './multiples-chart.ts';
import { drawOutcomes } from './outcome-bars.ts';
import { drawPivot } from './pivot-dots.ts';
import { drawRank } from './rank-chart.ts';
import { drawFlow } from './request-flow.ts';
import { drawResult } from './result-chart.ts';
import { drawSeries } from './series-chart.ts';
import { drawSpread } from './spread-chart.ts';
import { drawStates } from './states-chart.ts';
import { drawTile } from './tile-chart.ts';
import { drawTrend } from './trend-chart.ts';

type Drawers = {
  readonly [Kind in ChartModel['kind']]: (
    model: Extract<ChartModel, { readonly kind: Kind }>,
    width: number,
  ) => Plot.PlotOptions;
};

const DRAWERS: Drawers = {
  dumbbell: drawDumbbells,
  flow: drawFlow,
  funnel: drawFunnel,
  heat: drawHeat,
  multiples: drawMultiples,
  outcomes: drawOutcomes,
  pivot: drawPivot,
  rank: drawRank,
  result: drawResult,
  series: drawSeries,
  spread: drawSpread,
  states: drawStates,
  tile: drawTile,
  trend: drawTrend,
};

const toOptions = <Kind extends ChartModel['kind']>(
  model: Extract<ChartModel, { readonly kind: Kind }>,
  width: number,
): Plot.PlotOptions => DRAWERS[model.kind as Kind](model, width);

/** Draws a chart as an SVG element of a document, `width` CSS pixels wide; the one place where Plot is asked to draw. */
export function draw(model: ChartModel, width: number, document: Document): Element {
  const svg = Plot.plot({
    ...toOptions(model, width),
    width,
    document,
    className: 'plot',
    figure: false,
  } as Plot.PlotOptions);
  // Plot names groups after their kind of mark, which a group may not have; the chart's description says more.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return svg;
}
