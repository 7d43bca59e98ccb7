import type { ChartModel } from '../charts/chart-model.ts';
import type { FlowEnd } from '../charts/request-flow.ts';
import { formatNumber } from '../format/number.ts';
import type { Outcome } from '../queries/outcomes.ts';
import { describedWith, questionedNotes, questionedWord } from '../figure/questioned-note.ts';
import type { ReportContext } from '../pages/report/context.ts';
import { number, text, type CellView, type TableView } from '../figure/table-view.ts';

/** Where the requests of one report came from and went. */
export interface FlowView {
  /** Null where one of its ends is left out: what is not whole cannot be balanced. */
  readonly chart: ChartModel | null;
  /** How far what came in and what became of it differ, and how many numbers are marked or left out, in words. */
  readonly notes: readonly string[];
  /** Every end, from where requests came to where they went, and how far the two sides differ. */
  readonly table: TableView;
  readonly report: string;
}

export const ENDS = ['new_received', 'carried_in', 'carried_out'] as const;
type End = (typeof ENDS)[number];

/** Of the ends of a flow, those that take part in a failed check. */
export const endsInQuestion = ({ ends_questioned }: Outcome): readonly string[] =>
  ends_questioned?.split(' ') ?? [];

/** Takes the six groups of one report; null where an end is not known, or nothing was asked. */
export function toFlowView(rows: readonly Outcome[], name: string, context: ReportContext): FlowView | null {
  const { t } = context;
  const first = rows[0]!;
  const { together, gap } = first;
  const leftOut =
    rows.reduce((all, { left_out }) => all + left_out, 0) +
    endsInQuestion(first).filter((end) => first[end as End] === null).length;
  const taken = { table: toFlowTable(rows, context), report: first.report_id };
  if (leftOut > 0)
    return { ...taken, chart: null, notes: [t('report.outcomes.flowLeftOut', { count: leftOut })] };
  if (together === null || gap === null) return null;
  if (together === 0 && ENDS.every((end) => first[end] === 0)) return null;
  const marked = rows.reduce((all, { questioned }) => all + questioned, 0) + endsInQuestion(first).length;
  const differs = gap === 0 ? [] : [t('report.outcomes.flowGap', { count: Math.abs(gap) })];
  const questioned = questionedNotes({ marked, leftOut: 0 }, t);
  return {
    ...taken,
    chart: describedWith(drawFlow(rows, { ...first, together, gap }, name, context), [
      ...differs,
      ...questioned,
    ]),
    notes: [...differs, ...questioned],
  };
}

/** What the ends are called. */
export const END_LABELS = {
  carried_in: 'report.outcomes.carriedIn',
  new_received: 'report.outcomes.newReceived',
  carried_out: 'report.outcomes.carriedOut',
} as const;

function toFlowTable(rows: readonly Outcome[], context: ReportContext): TableView {
  const { t, locale } = context;
  const first = rows[0]!;
  const end = (metric: End, side: 'from' | 'to') =>
    toEndRow(side, t(END_LABELS[metric]), first[metric], endsInQuestion(first).includes(metric), context);
  const { gap } = first;
  return {
    caption: t('report.outcomes.flowTitle', { year: first.year }),
    columns: [
      { id: 'side', label: t('report.outcomes.side'), numeric: false },
      { id: 'part', label: t('report.outcomes.part'), numeric: false },
      { id: 'requests', label: t('report.outcomes.value'), numeric: true },
      { id: 'note', label: t('report.outcomes.mark'), numeric: false },
    ],
    rows: [
      end('carried_in', 'from'),
      end('new_received', 'from'),
      ...rows.map(({ group, value, questioned }) =>
        toEndRow('to', t(`report.outcomes.group.${group}`), value, questioned > 0, context),
      ),
      end('carried_out', 'to'),
      ...(gap === null || gap === 0
        ? []
        : [
            [
              text(t(`report.outcomes.${gap > 0 ? 'to' : 'from'}`)),
              text(t('report.outcomes.gap')),
              number(Math.abs(gap), locale),
              text(''),
            ],
          ]),
    ],
    focused: new Set(),
  };
}

const toEndRow = (
  side: 'from' | 'to',
  label: string,
  value: number | null,
  questioned: boolean,
  { t, locale }: ReportContext,
): readonly CellView[] => [
  text(t(`report.outcomes.${side}`)),
  text(label),
  number(value, locale),
  text(questioned ? t(value === null ? 'common.state.left_out' : 'common.questioned') : ''),
];

function drawFlow(
  rows: readonly Outcome[],
  first: Outcome & { readonly together: number; readonly gap: number },
  name: string,
  { t, locale }: ReportContext,
): ChartModel {
  const shown = (value: number) => formatNumber(value, locale);
  const toEnd = (label: string, value: number, fill: string, questioned: boolean): FlowEnd => ({
    label,
    value,
    written: shown(value),
    fill,
    questioned,
    title: `${label} ${shown(value)}${questionedWord({ questioned }, t)}`,
  });
  const inQuestion = endsInQuestion(first);
  const end = (metric: End, fill: string) =>
    toEnd(t(END_LABELS[metric]), first[metric]!, fill, inQuestion.includes(metric));
  return {
    kind: 'flow',
    sources: [end('carried_in', 'var(--peer)'), end('new_received', 'var(--ink-2)')],
    outcomes: [
      ...rows.map(({ group, value, questioned }, index) =>
        toEnd(t(`report.outcomes.group.${group}`), value!, `var(--group-${index + 1})`, questioned > 0),
      ),
      end('carried_out', 'var(--peer)'),
    ],
    gap: { label: t('report.outcomes.gap'), value: first.gap, written: shown(Math.abs(first.gap)) },
    description: t('report.outcomes.flow', {
      name,
      year: first.year,
      in: shown(first.carried_in!),
      new: shown(first.new_received!),
      done: shown(first.together),
      out: shown(first.carried_out!),
    }),
  };
}
