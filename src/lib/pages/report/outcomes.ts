import type { ChartModel } from '../../charts/chart-model.ts';
import type { OutcomeBar, OutcomePart } from '../../charts/outcome-bars.ts';
import { formatNumber, formatPercent } from '../../format/number.ts';
import type { Outcome } from '../../queries/outcomes.ts';
import type { ReportHead } from '../../queries/report-head.ts';
import { toLeavesId } from '../../outcomes/leaves.ts';
import {
  describedWith,
  questionedNotes,
  questionedWord,
  type QuestionedCount,
} from '../../figure/questioned-note.ts';
import type { ReportContext } from './context.ts';
import { toFlowView, type FlowView } from '../../outcomes/request-flow.ts';
import { toDoubt } from '../../figure/statement-cell.ts';
import { text, type CellView, type FractionCell, type TableView } from '../../figure/table-view.ts';

export interface OutcomesView {
  readonly bars: ChartModel | null;
  /** How many numbers of the bar are marked or left out, in words. */
  readonly notes: readonly string[];
  readonly flow: FlowView | null;
  readonly table: TableView;
}

type Speech = Pick<ReportContext, 't' | 'locale'>;

/** The bar of one report, or the words in its place where a group has a number that is left out. */
export const toBar = (rows: readonly Outcome[], speech: Speech): OutcomeBar => ({
  row: String(rows[0]!.year),
  parts: rows[0]!.together === null ? [] : rows.map((row) => toPart(row, speech)),
  gap: rows[0]!.together === null ? sayLeftOut(rows, speech) : null,
});

/** A part leads to the rows beneath it. */
function toPart(
  { year, group, value, share, together, questioned }: Outcome,
  { t, locale }: Speech,
): OutcomePart {
  const label = t(`report.outcomes.group.${group}`);
  return {
    group,
    label,
    share: share!,
    n: together!,
    title: `${year} ${label} ${formatNumber(value!, locale)}（${formatPercent(share!, locale)}）${questionedWord({ questioned: questioned > 0 }, t)}`,
    href: `#${toLeavesId(group)}`,
    questioned: questioned > 0,
  };
}

const leftOutOf = (rows: readonly Outcome[]) => rows.reduce((all, { left_out }) => all + left_out, 0);

const sayLeftOut = (rows: readonly Outcome[], { t }: Speech) =>
  t('report.outcomes.leftOut', { count: leftOutOf(rows) });

/** Of some reports, how many numbers behind the six groups are drawn with a mark, and how many are left out. */
export const countQuestionedOutcomes = (rows: readonly Outcome[]): QuestionedCount => ({
  marked: rows
    .filter(({ together }) => together !== null)
    .reduce((all, { questioned }) => all + questioned, 0),
  leftOut: leftOutOf(rows),
});

/** Group, and requests and share with its fraction, for each group of one report. */
export const toOutcomeRows = (
  rows: readonly Outcome[],
  context: ReportContext,
): readonly (readonly CellView[])[] =>
  rows.map((row) => [
    text(context.t(`report.outcomes.group.${row.group}`)),
    { kind: 'number', value: row.value, text: sayValue(row, context), doubt: doubtOf(row, context) },
    toShareCell(row, context),
  ]);

const doubtOf = ({ checks, report_id }: Outcome, { link }: ReportContext) =>
  toDoubt(checks, link(`/reports/${report_id}/`));

/** Why a share of a group is there or not, as it stands in files. */
const stateOf = ({ share, left_out, together, value }: Outcome): FractionCell['state'] => {
  if (share !== null) return 'computed';
  if (left_out > 0) return 'left_out';
  return together === 0 && value !== null ? 'zero_whole' : 'unknown';
};

/** A share is in question with its own group; that of another group shifts it and is marked there. */
function toShareCell(row: Outcome, context: ReportContext): FractionCell {
  const { group, share, value, together } = row;
  const { locale } = context;
  const part = (number: number | null) =>
    number === null
      ? null
      : { value: number, text: formatNumber(number, locale), href: `#${toLeavesId(group)}` };
  return {
    kind: 'fraction',
    value: share,
    text: share === null ? '—' : formatPercent(share, locale),
    numerator: part(value),
    denominator: part(together),
    state: stateOf(row),
    doubt: doubtOf(row, context),
    trace: null,
  };
}

/** Null where one of the six groups is not known: nothing is stacked over a missing part. */
export function toOutcomesView(
  rows: readonly Outcome[],
  { name, year }: Pick<ReportHead, 'name' | 'year'>,
  context: ReportContext,
): OutcomesView | null {
  const { t, locale } = context;
  const [first] = rows;
  if (first === undefined || (first.together === null && leftOutOf(rows) === 0)) return null;
  const parts = rows
    .map((row) => `${t(`report.outcomes.group.${row.group}`)} ${sayValue(row, { t, locale })}`)
    .join(t('report.join'));
  const notes = questionedNotes(countQuestionedOutcomes(rows), t);
  const description = t('report.outcomes.chart', { name, year, parts });
  return {
    bars:
      first.together === 0
        ? null
        : describedWith({ kind: 'outcomes', bars: [toBar(rows, context)], description }, notes),
    notes,
    flow: toFlowView(rows, name, context),
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

const sayValue = ({ value, left_out }: Outcome, { t, locale }: Speech) => {
  if (value !== null) return formatNumber(value, locale);
  return left_out > 0 ? t('common.state.left_out') : '—';
};
