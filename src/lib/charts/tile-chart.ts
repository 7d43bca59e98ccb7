import * as Plot from '@observablehq/plot';
import type { Described } from './chart-model.ts';
import { placeOn, scaleOf, toCountAxis } from './count-axis.ts';
import { markQuestioned, type Questionable } from './mark-questioned.ts';

/** A report's number in a small distribution. */
export interface TileDot extends Questionable {
  readonly value: number;
}

/** A small distribution without an axis: zero at the left edge, the rest on a logarithmic scale. */
export interface TileModel extends Described {
  readonly kind: 'tile';
  readonly dots: readonly TileDot[];
}

export function drawTile({ dots }: TileModel): Plot.PlotOptions {
  const axis = toCountAxis([0, 1, 100_000, ...dots.map(({ value }) => value)], 'zh');
  return {
    height: 44,
    margin: 2,
    marginBottom: 4,
    x: { ...scaleOf(axis), axis: null },
    y: { axis: null },
    marks: [
      Plot.dot(
        dots,
        Plot.dodgeY({
          x: ({ value }: TileDot) => placeOn(axis, value),
          r: 1.9,
          anchor: 'bottom',
          padding: 0.2,
          fill: 'var(--peer)',
          render: markQuestioned(dots, 0),
        }),
      ),
    ],
    clip: true,
  };
}
