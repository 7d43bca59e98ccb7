import * as Plot from '@observablehq/plot';
import type { ResultValue } from '../sql-console/query-result.ts';
import { fitName } from './fit-name.ts';
import type { Described } from './chart-model.ts';
import type { ResultShape } from './result-shapes.ts';

interface Point {
  readonly x: ResultValue;
  readonly y: number;
}
const ROW = 24;

/** A plain chart of two columns of an answer; rows without a number in `y` are not drawn. */
export interface ResultModel extends Described {
  readonly kind: 'result';
  readonly shape: ResultShape;
  readonly points: readonly Point[];
}

export const drawResult = ({ shape, points }: ResultModel, width: number): Plot.PlotOptions =>
  shape === 'bar' ? bars(points, width) : marks(shape, points);

function bars(points: readonly Point[], width: number): Plot.PlotOptions {
  const labels = Math.min(260, Math.round(width * 0.4));
  const at = points.map((_, index) => index);
  const name = (index: number) => String(points[index]!.x ?? '—');
  return {
    height: points.length * ROW + 30,
    marginLeft: labels,
    marginTop: 4,
    x: { label: null, grid: true, nice: true },
    y: { type: 'band', domain: at, label: null },
    marks: [
      Plot.axisY({
        tickSize: 0,
        fontSize: 12,
        tickFormat: (index: number) => fitName(name(index), labels),
      }),
      Plot.barX(at, {
        x: (index: number) => points[index]!.y,
        y: (index: number) => index,
        fill: 'var(--peer)',
        insetTop: 5,
        insetBottom: 5,
        title: (index: number) => `${name(index)} ${points[index]!.y}`,
      }),
      Plot.ruleX([0], { stroke: 'var(--rule-strong)' }),
    ],
  };
}

function marks(shape: 'line' | 'dot', points: readonly Point[]): Plot.PlotOptions {
  const numbers = points.every(({ x }) => typeof x === 'number');
  const options = {
    x: 'x',
    y: 'y',
    title: ({ x, y }: Point) => `${String(x)} ${y}`,
  };
  return {
    height: 320,
    marginLeft: 64,
    x: { label: null, type: numbers ? 'linear' : 'point', nice: false, ...(numbers ? yearsOr(points) : {}) },
    y: { label: null, grid: true, nice: true },
    marks: [
      ...(shape === 'line' ? [Plot.line(points, { x: 'x', y: 'y', stroke: 'var(--focus)' })] : []),
      Plot.dot(points, { ...options, r: 3, fill: shape === 'line' ? 'var(--focus)' : 'var(--peer)' }),
    ],
  };
}

// Years are written without a thousands separator.
const yearsOr = (points: readonly Point[]) =>
  points.every(({ x }) => Number.isInteger(x) && Number(x) > 1900 && Number(x) < 2100)
    ? { tickFormat: 'd' as const }
    : {};
