import type { DumbbellModel } from './dumbbell-chart.ts';
import type { FunnelModel } from './funnel-chart.ts';
import type { HeatModel } from './heat-chart.ts';
import type { MultiplesModel } from './multiples-chart.ts';
import type { OutcomesModel } from './outcome-bars.ts';
import type { PivotModel } from './pivot-dots.ts';
import type { RankModel } from './rank-chart.ts';
import type { FlowModel } from './request-flow.ts';
import type { ResultModel } from './result-chart.ts';
import type { SpreadModel } from './spread-chart.ts';
import type { StatesModel } from './states-chart.ts';
import type { TileModel } from './tile-chart.ts';
import type { SeriesModel, TrendModel } from './trend-chart.ts';

/** What every chart carries, whatever its kind. */
export interface Described {
  /** What the chart shows, written from its data, for those who do not see it. */
  readonly description: string;
}

/**
 * A chart as data: what is drawn and in which form. Nothing here draws; `draw.ts` turns it into a picture at a width.
 * Marks that stand for a report carry a title (read aloud and shown) and a link.
 */
export type ChartModel =
  | DumbbellModel
  | FlowModel
  | FunnelModel
  | HeatModel
  | MultiplesModel
  | OutcomesModel
  | PivotModel
  | RankModel
  | ResultModel
  | SeriesModel
  | SpreadModel
  | StatesModel
  | TileModel
  | TrendModel;

/** What a fill stands for; `fill` is a `var(--…)`. */
export interface LegendEntry {
  readonly label: string;
  readonly fill: string;
}

/** The legend of a chart whose marks do not carry their names; empty for all others. */
export function legendOf(model: ChartModel): readonly LegendEntry[] {
  if (model.kind !== 'states') return [];
  const present = new Map(model.counts.filter(({ count }) => count > 0).map((one) => [one.state, one]));
  return [...present.values()].map(({ label, fill }) => ({ label, fill }));
}
