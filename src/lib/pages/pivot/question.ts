import { shapeRows, toQuestion, type Question } from '../../question/question.ts';
import { toMeasure, toMeasureId, type Measure } from '../../queries/measure.ts';
import type { MetricInfo } from '../../queries/metric-list.ts';
import { pivot, pivotReports, type PivotCell, type PivotQuestion } from '../../queries/pivot.ts';
import type { Statement } from '../../queries/stated.ts';
import { type Selection, type Years } from '../../address/selection.ts';
import { measureOf } from '../metric/question.ts';

export const MOST_MEASURES = 6;
/** Whether requests come in, and to whom: what most reports state. */
const MEASURE_AS_IT_COMES = 'requests_received';
/** Reports since the national form; earlier ones are few and stand where a visitor asks for them. */
export const YEARS_AS_IT_COMES: Years = [2019, 9999];

/** What of a metric a pivot needs. */
export type PivotInfo = Pick<
  MetricInfo,
  'metric' | 'basis' | 'label_zh' | 'label_en' | 'unit' | 'may_sum' | 'reported'
> & { readonly id: string };

export const toPivotInfo = (info: MetricInfo): PivotInfo => {
  const { metric, basis, label_zh, label_en, unit, may_sum, reported } = info;
  const id = toMeasureId(toMeasure(metric, basis, null));
  return { id, metric, basis, label_zh, label_en, unit, may_sum, reported };
};

/** The measures laid out: those asked for that there are, else the one that the page comes with. */
export function toPivotMeasures(
  { measures }: Pick<Selection, 'measures'>,
  infos: readonly PivotInfo[],
): readonly PivotInfo[] {
  const find = (id: string) => infos.find((info) => info.id === id);
  const known = measures.flatMap((id) => find(id) ?? []);
  return known.length > 0 ? known.slice(0, MOST_MEASURES) : [find(MEASURE_AS_IT_COMES)!];
}

const toMeasureOf = (info: PivotInfo, { applicant }: Selection): Measure =>
  measureOf(toMeasure(info.metric, info.basis, null), applicant);

export const toPivotQuestion = (selection: Selection, infos: readonly PivotInfo[]): PivotQuestion => ({
  rows: selection.pivot.rows,
  columns: selection.pivot.columns,
  shown: selection.pivot.shown,
  measures: toPivotMeasures(selection, infos).map((info) => toMeasureOf(info, selection)),
  scope: {
    peers: selection.peers,
    years: selection.years ?? YEARS_AS_IT_COMES,
    agencies: selection.compared,
    questioned: selection.questioned,
  },
  check: selection.check,
});

/** What a pivot wants to know: every cell and its totals. */
export const pivotQuestion = (
  selection: Selection,
  infos: readonly PivotInfo[],
): Question<readonly PivotCell[]> =>
  shapeRows(toQuestion({ cells: pivot(toPivotQuestion(selection, infos)) }), ({ cells }) => cells);

/** The question of which reports stand behind the open cell; null where none is open. */
export function openCellQuery(selection: Selection, infos: readonly PivotInfo[]) {
  const { open } = selection.pivot;
  const info = open && infos.find(({ id }) => id === open.measure);
  return open && info
    ? pivotReports(toPivotQuestion(selection, infos), toMeasureOf(info, selection), open)
    : null;
}

/** What is wanted to know of the open cell: its reports; null where none is open. */
export function openCellQuestion(
  selection: Selection,
  infos: readonly PivotInfo[],
): Question<readonly Statement[] | null> {
  const query = openCellQuery(selection, infos);
  return query === null
    ? shapeRows(toQuestion({}), () => null)
    : shapeRows(toQuestion({ reports: query }), ({ reports }) => reports);
}

/** Whether the numbers are those of one kind of applicant. */
export const ofOneApplicant = (
  { applicant, pivot: { rows, columns } }: Pick<Selection, 'applicant' | 'pivot'>,
  infos: readonly PivotInfo[],
): boolean =>
  applicant !== 'total' &&
  rows !== 'applicant' &&
  columns !== 'applicant' &&
  infos.some(({ basis }) => basis === 'table3');
