import * as Plot from '@observablehq/plot';
import type { Described } from './chart-model.ts';
import { markQuestioned } from './mark-questioned.ts';

/** Where requests come from, or what becomes of them. */
export interface FlowEnd {
  readonly label: string;
  readonly value: number;
  /** The value in words. */
  readonly written: string;
  readonly fill: string;
  /** What is said when it is pointed at; its label where there is none. */
  readonly title?: string;
  readonly questioned?: boolean;
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

/**
 * Requests from where they come, over one bar, to what became of them. `gap` is what came in without a way out, less
 * than 0 for the reverse; it is hatched.
 */
export interface FlowModel extends Described {
  readonly kind: 'flow';
  readonly sources: readonly FlowEnd[];
  readonly outcomes: readonly FlowEnd[];
  readonly gap: Pick<FlowEnd, 'label' | 'written' | 'value'>;
}

export function drawFlow({ sources, outcomes, gap }: FlowModel, width: number): Plot.PlotOptions {
  const hatched = { ...gap, value: Math.abs(gap.value), fill: 'var(--finding)', hatched: true };
  const left = place(gap.value < 0 ? [...sources, hatched] : sources);
  const right = place(gap.value > 0 ? [...outcomes, hatched] : outcomes);
  const whole = left.at(-1)!.middleTo;
  const depth = Math.max(left.at(-1)!.to, right.at(-1)!.to);
  return {
    height: 30 * (right.length + 2),
    marginLeft: 96,
    marginRight: width < 560 ? 104 : 128,
    marginTop: 8,
    marginBottom: 8,
    x: { domain: [LEFT, RIGHT], axis: null },
    y: { domain: [depth, 0], axis: null },
    marks: [
      hatching,
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
      marks(left, LEFT - BAR / 2),
      marks(right, RIGHT + BAR / 2),
      names(left, LEFT - BAR, 'end', -4),
      names(right, RIGHT + BAR, 'start', 4),
    ],
  };
}

/** Room between two ends, as a part of all requests. */
const ROOM = 0.055;

/** Ends without a request have no width and are left to the table. */
function place(all: readonly (FlowEnd & { readonly hatched?: boolean })[]): readonly Placed[] {
  const placed: Placed[] = [];
  const ends = all.filter(({ value }) => value > 0);
  const room = ends.reduce((sum, { value }) => sum + value, 0) * ROOM;
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
    ? Plot.areaY(points, { ...shape, fill: `url(#${HATCH})` })
    : Plot.areaY(points, { ...shape, fill: end.fill, fillOpacity: 0.35 });
}

const bars = (ends: readonly Placed[], x1: number, x2: number) =>
  Plot.rect(ends, {
    x1: () => x1,
    x2: () => x2,
    y1: 'from',
    y2: 'to',
    fill: ({ hatched, fill }: Placed) => (hatched ? `url(#${HATCH})` : fill),
    title: ({ title, label }: Placed) => title ?? label,
  });

const marks = (ends: readonly Placed[], x: number) =>
  Plot.dot(ends, {
    x: () => x,
    y: ({ from, to }: Placed) => (from + to) / 2,
    r: 0,
    render: markQuestioned(ends, 0),
  });

const names = (ends: readonly Placed[], x: number, textAnchor: 'start' | 'end', dx: number) =>
  Plot.text(ends, {
    x: () => x,
    y: ({ from, to }: Placed) => (from + to) / 2,
    text: ({ label, written }: Placed) => `${label} ${written}`,
    textAnchor,
    dx,
    fill: ({ hatched }: Placed) => (hatched ? 'var(--finding)' : 'var(--ink)'),
  });

const HATCH = 'flow-hatch';
const SVG = 'http://www.w3.org/2000/svg';

/** Slanted lines to fill a difference with. */
const hatching: Plot.RenderFunction = (_index, _scales, _values, _dimensions, { document }) => {
  const make = (name: string, attributes: Readonly<Record<string, string>>, child?: Element) => {
    const element = document.createElementNS(SVG, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (child) element.append(child);
    return element;
  };
  const line = make('path', { d: 'M0,6L6,0', stroke: 'var(--finding)', 'stroke-width': '1.4' });
  const pattern = make(
    'pattern',
    { id: HATCH, width: '6', height: '6', patternUnits: 'userSpaceOnUse' },
    line,
  );
  return make('defs', {}, pattern);
};
