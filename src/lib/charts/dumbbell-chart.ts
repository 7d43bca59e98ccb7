import * as Plot from '@observablehq/plot';
import { fitName } from './fit-name.ts';
import type { Described } from './chart-model.ts';
import { placeOn, scaleOf, tickLabels, ticksOf, type CountAxis } from './count-axis.ts';
import { markQuestioned, type Questionable } from './mark-questioned.ts';

export interface DumbbellEnd extends Questionable {
  readonly value: number;
  readonly text: string;
  readonly title: string;
  readonly href: string | null;
}
export interface Dumbbell {
  readonly name: string;
  readonly from: DumbbellEnd | null;
  readonly to: DumbbellEnd | null;
  /** Whether the two may be joined: not across a change of the form. */
  readonly joined: boolean;
}

const ROW = 34;

/** Two years of each body: hollow for the first, filled for the last, joined where both mean the same. */
export interface DumbbellModel extends Described {
  readonly kind: 'dumbbell';
  readonly rows: readonly Dumbbell[];
  /** The first year and the last. */
  readonly years: readonly [number, number];
  readonly axis: CountAxis;
}

export function drawDumbbells({ rows, years, axis }: DumbbellModel, width: number): Plot.PlotOptions {
  const [first, last] = years;
  const order = rows.map((_, index) => index);
  const placed = rows.map((row, at) => ({ ...row, at }));
  const both = placed.filter(({ from, to, joined }) => from !== null && to !== null && joined);
  const ends = (which: 'from' | 'to') =>
    placed.flatMap(({ at, from, to }) => {
      const end = which === 'from' ? from : to;
      const other = which === 'from' ? to : from;
      return end === null ? [] : [{ ...end, at, left: other === null || end.value <= other.value, other }];
    });
  const [from, to] = [ends('from'), ends('to')];
  const x = ({ value }: { readonly value: number }) => placeOn(axis, value);
  const labelled = [...from.filter(({ value, other }) => other?.value !== value), ...to];
  const labels = Math.min(250, Math.round(width * 0.4));
  return {
    height: rows.length * ROW + 48,
    marginLeft: labels,
    marginRight: 56,
    marginTop: 24,
    marginBottom: 24,
    x: { ...scaleOf(axis), label: null },
    y: { type: 'band', domain: order, axis: null },
    marks: [
      Plot.ruleY(placed, { y: 'at', stroke: 'var(--rule)' }),
      Plot.axisX(ticksOf(axis), {
        anchor: 'bottom',
        tickSize: 0,
        ...tickLabels(axis),
        fill: 'var(--ink-2)',
      }),
      Plot.link(both, {
        x1: ({ from }: Dumbbell) => placeOn(axis, from!.value),
        x2: ({ to }: Dumbbell) => placeOn(axis, to!.value),
        y: 'at',
        stroke: 'var(--focus)',
        strokeWidth: 2,
      }),
      Plot.dot(from, {
        x,
        y: 'at',
        r: 5,
        fill: 'var(--paper)',
        stroke: 'var(--focus)',
        strokeWidth: 1.6,
        title: 'title',
        href: 'href',
        render: markQuestioned(from, 9),
      }),
      Plot.dot(to, {
        x,
        y: 'at',
        r: 5,
        fill: 'var(--focus)',
        title: 'title',
        href: 'href',
        render: markQuestioned(to, 9),
      }),
      ...[true, false].map((left) =>
        Plot.text(
          labelled.filter((end) => (end.other === null ? !left : end.left === left)),
          {
            x,
            y: 'at',
            text: 'text',
            dx: left ? -9 : 9,
            textAnchor: left ? 'end' : 'start',
            fill: 'var(--ink-2)',
            stroke: 'var(--paper)',
          },
        ),
      ),
      Plot.text([`○ ${first}   ● ${last}`], { frameAnchor: 'top-right', dy: -16, fill: 'var(--ink-2)' }),
      Plot.text(placed, {
        y: 'at',
        frameAnchor: 'left',
        dx: -12,
        textAnchor: 'end',
        text: ({ name }: Dumbbell) => fitName(name, labels),
        title: 'name',
        fill: 'var(--ink)',
      }),
    ],
  };
}
