import * as Plot from '@observablehq/plot';
import { fitName } from './fit-name.ts';
import type { Described } from './chart-model.ts';
import { placeOn, scaleOf, tickLabels, ticksOf, type CountAxis } from './count-axis.ts';

/** A cell of a pivot as a dot on the line of its row; whole where it stands for all columns of the row. */
export interface PivotDot {
  readonly row: string;
  readonly value: number;
  readonly whole: boolean;
  readonly title: string;
}

const ROW = 24;

/** Rows as lines, their cells as hollow dots, what stands for the whole row filled. */
export interface PivotModel extends Described {
  readonly kind: 'pivot';
  readonly dots: readonly PivotDot[];
  readonly rows: readonly string[];
  readonly axis: CountAxis;
}

export function drawPivot({ dots, rows, axis }: PivotModel, width: number): Plot.PlotOptions {
  const domain = rows.map((_, at) => at);
  const y = ({ row }: PivotDot) => rows.indexOf(row);
  const x = ({ value }: PivotDot) => placeOn(axis, value);
  const names = Math.min(220, Math.round(width * 0.38));
  return {
    height: rows.length * ROW + 28,
    marginLeft: names,
    marginRight: 16,
    marginTop: 4,
    marginBottom: 24,
    x: { ...scaleOf(axis), label: null },
    y: { type: 'band', domain, axis: null },
    marks: [
      Plot.ruleY(domain, { stroke: 'var(--rule)' }),
      Plot.axisX(ticksOf(axis), {
        anchor: 'bottom',
        tickSize: 0,
        ...tickLabels(axis),
        fill: 'var(--ink-2)',
      }),
      Plot.dot(
        dots.filter(({ whole }) => !whole),
        { x, y, r: 3.5, stroke: 'var(--peer)', fill: 'var(--paper)', title: 'title' },
      ),
      Plot.dot(
        dots.filter(({ whole }) => whole),
        { x, y, r: 5, fill: 'var(--focus)', title: 'title' },
      ),
      Plot.text(domain, {
        y: (at: number) => at,
        frameAnchor: 'left',
        dx: -8,
        textAnchor: 'end',
        text: (at: number) => fitName(rows[at]!, names - 10),
        title: (at: number) => rows[at]!,
        fill: 'var(--ink)',
      }),
    ],
  };
}
