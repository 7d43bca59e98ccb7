import * as Plot from '@observablehq/plot';
import type { OutcomeGroup } from '../queries/outcomes.ts';
import type { Chart } from './chart.ts';

/** One group of outcomes of one report, as a share of its requests. */
export interface OutcomeShare {
  /** A year or a body: what the bar is called. */
  readonly row: string;
  readonly group: OutcomeGroup;
  readonly label: string;
  /** In percent. */
  readonly share: number;
  /** Requests that the bar stands for. */
  readonly n: number;
  readonly title: string;
  readonly href?: string;
}

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

/** One bar of 100 % for each row, always in the same six groups, the number of requests at its right. */
export function outcomeBars(shares: readonly OutcomeShare[], description: string): Chart {
  const rows = [...new Set(shares.map(({ row }) => row))];
  const counts = rows.map((row) => ({ row, n: shares.find((share) => share.row === row)!.n }));
  const longest = Math.max(...rows.map((row) => row.length));
  return {
    description,
    options: (width) => {
      const marginLeft = Math.min(longest * 13 + 8, width / 3);
      const fits = ({ share, label }: OutcomeShare) =>
        ((width - marginLeft - 64) * share) / 100 > label.length * CHARACTER;
      const stacked = { x: 'share', y: 'row', z: 'group', order: [...fillOf.keys()] };
      return {
        height: rows.length * 34 + 30,
        marginLeft,
        marginRight: 64,
        marginTop: 6,
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
    },
  };
}
