import { isAmongSome } from '../../address/selection.ts';
import { factsOf, toFigure, type Figure } from '../../figure/figure.ts';
import { unitIn } from '../../messages/unit.ts';
import { toMeasure, toMeasureId, type Measure } from '../../queries/measure.ts';
import { metricList, type MetricInfo } from '../../queries/metric-list.ts';
import { shapeRows, toQuestion } from '../../question/question.ts';
import { speakIn, type Page, type PageContext } from '../page.ts';
import { answerable, metricQuestion, standingsQuery, type MetricRows } from './question.ts';
import { quoteMetric } from './quote.ts';
import { toMetricView, type MetricView } from './view.ts';

/** A metric as a page needs it. */
export interface MetricSubject {
  readonly info: MetricInfo;
  readonly measure: Measure;
}

/** What a metric page shows, in the form chosen; where peers are chosen, drawn from those of the bodies in view. */
export function metricFigure(
  rows: MetricRows,
  { info, measure }: MetricSubject,
  context: PageContext,
  view: MetricView = toMetricView(rows, { ...context, info }),
): Figure {
  const { selection, locale, t, version } = context;
  const query = standingsQuery(measure, selection);
  const path = `/embed/metrics/${toMeasureId(measure)}`;
  return toFigure({
    id: view.view,
    title: view.title,
    note: view.note,
    model: view.chart,
    drawn: view.drawn,
    table: view.table,
    remark: view.unranked ?? '',
    source: view.source,
    subject: {
      names: [view.label, t(`metric.view.${view.view}`)],
      conditions: {
        peers: selection.peers,
        applicant: selection.applicant,
        questioned: selection.questioned,
      },
      unit: unitIn(info.unit, t),
    },
    query,
    quote: (spoken) => quoteMetric(rows, { ...speakIn(context, spoken), info }, version),
    dependsOn: factsOf(
      query,
      isAmongSome(selection) ? [...new Set(rows.standings.map(({ agency_id }) => agency_id))] : null,
    ),
    embed: {
      path: `${path}/`,
      selected: selection,
      still: `${path}${locale === 'zh' ? '' : '.en'}.svg`,
    },
  });
}

export const metricPage: Page<MetricSubject, MetricRows> = {
  id: 'metric',
  subjects: shapeRows(toQuestion({ metrics: metricList }), ({ metrics }) =>
    metrics.map((info) => ({ info, measure: toMeasure(info.metric, info.basis, null) })),
  ),
  address: ({ measure }) => `/metrics/${toMeasureId(measure)}/`,
  question: ({ measure }, selection) => metricQuestion(measure, answerable(measure, selection)),
  figures: (rows, subject, context) => [
    metricFigure(rows, subject, {
      ...context,
      selection: answerable(subject.measure, context.selection),
    }),
  ],
};
