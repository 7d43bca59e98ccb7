import type { CitedReport } from '../../cite/citation.ts';
import { drawnAboveZero, factsOf, toFigure, type Figure, type LaidOutFigure } from '../../figure/figure.ts';
import type { FigureSubject } from '../../figure/figure-subject.ts';
import { quoteFlow, quoteOutcomes } from '../../outcomes/quote.ts';
import { outcomes, type Outcome } from '../../queries/outcomes.ts';

import { changesOf } from '../../queries/report-changes.ts';
import { factsOf as factsOfReport } from '../../queries/report-facts.ts';
import { speakIn, type PageContext } from '../page.ts';
import type { OutcomesView } from './outcomes.ts';
import { quoteChanges, quoteReport } from './quote.ts';
import { reportConcern, toReportFile } from './records.ts';
import type { ReportRows } from './rows.ts';
import { toReportView } from './view.ts';

/** What the page of a report shows: its items, and what follows from them where they allow it. */
export interface ReportFigures {
  readonly items: LaidOutFigure;
  readonly changes: Figure | null;
  readonly outcomes: Figure | null;
  readonly flow: Figure | null;
}

const subjectOf = (
  { head: { name, year } }: ReportRows,
  figure: string,
  { selection }: PageContext,
): FigureSubject => ({
  names: [name, figure],
  conditions: { questioned: selection.questioned },
  years: [year, year],
});

export function reportFigures(rows: ReportRows, context: PageContext): ReportFigures {
  const view = toReportView(rows, context, context.selection.questioned);
  const { t, version } = context;
  const { head } = rows;
  return {
    items: toItems(rows, view.title, context),
    changes:
      view.changes &&
      toFigure({
        id: 'changes',
        title: view.changes.caption,
        note: t('report.changes.note'),
        table: view.changes,
        source: t('report.changes.source'),
        subject: subjectOf(rows, t('report.changes.title', { year: head.year - 1 }), context),
        query: changesOf(head.report_id),
        quote: (locale) => quoteChanges(rows, speakIn(context, locale), version),
      }),
    outcomes: view.outcomes && toOutcomes(view.outcomes, rows, context),
    flow: view.outcomes?.flow ? toFlow(view.outcomes.flow, rows, context) : null,
  };
}

/** Every item of the report, which the page lays out as the form does. */
function toItems(rows: ReportRows, title: string, context: PageContext): LaidOutFigure {
  const { head, facts } = rows;
  const { t, version } = context;
  return {
    id: 'items',
    title,
    note: '',
    model: null,
    drawn: { columns: [] },
    table: null,
    file: (spoken) => toReportFile(rows, spoken),
    remark: '',
    source: t('report.facts', { count: facts.length }),
    subject: subjectOf(rows, t('report.file.name'), context),
    query: factsOfReport(head.report_id),
    quote: (spoken) => quoteReport(rows, speakIn(context, spoken), version),
    dependsOn: reportConcern(rows, context),
    report: toCitedReport(head, t),
    embed: null,
  };
}

const toCitedReport = (
  { name, year, published_on, url }: ReportRows['head'],
  t: PageContext['t'],
): CitedReport => ({
  author: name,
  title: t('report.title', { name, year }),
  publishedOn: published_on,
  url,
});

const toOutcomes = ({ bars, table, notes }: OutcomesView, rows: ReportRows, context: PageContext): Figure =>
  toOutcomeFigure(rows, context, {
    id: 'outcomes',
    title: context.t('report.outcomes.title'),
    notes: [context.t('report.outcomes.note'), ...notes],
    model: bars,
    table,
    lengths: 'share',
    quote: (groups, spoken) => quoteOutcomes(groups, rows.head, spoken, context.version),
  });

const toFlow = (
  { chart, table, notes }: NonNullable<OutcomesView['flow']>,
  rows: ReportRows,
  context: PageContext,
): Figure =>
  toOutcomeFigure(rows, context, {
    id: 'flow',
    title: context.t('report.outcomes.flowTitle', { year: rows.head.year }),
    notes: [context.t('report.outcomes.flowNote'), ...notes],
    model: chart,
    table,
    lengths: 'requests',
    quote: (groups, spoken) => quoteFlow(groups, rows.head.year, rows.head, spoken, context.version),
  });

/** What became of the requests of a report, drawn one way or the other. */
interface OutcomeDrawing extends Pick<Figure, 'id' | 'title' | 'model' | 'table'> {
  readonly notes: readonly string[];
  /** The column whose numbers are drawn as lengths. */
  readonly lengths: string;
  readonly quote: (groups: readonly Outcome[], spoken: PageContext) => string | null;
}

function toOutcomeFigure(
  rows: ReportRows,
  context: PageContext,
  { notes, lengths, quote, ...drawing }: OutcomeDrawing,
): Figure {
  const { selection, t } = context;
  const { report_id } = rows.head;
  const { groups } = rows.outcomes[selection.questioned];
  const query = outcomes([report_id], selection.questioned);
  return toFigure({
    ...drawing,
    note: notes.join(' '),
    drawn: drawnAboveZero(drawing.table, lengths),
    source: t('report.outcomes.source'),
    subject: subjectOf(rows, drawing.title, context),
    query,
    quote: (locale) => quote(groups, speakIn(context, locale)),
    dependsOn: factsOf(query, [report_id]),
  });
}
