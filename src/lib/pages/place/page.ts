import { factsOf, toFigure, type Figure, type LaidOutFigure } from '../../figure/figure.ts';
import type { FigureSubject } from '../../figure/figure-subject.ts';
import { placeIn } from '../../messages/peers-in.ts';
import { placeCounts } from '../../queries/places.ts';
import { qualityAgencies } from '../../queries/quality-agencies.ts';
import { shapeRows, toQuestion } from '../../question/question.ts';
import { speakIn, type Page, type PageContext } from '../page.ts';
import { toGridFigure } from '../quality/page.ts';
import { placeQuestion, placeStatements, scopeOfPlace, type PlaceRows } from './question.ts';
import { quotePlace } from './quote.ts';
import { pathOf, toPlaceView, type PlaceView } from './view.ts';

/** The four measures of a year, and who has which year. */
export function placeFigures(
  rows: PlaceRows,
  place: string,
  context: PageContext,
  view: PlaceView = toPlaceView(rows, { ...context, place }),
): { readonly four: Figure; readonly years: LaidOutFigure } {
  const { selection, locale, t } = context;
  const subjectOf = (name: string): FigureSubject => ({
    names: [placeIn(place, locale), name],
    conditions: { questioned: selection.questioned },
  });
  const scope = scopeOfPlace(place, selection);
  const query = placeStatements({ ...scope, years: [view.year - 1, view.year] });
  const reports = rows.reports.map(({ report_id }) => report_id);
  return {
    four: toFigure({
      id: 'four',
      title: view.title,
      note: t('place.note'),
      table: view.table,
      source: view.source,
      subject: { ...subjectOf(t('place.four')), years: [view.year, view.year] },
      query,
      quote: (spoken) => quotePlace(rows, { ...speakIn(context, spoken), place }),
      dependsOn: factsOf(query, reports),
    }),
    years: toGridFigure('years', view.grid, qualityAgencies(scope, 1), {
      title: t('place.grid'),
      source: t('common.sourceNote', { count: reports.length }),
      subject: subjectOf(t('place.grid')),
    }),
  };
}

export const placePage: Page<string, PlaceRows> = {
  id: 'place',
  subjects: shapeRows(toQuestion({ places: placeCounts(null) }), ({ places }) =>
    places.map(({ place }) => place),
  ),
  address: pathOf,
  question: placeQuestion,
  figures: (rows, place, context) => Object.values(placeFigures(rows, place, context)),
};
