import { factsOf, toFigure, type Figure, type LaidOutFigure } from '../../figure/figure.ts';
import type { FigureSubject } from '../../figure/figure-subject.ts';
import { qualityAgencies } from '../../queries/quality-agencies.ts';
import { qualityChecks } from '../../queries/quality-checks.ts';
import { qualityCoverage } from '../../queries/quality-coverage.ts';
import type { Query } from '../../source/query.ts';
import { shapeRows, toQuestion } from '../../question/question.ts';
import { speakIn, type Page, type PageContext } from '../page.ts';
import { toAgenciesGrid } from './agencies.ts';
import { toCoverageGrid } from './coverage.ts';
import type { GridView } from './grid.ts';
import { drawnInHeat, toHeatChart, toHeatTable } from './heat.ts';
import { isNarrowed, qualityQuestion, scopeOfQuality, type QualityRows } from './question.ts';
import { quoteAgencies, quoteChecks, quoteCoverage } from './quote.ts';

type Quote = (rows: QualityRows, context: PageContext) => string | null;

/** Two tables of years, each as the page lays it out, and the checks by fields. */
export function qualityFigures(
  rows: QualityRows,
  context: PageContext,
): { readonly coverage: LaidOutFigure; readonly agencies: LaidOutFigure; readonly heat: Figure } {
  const { selection, t } = context;
  const scope = scopeOfQuality(selection);
  const quoted = (quote: Quote) => (locale: PageContext['locale']) => quote(rows, speakIn(context, locale));
  const all = rows.coverage.find(({ all_fields, all_years }) => all_fields && all_years);
  const model = toHeatChart(rows.checks, context);
  const query = qualityChecks(scope);
  return {
    coverage: {
      ...toGridFigure('coverage', toCoverageGrid(rows.coverage, context), qualityCoverage(scope), {
        title: t('quality.coverage.title'),
        source: all === undefined ? '' : t('common.sourceNote', { count: all.reports }),
        subject: subjectOf('coverage', context),
      }),
      quote: quoted(quoteCoverage),
    },
    agencies: {
      ...toGridFigure(
        'agencies',
        toAgenciesGrid(rows.agencies, context),
        qualityAgencies(scope, rows.atLeast),
        {
          title: t('quality.agencies.title'),
          source: t('common.sourceNote', { count: rows.agencies.length }),
          subject: subjectOf('agencies', context),
        },
      ),
      quote: quoted(quoteAgencies),
    },
    heat: toFigure({
      id: 'heat',
      title: t('quality.heat.title'),
      note: t(model === null ? 'quality.heat.none' : 'quality.heat.note'),
      model,
      drawn: drawnInHeat(rows.checks, context),
      table: toHeatTable(rows.checks, context),
      source:
        all === undefined
          ? ''
          : t('quality.heat.source', { count: rows.counts.checked_reports, total: all.reports }),
      subject: subjectOf('heat', context),
      query,
      quote: quoted(quoteChecks),
      dependsOn: factsOf(
        query,
        isNarrowed(selection) ? rows.agencies.map(({ report_id }) => report_id) : null,
      ),
    }),
  };
}

const subjectOf = (
  part: 'coverage' | 'agencies' | 'heat',
  { selection: { peers, years }, t }: PageContext,
): FigureSubject => ({
  names: [t('quality.title'), t(`quality.${part}.title`)],
  conditions: { peers, years },
});

/** A table of years as a figure that its page lays out. */
export const toGridFigure = (
  id: string,
  { file }: GridView,
  query: Query<unknown>,
  words: Pick<Figure, 'title' | 'source' | 'subject'>,
): LaidOutFigure => ({
  id,
  ...words,
  note: '',
  model: null,
  drawn: { columns: [] },
  table: null,
  file: () => file,
  remark: '',
  query,
  quote: null,
  report: null,
  dependsOn: null,
  embed: null,
});

export const qualityPage: Page<null, QualityRows> = {
  id: 'quality',
  subjects: shapeRows(toQuestion({}), () => [null]),
  address: () => '/quality/',
  question: (_, selection) => qualityQuestion(selection),
  figures: (rows, _, context) => Object.values(qualityFigures(rows, context)),
};
