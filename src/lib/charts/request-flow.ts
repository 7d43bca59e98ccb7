import * as Plot from '@observablehq/plot';
import type { Chart } from './chart.ts';

/** Where requests come from, or what becomes of them. */
export interface FlowEnd {
  readonly label: string;
  readonly value: number;
  readonly fill: string;
}
interface Placed extends FlowEnd {
  /** At its own end, with gaps between the ends. */
  readonly from: number;
  readonly to: number;
  /** At the bar in the middle, without gaps. */
  readonly middleFrom: number;
  readonly middleTo: number;
  readonly hatched: boolean;
}

const LEFT = 0;
const MIDDLE = [44, 46] as const;
const RIGHT = 100;
const BAR = 1.4;

/** Requests from where they come, over one bar, to what became of them; a difference of both sides is hatched. */
export function requestFlow(
  sources: readonly FlowEnd[],
  outcomes: readonly FlowEnd[],
  words: { readonly label: string; readonly shown: (value: number) => string },
  description: string,
): Chart {
  const difference = sumOf(sources) - sumOf(outcomes);
  const gap = { label: words.label, value: Math.abs(difference), fill: 'var(--finding)', hatched: true };
  const whole = Math.max(sumOf(sources), sumOf(outcomes));
  const room = whole * 0.055;
  const left = place(difference < 0 ? [...sources, gap] : sources, room);
  const right = place(difference > 0 ? [...outcomes, gap] : outcomes, room);
  const depth = Math.max(left.at(-1)!.to, right.at(-1)!.to);
  return {
    description,
    options: (width) => ({
      height: 30 * (right.length + 2),
      marginLeft: 96,
      marginRight: width < 560 ? 104 : 128,
      marginTop: 8,
      marginBottom: 8,
      x: { domain: [LEFT, RIGHT], axis: null },
      y: { domain: [depth, 0], axis: null },
      marks: [
        ...left.map((end) => ribbon(end, [LEFT, MIDDLE[0]], true)),
        ...right.map((end) => ribbon(end, [MIDDLE[1], RIGHT], false)),
        Plot.rect([{ x1: MIDDLE[0], x2: MIDDLE[1], y1: 0, y2: whole }], {
          x1: 'x1',
          x2: 'x2',
          y1: 'y1',
          y2: 'y2',
          fill: 'var(--ink)',
        }),
        bars(left, LEFT - BAR, LEFT),
        bars(right, RIGHT, RIGHT + BAR),
        names(left, LEFT, 'end', -12, words.shown),
        names(right, RIGHT, 'start', 12, words.shown),
      ],
    }),
  };
}

const sumOf = (ends: readonly FlowEnd[]) => ends.reduce((sum, { value }) => sum + value, 0);

function place(ends: readonly (FlowEnd & { readonly hatched?: boolean })[], room: number): readonly Placed[] {
  const placed: Placed[] = [];
  for (const end of ends) {
    const last = placed.at(-1);
    const from = last ? last.to + room : 0;
    const middleFrom = last ? last.middleTo : 0;
    placed.push({
      ...end,
      hatched: end.hatched === true,
      from,
      to: from + end.value,
      middleFrom,
      middleTo: middleFrom + end.value,
    });
  }
  return placed;
}

function ribbon(end: Placed, [from, to]: readonly [number, number], startsAtEnd: boolean) {
  const own = { y1: end.from, y2: end.to };
  const middle = { y1: end.middleFrom, y2: end.middleTo };
  const points = [
    { x: from, ...(startsAtEnd ? own : middle) },
    { x: to, ...(startsAtEnd ? middle : own) },
  ];
  const shape = { x: 'x', y1: 'y1', y2: 'y2', curve: 'bump-x' as const };
  return end.hatched
    ? Plot.areaY(points, { ...shape, fill: 'none', stroke: end.fill, strokeDasharray: '3 3' })
    : Plot.areaY(points, { ...shape, fill: end.fill, fillOpacity: 0.35 });
}

const bars = (ends: readonly Placed[], x1: number, x2: number) =>
  Plot.rect(ends, {
    x1: () => x1,
    x2: () => x2,
    y1: 'from',
    y2: 'to',
    fill: ({ hatched, fill }: Placed) => (hatched ? 'none' : fill),
    stroke: ({ hatched, fill }: Placed) => (hatched ? fill : 'none'),
    title: 'label',
  });

const names = (
  ends: readonly Placed[],
  x: number,
  textAnchor: 'start' | 'end',
  dx: number,
  shown: (value: number) => string,
) =>
  Plot.text(ends, {
    x: () => x,
    y: ({ from, to }: Placed) => (from + to) / 2,
    text: ({ label, value }: Placed) => `${label} ${shown(value)}`,
    textAnchor,
    dx,
    fill: ({ hatched }: Placed) => (hatched ? 'var(--finding)' : 'var(--ink)'),
  });
