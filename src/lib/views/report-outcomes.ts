import type { Chart } from '../charts/chart.ts';
import { outcomeBars, type OutcomeShare } from '../charts/outcome-bars.ts';
import { requestFlow } from '../charts/request-flow.ts';
import { formatNumber, formatPercent } from '../format/number.ts';
import type { Outcome } from '../queries/outcomes.ts';
import type { ReportHead } from '../queries/report-head.ts';
import { toLeavesId } from './outcome-leaves-view.ts';
import type { ReportContext } from './report-context.ts';
import { number, text, type CellView, type TableView } from './table-view.ts';

export interface OutcomesView {
  readonly bars: Chart | null;
  readonly flow: Chart | null;
  /** How many requests came in without a way out, or the reverse; null where both agree. */
  readonly gap: number | null;
  readonly table: TableView;
}

/** The parts of the bar of one report, each leading to the rows beneath it; all six groups have to be known. */
export const toShares = (
  rows: readonly Outcome[],
  { t, locale }: Pick<ReportContext, 't' | 'locale'>,
): readonly OutcomeShare[] =>
  rows.map(({ year, group, value, share, together }) => {
    const label = t(`report.outcomes.group.${group}`);
    return {
      row: String(year),
      group,
      label,
      share: share!,
      n: together!,
      title: `${year} ${label} ${formatNumber(value!, locale)}（${formatPercent(share!, locale)}）`,
      href: `#${toLeavesId(group)}`,
    };
  });

/** Group, requests, and share with its fraction, for each group of one report. */
export const toOutcomeRows = (
  rows: readonly Outcome[],
  { t, locale }: Pick<ReportContext, 't' | 'locale'>,
): readonly (readonly CellView[])[] =>
  rows.map(({ group, value, share, together }) => [
    text(t(`report.outcomes.group.${group}`)),
    number(value, locale),
    {
      kind: 'number',
      value: share,
      text:
        share === null
          ? '—'
          : `${formatPercent(share, locale)}（${formatNumber(value!, locale)}/${formatNumber(together!, locale)}）`,
    },
  ]);

/** Null where one of the six groups is not known: nothing is stacked over a missing part. */
export function toOutcomesView(
  rows: readonly Outcome[],
  { name, year }: Pick<ReportHead, 'name' | 'year'>,
  context: ReportContext,
): OutcomesView | null {
  const { t, locale } = context;
  const [first] = rows;
  if (first?.together == null) return null;
  const groups = rows.map(({ group, value }) => ({
    group,
    label: t(`report.outcomes.group.${group}`),
    value: value!,
  }));
  const parts = groups
    .map(({ label, value }) => `${label} ${formatNumber(value, locale)}`)
    .join(t('report.join'));
  return {
    bars:
      first.together === 0
        ? null
        : outcomeBars(toShares(rows, context), t('report.outcomes.chart', { name, year, parts })),
    ...flowOf(first, groups, name, context),
    table: {
      caption: t('report.outcomes.title'),
      columns: [
        { id: 'outcome', label: t('report.outcomes.title'), numeric: false },
        { id: 'requests', label: t('report.outcomes.value'), numeric: true },
        { id: 'share', label: t('report.outcomes.share'), numeric: true },
      ],
      rows: toOutcomeRows(rows, context),
      focused: new Set(),
    },
  };
}

interface Group {
  readonly group: Outcome['group'];
  readonly label: string;
  readonly value: number;
}

function flowOf(
  { year, new_received, carried_in, carried_out, together, gap }: Outcome,
  groups: readonly Group[],
  name: string,
  { t, locale }: ReportContext,
): Pick<OutcomesView, 'flow' | 'gap'> {
  if (
    new_received === null ||
    carried_in === null ||
    carried_out === null ||
    together === null ||
    gap === null
  )
    return { flow: null, gap: null };
  if ([new_received, carried_in, together, carried_out].every((value) => value === 0))
    return { flow: null, gap: null };
  const shown = (value: number) => formatNumber(value, locale);
  return {
    gap: gap === 0 ? null : Math.abs(gap),
    flow: requestFlow(
      [
        { label: t('report.outcomes.carriedIn'), value: carried_in, fill: 'var(--peer)' },
        { label: t('report.outcomes.newReceived'), value: new_received, fill: 'var(--ink-2)' },
      ],
      [
        ...groups.map(({ label, value }, index) => ({ label, value, fill: `var(--group-${index + 1})` })),
        { label: t('report.outcomes.carriedOut'), value: carried_out, fill: 'var(--peer)' },
      ],
      { label: t('report.outcomes.gap'), value: gap, shown },
      t('report.outcomes.flow', {
        name,
        year,
        in: shown(carried_in),
        new: shown(new_received),
        done: shown(together),
        out: shown(carried_out),
      }),
    ),
  };
}
