import { factsOf, toFigure, type Figure } from '../../figure/figure.ts';
import type { FigureSubject } from '../../figure/figure-subject.ts';
import { unitIn } from '../../messages/unit.ts';
import { withLeftOut } from '../../figure/questioned-note.ts';
import { compareDefault, type ComparedByDefault } from '../../queries/compare-default.ts';
import { toMeasure, toMeasureId } from '../../queries/measure.ts';
import { metricList } from '../../queries/metric-list.ts';
import { shapeRows, toQuestion } from '../../question/question.ts';
import { speakIn, type Page, type PageContext } from '../page.ts';
import {
  comparedQuery,
  compareQuestion,
  toComparing,
  type CompareRows,
  type MeasureInfo,
} from './question.ts';
import { quoteCompared } from './quote.ts';
import { toCompareView, type CompareContext, type CompareView, type MeasureView } from './view.ts';
import { labelIn } from './words.ts';

/** The metrics that can be compared, and what is compared where nothing is picked. */
export interface CompareSubject {
  readonly infos: readonly MeasureInfo[];
  readonly byDefault: readonly ComparedByDefault[];
}

/** The yardstick on screen is that of the rows. */
export const toCompareContext = <Context extends CompareContext>(
  { yardstick }: CompareRows,
  context: Context,
): Context => ({ ...context, selection: { ...context.selection, yardstick } });

const subjectOf = (
  name: string,
  { comparing }: CompareRows,
  { selection, t }: PageContext,
): FigureSubject => ({
  names: [t('common.nav.compare'), name],
  conditions: { compared: comparing.agencies, questioned: selection.questioned },
});

const sourceOf = (count: number, leftOut: number, { t }: PageContext) =>
  withLeftOut(t('common.sourceNote', { count }), { leftOut }, t);

/** A figure for each measure, and a table of all where there are several. */
export function compareFigures(
  rows: CompareRows,
  context: PageContext,
  view: CompareView = toCompareView(rows, toCompareContext(rows, context)),
): { readonly measures: readonly Figure[]; readonly all: Figure | null } {
  return {
    measures: view.measures.map((measure) => toMeasureFigure(measure, rows, context)),
    all:
      view.measures.length < 2
        ? null
        : toFigure({
            id: 'all',
            title: context.t('compare.all'),
            note: context.t('compare.allNote'),
            table: view.all,
            source: sourceOf(view.reports, view.leftOut, context),
            subject: subjectOf(context.t('compare.all'), rows, context),
            query: comparedQuery(rows.comparing, { ...rows, yardstick: null }),
          }),
  };
}

function toMeasureFigure(measure: MeasureView, rows: CompareRows, context: PageContext): Figure {
  const { info } = measure;
  const { agencies, everyone } = rows.comparing;
  const query = comparedQuery({ everyone, agencies, measures: [info] }, rows);
  return toFigure({
    id: info.id,
    title: measure.title,
    note: measure.note,
    model: measure.chart,
    drawn: measure.drawn,
    table: measure.table,
    source: sourceOf(measure.count, measure.leftOut, context),
    subject: {
      ...subjectOf(labelIn(info, context.locale), rows, context),
      unit: unitIn(info.unit, context.t),
    },
    query,
    quote: (locale) =>
      quoteCompared(info, rows.rows, toCompareContext(rows, speakIn(context, locale)), context.version),
    dependsOn: factsOf(query, everyone ? rows.rows.map(({ agency_id }) => agency_id) : agencies),
    embed: {
      path: '/embed/compare/',
      selected: { ...context.selection, compared: agencies, measures: [info.id] },
    },
  });
}

export const comparePage: Page<CompareSubject, CompareRows> = {
  id: 'compare',
  subjects: shapeRows(toQuestion({ metrics: metricList, byDefault: compareDefault }), (rows) => [
    {
      infos: rows.metrics.map((info) => ({
        ...info,
        id: toMeasureId(toMeasure(info.metric, info.basis, null)),
      })),
      byDefault: rows.byDefault,
    },
  ]),
  address: () => '/compare/',
  question: ({ infos, byDefault }, selection) =>
    compareQuestion(toComparing(selection, infos, byDefault), selection),
  figures: (rows, _, context) => {
    const { measures, all } = compareFigures(rows, context);
    return all === null ? measures : [...measures, all];
  },
};
