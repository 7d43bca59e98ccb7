import * as Plot from '@observablehq/plot';
import type { ResultValue } from '../sql-console/query-result.ts';
import { fitName } from './fit-name.ts';
import type { Chart } from './chart.ts';

export const RESULT_CHARTS = ['bar', 'line', 'dot'] as const;
export type ResultChart = (typeof RESULT_CHARTS)[number];

interface Point {
  readonly x: ResultValue;
  readonly y: number;
}
const ROW = 24;

/** A plain chart of two columns of an answer; rows without a number in `y` are not drawn. */
export function resultChart(kind: ResultChart, points: readonly Point[], description: string): Chart {
  return {
    description,
    options: (width) => (kind === 'bar' ? bars(points, width) : marks(kind, points)),
  };
}

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

function marks(kind: 'line' | 'dot', points: readonly Point[]): Plot.PlotOptions {
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
      ...(kind === 'line' ? [Plot.line(points, { x: 'x', y: 'y', stroke: 'var(--focus)' })] : []),
      Plot.dot(points, { ...options, r: 3, fill: kind === 'line' ? 'var(--focus)' : 'var(--peer)' }),
    ],
  };
}

// Years are written without a thousands separator.
const yearsOr = (points: readonly Point[]) =>
  points.every(({ x }) => Number.isInteger(x) && Number(x) > 1900 && Number(x) < 2100)
    ? { tickFormat: 'd' as const }
    : {};
