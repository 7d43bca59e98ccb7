import * as Plot from '@observablehq/plot';
import type { Chart } from './chart.ts';
import { tickLabels, ticksOf, type CountAxis } from './count-axis.ts';
import { markQuestioned, type Questionable } from './mark-questioned.ts';

export interface RankDot extends Questionable {
  readonly name: string;
  readonly value: number;
  readonly before: number | null;
  readonly title: string;
  readonly href: string;
  readonly focused: boolean;
}

const ROW = 26;

/** Bodies from high to low, the year before as a ghost, the median as a line. */
export function rankChart(
  dots: readonly RankDot[],
  median: number | null,
  axis: CountAxis,
  description: string,
): Chart {
  const ghosts = dots.filter(({ before }) => before !== null);
  const order = dots.map((_, index) => index);
  return {
    description,
    options: (width) => {
      const labels = Math.min(260, Math.round(width * 0.42));
      const fits = Math.floor((labels - 10) / 12.8);
      const x = (value: number) => axis.at(value);
      const index = new Map(dots.map((dot, at) => [dot, at]));
      const y = (dot: RankDot) => index.get(dot)!;
      return {
        height: dots.length * ROW + 28,
        marginLeft: labels,
        marginRight: 16,
        marginTop: 4,
        marginBottom: 24,
        x: { ...axis.scale, label: null },
        y: { type: 'band', domain: order, axis: null },
        marks: [
          Plot.ruleY(dots, { y, stroke: 'var(--rule)' }),
          Plot.axisX(ticksOf(axis), {
            anchor: 'bottom',
            tickSize: 0,
            ...tickLabels(axis),
            fill: 'var(--ink-2)',
          }),
          ...(median === null
            ? []
            : [Plot.ruleX([x(median)], { stroke: 'var(--ink-2)', strokeDasharray: '2,3' })]),
          Plot.dot(ghosts, {
            x: (dot: RankDot) => x(dot.before!),
            y,
            r: 4,
            stroke: 'var(--peer-faint)',
            fill: 'var(--paper)',
          }),
          Plot.dot(dots, {
            x: (dot: RankDot) => x(dot.value),
            y,
            r: 5,
            fill: (dot: RankDot) => (dot.focused ? 'var(--focus)' : 'var(--peer)'),
            title: 'title',
            href: 'href',
            render: markQuestioned(dots, 9),
          }),
          ...[true, false].map((focused) =>
            Plot.text(
              dots.filter((dot) => dot.focused === focused),
              {
                y,
                frameAnchor: 'left',
                dx: -8,
                textAnchor: 'end',
                text: ({ name }: RankDot) => (name.length > fits ? `${name.slice(0, fits - 1)}…` : name),
                title: 'name',
                href: 'href',
                fill: 'var(--ink)',
                fontSize: 12.5,
                fontWeight: focused ? 700 : 400,
              },
            ),
          ),
        ],
      };
    },
  };
}
