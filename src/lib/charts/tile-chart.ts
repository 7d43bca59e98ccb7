import * as Plot from '@observablehq/plot';
import type { Described } from './chart-model.ts';

/** How many reports state a number within a span; `span` is written under the bar. */
export interface TileBin {
  readonly span: string;
  readonly count: number;
  readonly isZero: boolean;
  /** Whether a number in it takes part in a check that does not hold or is to be explained. */
  readonly questioned: boolean;
}

/** A small distribution: a bar a span of numbers, what is zero in an open bar apart. */
export interface TileModel extends Described {
  readonly kind: 'tile';
  readonly bins: readonly TileBin[];
}

/** Above a bar stand its count and, where numbers are in question, a sign. */
const ABOVE = { count: -7, sign: -19 };

export function drawTile({ bins }: TileModel): Plot.PlotOptions {
  const filled = bins.filter(({ count }) => count > 0);
  return {
    height: 104,
    margin: 1,
    marginTop: 26,
    marginBottom: 20,
    x: { domain: bins.map(({ span }) => span), label: null, padding: 0.12 },
    y: { axis: null },
    marks: [
      Plot.barY(filled, {
        x: 'span',
        y: 'count',
        fill: ({ isZero }: TileBin) => (isZero ? 'var(--paper)' : 'var(--peer)'),
        stroke: 'var(--peer)',
      }),
      Plot.ruleY([0], { stroke: 'var(--ink-2)' }),
      Plot.axisX({ tickSize: 0, fill: 'var(--ink-2)' }),
      Plot.text(filled, { x: 'span', y: 'count', text: 'count', dy: ABOVE.count, fill: 'var(--ink)' }),
      Plot.text(
        filled.filter(({ questioned }) => questioned),
        { x: 'span', y: 'count', text: () => '▲', dy: ABOVE.sign, fill: 'var(--finding)' },
      ),
    ],
  };
}
