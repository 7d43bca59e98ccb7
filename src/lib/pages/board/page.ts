import { isAmongSome } from '../../address/selection.ts';
import { factsOf, toFigure, type Figure } from '../../figure/figure.ts';
import { unitIn } from '../../messages/unit.ts';
import { metricList } from '../../queries/metric-list.ts';
import { shapeRows, toQuestion } from '../../question/question.ts';
import type { MetricRows } from '../metric/question.ts';
import { speakIn, type Page, type PageContext } from '../page.ts';
import { toPivotInfo, type PivotInfo } from '../pivot/question.ts';
import { boardInfo, boardQuery, boardQuestion } from './question.ts';
import { quoteBoard, quoteSeries } from './quote.ts';
import { toBoardView, type BoardView } from './view.ts';

/** The series of all years and the board of one, from the same rows. */
export function boardFigures(
  rows: MetricRows,
  infos: readonly PivotInfo[],
  context: PageContext,
  view: BoardView = toBoardView(rows, { ...context, info: boardInfo(context.selection, infos) }),
): { readonly series: Figure; readonly board: Figure } {
  const { selection, t, version } = context;
  const info = boardInfo(selection, infos);
  const query = boardQuery(selection, info);
  const subject = {
    conditions: { peers: selection.peers, questioned: selection.questioned },
    unit: unitIn(info.unit, t),
  };
  const dependsOn = factsOf(
    query,
    isAmongSome(selection) ? [...new Set(rows.standings.map(({ agency_id }) => agency_id))] : null,
  );
  return {
    series: toFigure({
      id: 'series',
      title: t('board.seriesOf', { label: view.seriesTable.caption }),
      note: view.seriesNote,
      model: view.series,
      drawn: view.seriesDrawn,
      table: view.seriesTable,
      source: t('common.sourceNote', { count: view.reports }),
      subject: { ...subject, names: [view.seriesTable.caption, t('board.series')] },
      query,
      quote: (locale) => quoteSeries(rows, view.picked, { ...speakIn(context, locale), info }, version),
      dependsOn,
    }),
    board: toFigure({
      id: 'board',
      title: view.boardTable.caption,
      table: view.boardTable,
      source: t('common.sourceNote', { count: view.board.length }),
      subject: {
        ...subject,
        names: [view.seriesTable.caption, t('board.board', { year: view.year })],
      },
      query,
      quote: (locale) => quoteBoard(rows, { ...speakIn(context, locale), info }, version),
      dependsOn,
    }),
  };
}

export const boardPage: Page<readonly PivotInfo[], MetricRows> = {
  id: 'board',
  subjects: shapeRows(toQuestion({ metrics: metricList }), ({ metrics }) => [metrics.map(toPivotInfo)]),
  address: () => '/explore/board/',
  question: (infos, selection) => boardQuestion(selection, infos),
  figures: (rows, infos, context) => Object.values(boardFigures(rows, infos, context)),
};
