import * as Plot from '@observablehq/plot';
import type { Chart } from './chart.ts';
import { toCountAxis } from './count-axis.ts';
import { markQuestioned, type Questionable } from './mark-questioned.ts';

/** A report's number in a small distribution. */
export interface TileDot extends Questionable {
  readonly value: number;
}

/** A small distribution without an axis: zero at the left edge, the rest on a logarithmic scale. */
export function tileChart(dots: readonly TileDot[], description: string): Chart {
  const axis = toCountAxis([0, 1, 100_000, ...dots.map(({ value }) => value)], 'zh');
  return {
    description,
    options: () => ({
      height: 44,
      margin: 2,
      marginBottom: 4,
      x: { ...axis.scale, axis: null },
      y: { axis: null },
      marks: [
        Plot.dot(
          dots,
          Plot.dodgeY({
            x: ({ value }: TileDot) => axis.at(value),
            r: 1.9,
            anchor: 'bottom',
            padding: 0.2,
            fill: 'var(--peer)',
            render: markQuestioned(dots, 0),
          }),
        ),
      ],
      clip: true,
    }),
  };
}
