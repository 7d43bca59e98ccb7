import * as Plot from '@observablehq/plot';
import { fitName } from './fit-name.ts';
import type { Described } from './chart-model.ts';
import { placeOn, scaleOf, tickLabels, ticksOf, type CountAxis } from './count-axis.ts';
import { markQuestioned, type Questionable } from './mark-questioned.ts';

export interface RankDot extends Questionable {
  readonly name: string;
  readonly value: number;
  readonly before: number | null;
  readonly title: string;
  readonly href: string;
  readonly focused: boolean;
  /** Why it has no rank, written beside it; it is then drawn hollow and its name grey. */
  readonly unranked?: string;
  /** Written at the right end of its row, such as a value with its fraction. */
  readonly written?: string;
}

const ROW = 26;
/** Of a text, in half characters: Chinese ones are as wide as two figures. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u00ff' ? 2 : 1), 0);
const isUnranked = ({ unranked }: RankDot) => unranked !== undefined;

/** Bodies from high to low, the year before as a ghost, the median as a line. */
export interface RankModel extends Described {
  readonly kind: 'rank';
  readonly dots: readonly RankDot[];
  readonly median: number | null;
  readonly axis: CountAxis;
}

export function drawRank({ dots, median, axis }: RankModel, width: number): Plot.PlotOptions {
  const ghosts = dots.filter(({ before }) => before !== null);
  const order = dots.map((_, index) => index);
  const written = dots.filter((dot) => dot.written !== undefined);
  const longest = Math.max(...written.map((dot) => widthOf(dot.written!)));
  const middle = Math.max(...dots.map(({ value }) => placeOn(axis, value))) / 2;
  const labels = Math.min(260, Math.round(width * 0.42));
  const right = written.length === 0 ? 16 : 12 + longest * 6.8;
  const x = (value: number) => placeOn(axis, value);
  const index = new Map(dots.map((dot, at) => [dot, at]));
  const y = (dot: RankDot) => index.get(dot)!;
  return {
    height: dots.length * ROW + 28,
    marginLeft: labels,
    marginRight: right,
    marginTop: 4,
    marginBottom: 24,
    x: { ...scaleOf(axis), label: null },
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
        stroke: 'var(--peer)',
        fill: 'var(--paper)',
      }),
      Plot.dot(dots, {
        x: (dot: RankDot) => x(dot.value),
        y,
        r: 5,
        fill: (dot: RankDot) =>
          isUnranked(dot) ? 'var(--paper)' : dot.focused ? 'var(--focus)' : 'var(--peer)',
        stroke: (dot: RankDot) => (dot.focused ? 'var(--focus)' : 'var(--peer)'),
        title: 'title',
        href: 'href',
        render: markQuestioned(dots, 9),
      }),
      ...[true, false].map((low) =>
        Plot.text(
          dots.filter((dot) => isUnranked(dot) && x(dot.value) <= middle === low),
          {
            x: (dot: RankDot) => x(dot.value),
            y,
            text: 'unranked',
            textAnchor: low ? 'start' : 'end',
            dx: low ? 10 : -10,
            fill: 'var(--ink-2)',
            stroke: 'var(--paper)',
          },
        ),
      ),
      Plot.text(written, {
        y,
        frameAnchor: 'right',
        dx: 12,
        textAnchor: 'start',
        text: 'written',
        fill: (dot: RankDot) => (isUnranked(dot) ? 'var(--ink-2)' : 'var(--ink)'),
      }),
      ...[true, false].map((focused) =>
        Plot.text(
          dots.filter((dot) => dot.focused === focused),
          {
            y,
            frameAnchor: 'left',
            dx: -8,
            textAnchor: 'end',
            text: ({ name }: RankDot) => fitName(name, labels - 10),
            title: 'name',
            href: 'href',
            fill: (dot: RankDot) => (isUnranked(dot) ? 'var(--ink-2)' : 'var(--ink)'),
            fontSize: 12.5,
            fontWeight: focused ? 700 : 400,
          },
        ),
      ),
    ],
  };
}
