import type { PlotOptions } from '@observablehq/plot';

/** What a fill stands for, where the marks do not carry their names; `fill` is a `var(--…)`. */
export interface LegendEntry {
  readonly label: string;
  readonly fill: string;
}

/**
 * A chart before it is drawn: pure data for Observable Plot at a width in CSS pixels.
 * Marks that stand for a report carry a title (read aloud and shown) and a link.
 */
export interface Chart {
  /** What the chart shows, written from its data, for those who do not see it. */
  readonly description: string;
  readonly legend?: readonly LegendEntry[];
  readonly options: (width: number) => PlotOptions;
}
