import * as Plot from '@observablehq/plot';
import type { Chart } from './chart.ts';
import { tickLabels, type CountAxis } from './count-axis.ts';
import { markQuestioned, type Questionable } from './mark-questioned.ts';

/** A dot of a distribution: one report. */
export interface SpreadDot extends Questionable {
  readonly year: number;
  readonly value: number;
  readonly title: string;
  readonly href: string;
  readonly focused: boolean;
  readonly label: string | null;
}
export interface SpreadYear {
  readonly year: number;
  readonly median: number | null;
  readonly note: string;
  readonly chosen: boolean;
}

const BAND = 34;

/** Each year's reports on one axis, a dot a report, the median as a bar, years below each other. */
export function spreadChart(
  dots: readonly SpreadDot[],
  years: readonly SpreadYear[],
  axis: CountAxis,
  description: string,
): Chart {
  const crowd = crowdOf(dots);
  return {
    description,
    options: (width) => {
      const narrow = width < 560;
      const radius = narrow ? 2.5 : crowd > 12 ? 2.6 : 3.2;
      const labels = narrow ? 76 : 104;
      return {
        height: years.length * BAND + 26,
        marginLeft: labels,
        marginRight: 12,
        marginTop: 4,
        marginBottom: 22,
        fy: { domain: years.map(({ year }) => year), axis: null, padding: 0 },
        x: { ...axis.scale, label: null, axis: null },
        y: { axis: null },
        marks: [
          ...(axis.zeroLane === null
            ? []
            : [
                Plot.rect(years, {
                  fy: 'year',
                  x1: axis.zeroLane[0],
                  x2: axis.zeroLane[1],
                  fill: 'var(--raised)',
                }),
              ]),
          Plot.gridX([...axis.ticks], { stroke: 'var(--rule)', strokeOpacity: 1 }),
          Plot.axisX([...axis.ticks], {
            anchor: 'bottom',
            tickSize: 0,
            ...tickLabels(axis),
            fill: 'var(--ink-2)',
          }),
          Plot.ruleY(years, { fy: 'year', y: 0, stroke: 'var(--rule)', insetLeft: 0 }),
          ...[true, false].map((chosen) =>
            Plot.text(
              years.filter((year) => year.chosen === chosen),
              {
                fy: 'year',
                frameAnchor: 'bottom-left',
                dx: -labels,
                dy: -4,
                textAnchor: 'start',
                text: (year: SpreadYear) => String(year.year),
                fill: 'var(--ink)',
                fontWeight: chosen ? 700 : 400,
                fontSize: 12.5,
              },
            ),
          ),
          Plot.text(years, {
            fy: 'year',
            frameAnchor: 'bottom-left',
            dx: 40 - labels,
            dy: -4,
            textAnchor: 'start',
            text: 'note',
            fill: 'var(--ink-2)',
          }),
          Plot.dot(
            dots,
            Plot.dodgeY({
              fy: 'year',
              x: (dot: SpreadDot) => axis.at(dot.value),
              anchor: 'bottom',
              padding: 0.4,
              r: radius,
              fill: (dot: SpreadDot) => (dot.focused ? 'var(--focus)' : 'var(--peer-faint)'),
              title: 'title',
              href: 'href',
              sort: (dot: SpreadDot) => (dot.focused ? 0 : dot.questioned === true ? 1 : 2),
              render: markQuestioned(dots, 0),
            }),
          ),
          Plot.tickX(
            years.filter(({ median }) => median !== null),
            {
              fy: 'year',
              x: (year: SpreadYear) => axis.at(year.median!),
              stroke: 'var(--ink)',
              strokeWidth: 1.6,
              insetTop: 8,
            },
          ),
          Plot.text(
            dots.filter(({ label }) => label !== null),
            {
              fy: 'year',
              x: (dot: SpreadDot) => axis.at(dot.value),
              text: 'label',
              frameAnchor: 'bottom',
              dy: -12,
              fontWeight: 600,
              fill: 'var(--ink)',
              stroke: 'var(--paper)',
            },
          ),
        ],
      };
    },
  };
}

/** How many reports of a year print the same number, at most: dots shrink so that they pile up within their band. */
function crowdOf(dots: readonly SpreadDot[]): number {
  const piles = new Map<string, SpreadDot[]>();
  for (const dot of dots) {
    const key = `${dot.year} ${dot.value}`;
    piles.set(key, [...(piles.get(key) ?? []), dot]);
  }
  return Math.max(1, ...[...piles.values()].map((pile) => pile.length));
}
