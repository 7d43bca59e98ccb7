import * as Plot from '@observablehq/plot';
import type { Chart } from './chart.ts';
import { toCountAxis } from './count-axis.ts';

/** A small distribution without an axis: zero at the left edge, the rest on a logarithmic scale. */
export function tileChart(values: readonly number[], description: string): Chart {
  const axis = toCountAxis([0, 1, 100_000, ...values], 'zh');
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
          values,
          Plot.dodgeY({ x: axis.at, r: 1.9, anchor: 'bottom', padding: 0.2, fill: 'var(--peer)' }),
        ),
      ],
      clip: true,
    }),
  };
}
