import * as Plot from '@observablehq/plot';
import type { Described } from './chart-model.ts';
import { placeOn, scaleOf, tickLabels, type CountAxis } from './count-axis.ts';
import { markQuestioned, type Questionable } from './mark-questioned.ts';
import { placeInLane } from './zero-lane.ts';

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

/** Height of a year in pixels, unless its dots pile up higher. */
const BAND = 34;
const MARGIN_RIGHT = 12;
const GAP = 0.4;

/** Each year's reports on one axis, a dot a report, the median as a bar, years below each other. */
export interface SpreadModel extends Described {
  readonly kind: 'spread';
  readonly dots: readonly SpreadDot[];
  readonly years: readonly SpreadYear[];
  readonly axis: CountAxis;
}

export function drawSpread({ dots, years, axis }: SpreadModel, width: number): Plot.PlotOptions {
  const narrow = width < 560;
  const radius = narrow ? 2.5 : 2.8;
  const step = 2 * radius + GAP;
  const labels = narrow ? 76 : 104;
  const lane = placeInLane(dots, axis, width - labels - MARGIN_RIGHT, step);
  const x = (dot: SpreadDot) => lane.get(dot) ?? placeOn(axis, dot.value);
  const band = Math.max(BAND, highestPile(dots, x) * step + 8);
  return {
    height: years.length * band + 26,
    marginLeft: labels,
    marginRight: MARGIN_RIGHT,
    marginTop: 4,
    marginBottom: 22,
    fy: { domain: years.map(({ year }) => year), axis: null, padding: 0 },
    x: { ...scaleOf(axis), label: null, axis: null },
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
          x,
          anchor: 'bottom',
          padding: GAP,
          r: radius,
          fill: (dot: SpreadDot) => (dot.focused ? 'var(--focus)' : 'var(--peer)'),
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
          x: (year: SpreadYear) => placeOn(axis, year.median!),
          stroke: 'var(--ink)',
          strokeWidth: 1.6,
          insetTop: 8,
        },
      ),
      Plot.text(
        dots.filter(({ label }) => label !== null),
        {
          fy: 'year',
          x: (dot: SpreadDot) => placeOn(axis, dot.value),
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
}

/** How many dots of a year stand in one place, at most. */
function highestPile(dots: readonly SpreadDot[], x: (dot: SpreadDot) => number): number {
  const places = dots.map((dot) => `${dot.year} ${x(dot)}`).sort();
  let highest = 1;
  let pile = 1;
  for (const [index, place] of places.entries()) {
    pile = place === places[index - 1] ? pile + 1 : 1;
    highest = Math.max(highest, pile);
  }
  return highest;
}
