import * as Plot from '@observablehq/plot';
import { fitName } from './fit-name.ts';
import type { Described } from './chart-model.ts';
import { placeOn, scaleOf, tickLabels, ticksOf, type CountAxis } from './count-axis.ts';
import { markQuestioned, type Questionable } from './mark-questioned.ts';

export interface PanelPoint extends Questionable {
  readonly year: number;
  readonly value: number;
  readonly run: string;
  readonly title: string;
  readonly href: string | null;
  /** The number in words, for the last point. */
  readonly label: string | null;
}
export interface Panel {
  readonly name: string;
  readonly points: readonly PanelPoint[];
  /** Lowest and highest of its own scale, with the highest in words; null where all panels share one. */
  readonly own: { readonly low: number; readonly high: number; readonly text: string } | null;
}

const HEIGHT = 132;
const lowestOf = ({ domain: [lowest] }: CountAxis) => lowest;

/** A small chart for each body; the others in grey behind it where all share a scale. */
export interface MultiplesModel extends Described {
  readonly kind: 'multiples';
  readonly panels: readonly Panel[];
  /** Years in which the form changed. */
  readonly breaks: readonly number[];
  readonly axis: CountAxis;
}

export function drawMultiples({ panels, breaks, axis }: MultiplesModel, width: number): Plot.PlotOptions {
  const placed = panels.flatMap((panel, at) => panel.points.map((point) => ({ ...point, at, panel })));
  const years = placed.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const free = panels.some(({ own }) => own !== null);
  type Placed = (typeof placed)[number];
  const y = ({ value, panel: { own } }: Placed) =>
    own === null ? placeOn(axis, value) : (value - own.low) / (own.high - own.low);
  const columns = Math.min(panels.length, width < 480 ? 2 : width < 760 ? 3 : 4);
  const fx = ({ at }: { readonly at: number }) => at % columns;
  const fy = ({ at }: { readonly at: number }) => Math.floor(at / columns);
  const frames = panels.map((panel, at) => ({ ...panel, at }));
  const room = Math.max(76, (0.9 * width) / columns);
  return {
    height: Math.ceil(panels.length / columns) * HEIGHT + 40,
    marginLeft: free ? 8 : 42,
    marginRight: 12,
    marginTop: 30,
    marginBottom: 24,
    fx: { axis: null, padding: 0.12 },
    fy: { axis: null, padding: 0.34 },
    x: { type: 'linear', domain: [first - 0.3, last + 0.6], label: null },
    y: free ? { domain: [-0.08, 1.12], axis: null } : { ...scaleOf(axis), label: null },
    marks: [
      Plot.ruleY(frames, { fx, fy, y: free ? -0.08 : lowestOf(axis), stroke: 'var(--rule)' }),
      ...(free
        ? [
            Plot.text(frames, {
              fx,
              fy,
              frameAnchor: 'top-left',
              text: ({ own }: Panel) => own?.text ?? '',
              fill: 'var(--ink-2)',
            }),
          ]
        : [
            Plot.gridY(ticksOf(axis), { stroke: 'var(--rule)', strokeOpacity: 1 }),
            Plot.axisY(ticksOf(axis), { tickSize: 0, ...tickLabels(axis), fill: 'var(--ink-2)' }),
            Plot.line(placed, {
              x: 'year',
              y,
              z: ({ at, run }: Placed) => `${at} ${run}`,
              stroke: 'var(--peer)',
              strokeWidth: 1,
            }),
            Plot.dot(placed, { x: 'year', y, r: 1.6, fill: 'var(--peer)' }),
          ]),
      Plot.axisX([first, last], { tickSize: 0, tickFormat: String, fill: 'var(--ink-2)' }),
      Plot.ruleX(
        breaks.filter((year) => year > first && year <= last).map((year) => year - 0.5),
        { stroke: 'var(--finding)', strokeDasharray: '1,3' },
      ),
      Plot.line(placed, {
        fx,
        fy,
        x: 'year',
        y,
        z: ({ at, run }: Placed) => `${at} ${run}`,
        stroke: 'var(--focus)',
        strokeWidth: 2,
      }),
      Plot.dot(placed, {
        fx,
        fy,
        x: 'year',
        y,
        r: 3.2,
        fill: 'var(--focus)',
        title: 'title',
        href: 'href',
        render: markQuestioned(placed, -9),
      }),
      Plot.text(
        placed.filter(({ label }) => label !== null),
        {
          fx,
          fy,
          x: 'year',
          y,
          text: 'label',
          dy: -9,
          fill: 'var(--ink)',
          stroke: 'var(--paper)',
          fontWeight: 600,
        },
      ),
      Plot.text(frames, {
        fx,
        fy,
        frameAnchor: 'top-left',
        dy: -18,
        text: ({ name }: Panel) => fitName(name, room),
        title: 'name',
        fill: 'var(--ink)',
        fontWeight: 600,
      }),
    ],
  };
}
