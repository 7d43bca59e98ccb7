import type { Chart } from '../charts/chart.ts';
import { outcomeBars } from '../charts/outcome-bars.ts';
import { requestFlow } from '../charts/request-flow.ts';
import { formatNumber, formatPercent } from '../format/number.ts';
import type { Outcome } from '../queries/outcomes.ts';
import type { ReportHead } from '../queries/report-head.ts';
import type { ReportContext } from './report-context.ts';
import type { TableView } from './table-view.ts';

export interface OutcomesView {
  readonly bars: Chart | null;
  readonly flow: Chart | null;
  /** How many requests came in without a way out, or the reverse; null where both agree. */
  readonly gap: number | null;
  readonly table: TableView;
}

/** Null where one of the six groups is not known: nothing is stacked over a missing part. */
export function toOutcomesView(
  rows: readonly Outcome[],
  { name, year }: Pick<ReportHead, 'name' | 'year'>,
  context: ReportContext,
): OutcomesView | null {
  const { t, locale } = context;
  const [first] = rows;
  if (first?.together == null) return null;
  const groups = rows.map(({ group, value, share }) => ({
    group,
    label: t(`report.outcomes.group.${group}`),
    value: value!,
    share,
  }));
  const parts = groups
    .map(({ label, value }) => `${label} ${formatNumber(value, locale)}`)
    .join(t('report.join'));
  return {
    bars:
      first.together === 0
        ? null
        : outcomeBars(
            groups.map(({ group, label, value, share }) => ({
              row: String(year),
              group,
              label,
              share: share!,
              n: first.together!,
              title: `${label} ${formatNumber(value, locale)}（${formatPercent(share!, locale)}）`,
            })),
            t('report.outcomes.chart', { name, year, parts }),
          ),
    ...flowOf(first, groups, name, context),
    table: {
      caption: t('report.outcomes.title'),
      columns: [
        { id: 'outcome', label: t('report.outcomes.title'), numeric: false },
        { id: 'requests', label: t('report.outcomes.value'), numeric: true },
        { id: 'share', label: t('report.outcomes.share'), numeric: true },
      ],
      rows: groups.map(({ label, value, share }) => [
        { kind: 'text', text: label },
        { kind: 'number', value, text: formatNumber(value, locale) },
        {
          kind: 'number',
          value: share,
          text:
            share === null
              ? '—'
              : `${formatPercent(share, locale)}（${formatNumber(value, locale)}/${formatNumber(first.together!, locale)}）`,
        },
      ]),
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
