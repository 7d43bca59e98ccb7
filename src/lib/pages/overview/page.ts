import { factsOf, toFigure, type Figure } from '../../figure/figure.ts';
import { standings } from '../../queries/standing.ts';
import { tileNumbers } from '../../queries/tile-numbers.ts';
import { shapeRows, toQuestion } from '../../question/question.ts';
import { quoteMetric } from '../metric/quote.ts';
import { speakIn, type Page, type PageContext } from '../page.ts';
import { overviewQuestion, overviewScope, TILES, type OverviewRows } from './question.ts';
import { quoteTiles } from './quote.ts';
import { chartedOf, toOverviewView, type OverviewView } from './view.ts';

/** The numbers of the tiles, and the reports of one of them one by one. */
export function overviewFigures(
  rows: OverviewRows,
  context: PageContext,
  view: OverviewView = toOverviewView(rows, context),
): { readonly tiles: Figure; readonly main: Figure } {
  const { selection, t } = context;
  const scope = overviewScope(selection);
  const conditions = { questioned: selection.questioned };
  const query = standings(view.measure, scope, 'count');
  return {
    tiles: toFigure({
      id: 'tiles',
      title: view.tilesTable.caption,
      table: view.tilesTable,
      source: view.tilesSource,
      subject: { names: [t('common.nav.overview')], conditions, years: [view.year, view.year] },
      query: tileNumbers(TILES, scope),
      quote: (locale) => quoteTiles(rows.tiles, view.year, speakIn(context, locale)),
    }),
    main: toFigure({
      id: 'main',
      title: view.title,
      note: view.note,
      model: view.chart,
      drawn: view.drawn,
      table: view.table,
      source: view.source,
      subject: { names: [t('common.nav.overview'), view.table.caption], conditions, unit: view.unit },
      query,
      quote: (locale) => {
        const charted = chartedOf(rows, speakIn(context, locale));
        return quoteMetric(charted.rows, charted.inner, context.version);
      },
      dependsOn: factsOf(
        query,
        context.selection.scope && rows.main.standings.map(({ agency_id }) => agency_id),
      ),
    }),
  };
}

export const overviewPage: Page<null, OverviewRows> = {
  id: 'overview',
  subjects: shapeRows(toQuestion({}), () => [null]),
  address: () => '/',
  question: (_, selection) => overviewQuestion(selection),
  figures: (rows, _, context) => Object.values(overviewFigures(rows, context)),
};
