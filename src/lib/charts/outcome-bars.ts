import * as Plot from '@observablehq/plot';
import type { OutcomeGroup } from '../../form/wholes.ts';
import type { Described } from './chart-model.ts';
import { markQuestioned } from './mark-questioned.ts';

/** The bar of one report, or the words that stand in its place. */
export interface OutcomeBar {
  /** A year or a body: what the bar is called. */
  readonly row: string;
  readonly parts: readonly OutcomePart[];
  /** Why there is no bar; null where there is one. */
  readonly gap: string | null;
}
/** One group of outcomes as a share of the requests of its report. */
export interface OutcomePart {
  readonly group: OutcomeGroup;
  readonly label: string;
  /** In percent. */
  readonly share: number;
  /** Requests that the bar stands for. */
  readonly n: number;
  readonly title: string;
  readonly href?: string;
  readonly questioned: boolean;
}
type OutcomeShare = OutcomePart & Pick<OutcomeBar, 'row'>;

/** The narrowest part that its name fits into, in pixels for a character. */
const CHARACTER = 12.5;

const fillOf = new Map(
  (['granted', 'partly_granted', 'denied', 'unable', 'rejected', 'other'] as const).map((group, index) => [
    group,
    `var(--group-${index + 1})`,
  ]),
);

/** White cannot be read on the light ones. */
const inkOf = ({ group }: OutcomeShare) =>
  group === 'granted' || group === 'denied' ? 'var(--focus-ink)' : 'var(--group-ink)';

/** How far the mark of a part in question stands above the middle of its bar. */
const RISE = 14;

/**
 * One bar of 100 % for each row, always in the same six groups, the number of requests at its right. A row without a
 * bar keeps its place.
 */
export interface OutcomesModel extends Described {
  readonly kind: 'outcomes';
  readonly bars: readonly OutcomeBar[];
}

export function drawOutcomes({ bars }: OutcomesModel, width: number): Plot.PlotOptions {
  const rows = bars.map(({ row }) => row);
  const shares = bars.flatMap(({ row, parts }) => parts.map((part): OutcomeShare => ({ ...part, row })));
  const gaps = bars.filter(({ gap }) => gap !== null);
  const counts = bars.flatMap(({ row, parts: [part] }) => (part === undefined ? [] : [{ row, n: part.n }]));
  const longest = Math.max(...rows.map((row) => row.length));
  const marginLeft = Math.min(longest * 13 + 8, width / 3);
  const fits = ({ share, label }: OutcomeShare) =>
    ((width - marginLeft - 64) * share) / 100 > label.length * CHARACTER;
  const stacked = { x: 'share', y: 'row', z: 'group', order: [...fillOf.keys()] };
  return {
    height: rows.length * 34 + 30,
    marginLeft,
    marginRight: 64,
    marginTop: 8,
    marginBottom: 24,
    x: { domain: [0, 100], label: null },
    y: { type: 'band', domain: rows, label: null, padding: 0.22 },
    marks: [
      Plot.axisX({
        ticks: 4,
        tickFormat: (tick: number) => `${tick}%`,
        tickSize: 0,
        fill: 'var(--ink-2)',
      }),
      Plot.axisY({ tickSize: 0, fill: 'var(--ink)' }),
      Plot.barX(shares, {
        ...stacked,
        fill: ({ group }: OutcomeShare) => fillOf.get(group)!,
        title: 'title',
        href: 'href',
        stroke: 'var(--paper)',
        strokeWidth: 1,
      }),
      Plot.text(
        shares,
        Plot.stackX({
          ...stacked,
          text: (share: OutcomeShare) => (fits(share) ? share.label : ''),
          fill: inkOf,
          pointerEvents: 'none',
        }),
      ),
      Plot.dot(shares, Plot.stackX({ ...stacked, r: 0, title: null, render: markQuestioned(shares, RISE) })),
      Plot.barX(gaps, {
        x1: 0,
        x2: 100,
        y: 'row',
        fill: 'none',
        stroke: 'var(--peer)',
        strokeDasharray: '3 3',
        insetTop: 0.5,
        insetBottom: 0.5,
      }),
      Plot.text(gaps, { x: 0, y: 'row', text: 'gap', textAnchor: 'start', dx: 8, fill: 'var(--ink-2)' }),
      Plot.text(counts, {
        x: 100,
        y: 'row',
        text: ({ n }: { readonly n: number }) => `n=${n}`,
        textAnchor: 'start',
        dx: 6,
        fill: 'var(--ink-2)',
      }),
    ],
  };
}
