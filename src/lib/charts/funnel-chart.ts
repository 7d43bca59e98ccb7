import * as Plot from '@observablehq/plot';
import { funnelLimits } from '../statistics/funnel-limits.ts';
import { Z_95, Z_998 } from '../statistics/wilson-interval.ts';
import { fitName } from './fit-name.ts';
import type { Described } from './chart-model.ts';
import { markQuestioned, type Questionable } from './mark-questioned.ts';
import { spreadLabels } from './spread-labels.ts';

/** The share of one report, against how many it is a share of. */
export interface FunnelDot extends Questionable {
  readonly denominator: number;
  /** In percent. */
  readonly share: number;
  readonly title: string;
  readonly href: string;
  readonly focused: boolean;
  /** Below the minimum denominator; drawn hollow. */
  readonly few: boolean;
  /** Beyond the 99.8 % limits; drawn as a diamond. */
  readonly outside: boolean;
  /** Written beside it; null for the others. */
  readonly label: string | null;
}

/** What is written at the ends of the lines. */
export interface FunnelWords {
  readonly pooled: string;
  readonly denominator: string;
}

interface Limit {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

const STEPS = 80;
/** From here on denominators lie too far apart for an even axis. */
const WIDE = 20;

const limitsOf = ({ pooled, between }: FunnelModel, ns: readonly number[], z: number): readonly Limit[] =>
  ns.map((at) => {
    const [low, high] = funnelLimits(pooled / 100, between, at, z);
    return { at, low: 100 * low, high: 100 * high };
  });

/**
 * Shares against their denominators, with the pooled share and how far a body of each size may be from it as bodies
 * differ: what lies beyond the limits is more than chance and their usual differences.
 */
export interface FunnelModel extends Described {
  readonly kind: 'funnel';
  readonly dots: readonly FunnelDot[];
  /** In percent. */
  readonly pooled: number;
  /** By how much bodies differ beyond chance: τ² of `funnelLimits`. */
  readonly between: number;
  readonly words: FunnelWords;
}

export function drawFunnel(model: FunnelModel, width: number): Plot.PlotOptions {
  const { dots, pooled, words } = model;
  const sizes = dots.map(({ denominator }) => denominator);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const wide = most / least > WIDE;
  const [from, to] = wide ? [least / 1.4, most * 1.4] : [Math.max(1, least * 0.6), most * 1.15 + 1];
  const ns = Array.from({ length: STEPS + 1 }, (_, step) =>
    wide ? from * (to / from) ** (step / STEPS) : from + ((to - from) * step) / STEPS,
  );
  const [within, beyond] = [limitsOf(model, ns, Z_95), limitsOf(model, ns, Z_998)];
  const top = topOf(dots, beyond);
  const labelled = dots.filter(({ label }) => label !== null);
  const middle = wide ? Math.sqrt(from * to) : (from + to) / 2;
  const narrow = width < 560;
  const room = narrow ? 112 : 200;
  return {
    height: Math.min(460, Math.max(320, width * 0.48)),
    marginLeft: 44,
    marginRight: narrow ? 44 : 64,
    marginTop: 16,
    marginBottom: 40,
    x: { type: wide ? 'log' : 'linear', domain: [from, to], label: null },
    y: { domain: [0, top], label: null },
    marks: [
      Plot.gridY({ ticks: 5, stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.axisY({
        ticks: 5,
        tickSize: 0,
        tickFormat: (tick: number) => `${tick}%`,
        fill: 'var(--ink-2)',
      }),
      Plot.axisX({
        ticks: narrow ? 4 : 8,
        tickSize: 4,
        tickFormat: (tick: number) => tick.toLocaleString('en'),
        fill: 'var(--ink-2)',
        label: words.denominator,
        labelAnchor: 'center',
        labelArrow: 'none',
      }),
      ...limitLines(within, '4,3', 'var(--peer)'),
      ...limitLines(beyond, 'none', 'var(--peer)'),
      Plot.ruleY([pooled], { stroke: 'var(--ink)', strokeWidth: 1.4 }),
      ...endsOf(pooled, within.at(-1)!, beyond.at(-1)!, top, words),
      Plot.dot(dots, {
        x: 'denominator',
        y: 'share',
        r: ({ focused }: FunnelDot) => (focused ? 6 : 4),
        symbol: ({ outside }: FunnelDot) => (outside ? 'diamond' : 'circle'),
        fill: ({ few, focused, outside }: FunnelDot) =>
          few ? 'var(--paper)' : focused ? 'var(--focus)' : outside ? 'var(--ink)' : 'var(--peer)',
        stroke: ({ focused, outside }: FunnelDot) =>
          focused ? 'var(--focus)' : outside ? 'var(--ink)' : 'var(--peer)',
        title: 'title',
        href: 'href',
        render: markQuestioned(dots, 9),
      }),
      ...[true, false].flatMap((focused) =>
        [true, false].map((left) =>
          Plot.text(
            labelled.filter((dot) => dot.focused === focused && dot.denominator <= middle === left),
            spreadLabels(15, {
              x: 'denominator',
              y: 'share',
              text: ({ label }: FunnelDot) => fitName(label!, room),
              title: 'label',
              textAnchor: left ? 'start' : 'end',
              dx: left ? 10 : -10,
              fill: 'var(--ink)',
              stroke: 'var(--paper)',
              fontWeight: focused ? 700 : 400,
            }),
          ),
        ),
      ),
    ],
  };
}

/** High enough for every dot and for the limits of middling sizes, whose ends run out of the picture. */
function topOf(dots: readonly FunnelDot[], limits: readonly Limit[]): number {
  const highest = Math.max(...dots.map(({ share }) => share)) * 1.12;
  return Math.min(100, Math.max(highest, limits[Math.round(STEPS * 0.35)]!.high, 1));
}

const limitLines = (limits: readonly Limit[], strokeDasharray: string, stroke: string) =>
  (['low', 'high'] as const).map((end) =>
    Plot.line(limits, { x: 'at', y: end, stroke, strokeWidth: 1.2, strokeDasharray, clip: true }),
  );

/** The names of the lines, at their right ends and apart from each other. */
function endsOf(pooled: number, within: Limit, beyond: Limit, top: number, words: FunnelWords) {
  const ends = [
    { y: pooled, text: words.pooled, fill: 'var(--ink)' },
    { y: within.high, text: '95%', fill: 'var(--ink-2)' },
    { y: beyond.high, text: '99.8%', fill: 'var(--ink-2)' },
  ].filter(({ y }) => y <= top);
  return [
    Plot.text(
      ends,
      spreadLabels(13, {
        x: () => within.at,
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        dx: 6,
        fill: 'fill',
      }),
    ),
  ];
}
