import { DERIVED, partsOf, type Derived } from '../../../form/derived.ts';
import { isAmongSome } from '../../address/selection.ts';
import { factsOf, toFigure, type Figure } from '../../figure/figure.ts';
import { metricList } from '../../queries/metric-list.ts';
import { shapeRows, toQuestion } from '../../question/question.ts';
import { speakIn, type Page, type PageContext } from '../page.ts';
import { derivedQuery, derivedQuestion, type DerivedRows } from './question.ts';
import { quoteDerived } from './quote.ts';
import { toDerivedView, type DerivedView } from './view.ts';
import { toPartLabels, type DerivedSpeech } from './words.ts';

/** A derived measure and the names of its parts. */
export interface DerivedSubject {
  readonly derived: Derived;
  readonly labels: DerivedSpeech['labels'];
}

/** What the page of a derived measure shows, in the form chosen. */
export function derivedFigure(
  rows: DerivedRows,
  subject: DerivedSubject,
  context: PageContext,
  view: DerivedView = toDerivedView(rows, { ...context, ...subject }),
): Figure {
  const { selection, t, version } = context;
  const query = derivedQuery(subject.derived, selection);
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
      names: [view.label, t(`derived.view.${view.view}`)],
      conditions: { peers: selection.peers, questioned: selection.questioned },
      unit: t(`derived.unit.${subject.derived.kind}`),
    },
    query,
    quote: (spoken) => quoteDerived(rows, { ...speakIn(context, spoken), ...subject }, version),
    dependsOn: factsOf(
      query,
      isAmongSome(selection) ? [...new Set(rows.rows.map(({ agency_id }) => agency_id))] : null,
    ),
  });
}

export const derivedPage: Page<DerivedSubject, DerivedRows> = {
  id: 'derived',
  subjects: shapeRows(toQuestion({ metrics: metricList }), ({ metrics }) =>
    DERIVED.map((derived) => ({ derived, labels: toPartLabels(metrics, partsOf(derived)) })),
  ),
  address: ({ derived: { id } }) => `/metrics/${id}/`,
  question: ({ derived }, selection) => derivedQuestion(derived, selection),
  figures: (rows, subject, context) => [derivedFigure(rows, subject, context)],
};
