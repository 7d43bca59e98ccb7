import { isAmongSome } from '../../address/selection.ts';
import { factsOf, toFigure, type Figure } from '../../figure/figure.ts';
import { metricList } from '../../queries/metric-list.ts';
import { pivot, type PivotCell } from '../../queries/pivot.ts';
import { shapeRows, toQuestion } from '../../question/question.ts';
import { speakIn, type Page, type PageContext } from '../page.ts';
import { toPivotChart } from './chart.ts';
import { toPivotLayout } from './layout.ts';
import { pivotQuestion, toPivotInfo, toPivotMeasures, toPivotQuestion, type PivotInfo } from './question.ts';
import { quotePivot } from './quote.ts';
import { toPivotFile, toPivotTable, toPivotView } from './view.ts';

/** Rows shown before all are asked for. */
export const FIRST_ROWS = 200;

/**
 * The cells of a pivot, and a picture of one measure where there is one. Where bodies are chosen by what they are, a
 * record of changes does not tell which they were.
 */
export function pivotFigure(
  cells: readonly PivotCell[],
  all: readonly PivotInfo[],
  context: PageContext,
  most = FIRST_ROWS,
): Figure {
  const { selection } = context;
  const infos = toPivotMeasures(selection, all);
  const view = toPivotView(cells, { ...context, infos });
  const picture = toPivotChart(view.layout, { ...context, infos });
  const rows = view.rows.slice(0, most);
  const query = pivot(toPivotQuestion(selection, all));
  return toFigure({
    id: 'pivot',
    title: picture?.title ?? view.caption,
    note: picture?.note ?? '',
    model: picture?.chart ?? null,
    drawn: picture?.drawn ?? { columns: [] },
    table: toPivotTable(view, rows),
    file: () => toPivotFile(view, rows, { ...context, infos }),
    source: view.source,
    subject: { names: [view.caption], conditions: view.conditions },
    query,
    quote(locale) {
      const spoken = { ...speakIn(context, locale), infos };
      return quotePivot(toPivotLayout(cells, spoken), spoken, context.version);
    },
    dependsOn: isAmongSome(selection)
      ? null
      : factsOf(query, selection.compared.length === 0 ? null : selection.compared),
  });
}

export const pivotPage: Page<readonly PivotInfo[], readonly PivotCell[]> = {
  id: 'pivot',
  subjects: shapeRows(toQuestion({ metrics: metricList }), ({ metrics }) => [metrics.map(toPivotInfo)]),
  address: () => '/explore/',
  question: (infos, selection) => pivotQuestion(selection, infos),
  figures: (cells, infos, context) => [pivotFigure(cells, infos, context)],
};
