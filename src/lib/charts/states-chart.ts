import * as Plot from '@observablehq/plot';
import type { Described } from './chart-model.ts';

/** How many reports of a year are in one state. */
export interface StateCount {
  readonly year: number;
  readonly count: number;
  readonly state: string;
  readonly label: string;
  readonly fill: string;
  readonly title: string;
}

/** Reports of each year by the state of one figure, in a fixed order. */
export interface StatesModel extends Described {
  readonly kind: 'states';
  readonly counts: readonly StateCount[];
}

export function drawStates({ counts }: StatesModel, width: number): Plot.PlotOptions {
  const years = [...new Set(counts.map(({ year }) => year))];
  return {
    height: years.length * 26 + 28,
    marginLeft: 48,
    marginRight: 16,
    marginTop: 4,
    marginBottom: 24,
    x: { label: null },
    y: { type: 'band', domain: years, label: null, padding: 0.25 },
    marks: [
      Plot.axisX({ ticks: width < 560 ? 4 : 8, tickSize: 0, fill: 'var(--ink-2)' }),
      Plot.axisY({ tickSize: 0, tickFormat: String, fill: 'var(--ink)' }),
      Plot.barX(counts, {
        x: 'count',
        y: 'year',
        fill: 'fill',
        stroke: 'var(--paper)',
        strokeWidth: 0.5,
        title: 'title',
        order: [...new Set(counts.map(({ state }) => state))],
        z: 'state',
      }),
    ],
  };
}
