import * as Plot from '@observablehq/plot';
import { fitName } from './fit-name.ts';
import type { Described } from './chart-model.ts';
import { placeOn, scaleOf, tickLabels, ticksOf, type CountAxis } from './count-axis.ts';
import { markQuestioned, type Questionable } from './mark-questioned.ts';
import { spreadLabels } from './spread-labels.ts';

/** A report's number in a series; `run` changes where a line must not go on: a gap, or a new form. */
export interface TrendPoint extends Questionable {
  readonly year: number;
  readonly value: number;
  readonly series: string;
  readonly run: string;
  readonly emphasis: 'focus' | 'peer' | 'median' | 1 | 2 | 3 | 4 | 5 | 6;
  readonly title: string;
  readonly href: string | null;
  readonly label: string | null;
}
export interface TrendBand {
  readonly year: number;
  /** As that of a point: it changes where the band must not go on. */
  readonly run: string;
  readonly low: number;
  readonly high: number;
}

const STROKES = { focus: 'var(--focus)', peer: 'var(--peer)', median: 'var(--ink-2)' } as const;
const colourOf = ({ emphasis }: TrendPoint) =>
  typeof emphasis === 'number' ? `var(--group-${emphasis})` : STROKES[emphasis];
const isStrong = ({ emphasis }: TrendPoint) => emphasis !== 'peer' && emphasis !== 'median';

const LINES: readonly {
  readonly drawn: (point: TrendPoint) => boolean;
  readonly width: number;
  readonly dash: string;
}[] = [
  { drawn: ({ emphasis }) => emphasis === 'peer', width: 1.2, dash: 'none' },
  { drawn: ({ emphasis }) => emphasis === 'median', width: 1.4, dash: '4,3' },
  { drawn: isStrong, width: 2.4, dash: 'none' },
];

interface Series extends Described {
  readonly points: readonly TrendPoint[];
  /** The middle half of the others, a year each; none is drawn for a single year. */
  readonly bands: readonly TrendBand[];
  /** Years in which the form changed. */
  readonly breaks: readonly number[];
  /** Of how many bodies a year has a number, in words that stand under it; empty where one body is drawn. */
  readonly counts: ReadonlyMap<number, string>;
  readonly axis: CountAxis;
}

/** Series over the years; points at reported years, gaps stay gaps, the years in which the form changed are marked. */
export interface TrendModel extends Series {
  readonly kind: 'trend';
}

/** Series with one year chosen, marked by a band; the points of the median lead to their years. */
export interface SeriesModel extends Series {
  readonly kind: 'series';
  readonly year: number;
}

export function drawTrend({ points, bands, breaks, counts, axis }: Series, width: number): Plot.PlotOptions {
  const years = [...new Set(points.map(({ year }) => year))].sort();
  return {
    height: Math.min(420, Math.max(280, width * 0.42)),
    marginLeft: 48,
    marginRight: width < 560 ? 24 : 180,
    marginTop: 14,
    marginBottom: counts.size === 0 ? 26 : 40,
    x: { type: 'linear', domain: [Math.min(...years) - 0.2, Math.max(...years) + 0.2], label: null },
    y: { ...scaleOf(axis), label: null },
    marks: [
      Plot.gridY(ticksOf(axis), { stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.axisY(ticksOf(axis), { tickSize: 0, ...tickLabels(axis), fill: 'var(--ink-2)' }),
      Plot.axisX(years, {
        tickSize: 0,
        tickFormat: (year: number) => [year, ...(counts.has(year) ? [counts.get(year)] : [])].join('\n'),
        fill: 'var(--ink-2)',
      }),
      ...(bands.length < 2
        ? []
        : [
            Plot.areaY(bands, {
              x: 'year',
              y1: (band: TrendBand) => placeOn(axis, band.low),
              y2: (band: TrendBand) => placeOn(axis, band.high),
              z: 'run',
              fill: 'var(--raised)',
            }),
          ]),
      Plot.ruleX(
        breaks.filter((year) => year > years[0]! && year <= years.at(-1)!).map((year) => year - 0.5),
        { stroke: 'var(--finding)', strokeDasharray: '1,3' },
      ),
      ...LINES.map(({ drawn, width: strokeWidth, dash }) =>
        Plot.line(points.filter(drawn), {
          x: 'year',
          y: (point: TrendPoint) => placeOn(axis, point.value),
          z: (point: TrendPoint) => `${point.series} ${point.run}`,
          stroke: colourOf,
          strokeWidth,
          strokeDasharray: dash,
        }),
      ),
      Plot.dot(points, {
        x: 'year',
        y: (point: TrendPoint) => placeOn(axis, point.value),
        r: (point: TrendPoint) => (isStrong(point) ? 4 : 2.4),
        fill: colourOf,
        title: 'title',
        href: 'href',
        render: markQuestioned(points, 9),
      }),
      ...labelsOf(
        points.filter(({ label }) => label !== null),
        axis,
        years.at(-1)! + 0.2,
        width < 560,
      ),
    ],
  };
}

const shorten = ({ label }: TrendPoint) => fitName(label!, 176);

/** One label stands at its point; several stand at the side, led to by a dotted line, and not at all where it is narrow. */
function labelsOf(labelled: readonly TrendPoint[], axis: CountAxis, side: number, narrow: boolean) {
  const y = (point: TrendPoint) => placeOn(axis, point.value);
  const look = { text: shorten, stroke: 'var(--paper)', fontWeight: 600 } as const;
  if (labelled.length === 1)
    return [
      Plot.text(labelled, {
        ...look,
        x: 'year',
        y,
        textAnchor: narrow ? 'end' : 'start',
        dx: narrow ? -4 : 9,
        dy: narrow ? -10 : 0,
        fill: colourOf,
      }),
    ];
  if (narrow) return [];
  return [
    Plot.ruleY(labelled, { y, x1: 'year', x2: side, stroke: colourOf, strokeDasharray: '1,4' }),
    Plot.text(
      labelled,
      spreadLabels(16, { ...look, x: side, y, textAnchor: 'start', dx: 8, fill: 'var(--ink)' }),
    ),
  ];
}
