import { drawnAboveZero, factsOf, toFigure, type Figure, type LaidOutFigure } from '../../figure/figure.ts';
import { quoteFlow, quoteOutcomes } from '../../outcomes/quote.ts';
import { outcomes } from '../../queries/outcomes.ts';
import { changesOf } from '../../queries/report-changes.ts';
import { factsOf as factsOfReport } from '../../queries/report-facts.ts';
import { speakIn, type PageContext } from '../page.ts';
import type { OutcomesView } from './outcomes.ts';
import { quoteChanges, quoteReport } from './quote.ts';
import { reportConcern, toReportRecords } from './records.ts';
import type { ReportRows } from './rows.ts';
import { toReportView } from './view.ts';

/** What the page of a report shows: its items, and what follows from them where they allow it. */
export interface ReportFigures {
  readonly items: LaidOutFigure;
  readonly changes: Figure | null;
  readonly outcomes: Figure | null;
  readonly flow: Figure | null;
}

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
        fileName: `${head.agency_id}-${head.year}-changes`,
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
  const { locale, t, version } = context;
  return {
    id: 'items',
    title,
    note: '',
    model: null,
    drawn: { columns: [] },
    table: null,
    records: () => toReportRecords(rows, locale),
    remark: '',
    source: t('report.facts', { count: facts.length }),
    fileName: `${head.agency_id}-${head.year}`,
    query: factsOfReport(head.report_id),
    quote: (spoken) => quoteReport(rows, speakIn(context, spoken), version),
    dependsOn: reportConcern(rows, context),
    embed: null,
  };
}

function toOutcomes({ bars, table, notes }: OutcomesView, rows: ReportRows, context: PageContext): Figure {
  const { head } = rows;
  const { selection, t, version } = context;
  const { groups } = rows.outcomes[selection.questioned];
  const query = outcomes([head.report_id], selection.questioned);
  return toFigure({
    id: 'outcomes',
    title: t('report.outcomes.title'),
    note: [t('report.outcomes.note'), ...notes].join(' '),
    model: bars,
    drawn: drawnAboveZero(table, 'share'),
    table,
    source: t('report.outcomes.source'),
    fileName: `${head.agency_id}-${head.year}-outcomes`,
    query,
    quote: (locale) => quoteOutcomes(groups, head.name, speakIn(context, locale), version),
    dependsOn: factsOf(query, [head.report_id]),
  });
}

function toFlow(
  { chart, table, notes }: NonNullable<OutcomesView['flow']>,
  rows: ReportRows,
  context: PageContext,
): Figure {
  const { head } = rows;
  const { selection, t, version } = context;
  const { groups } = rows.outcomes[selection.questioned];
  const query = outcomes([head.report_id], selection.questioned);
  return toFigure({
    id: 'flow',
    title: t('report.outcomes.flowTitle', { year: head.year }),
    note: [t('report.outcomes.flowNote'), ...notes].join(' '),
    model: chart,
    drawn: drawnAboveZero(table, 'requests'),
    table,
    source: t('report.outcomes.source'),
    fileName: `${head.agency_id}-${head.year}-flow`,
    query,
    quote: (locale) => quoteFlow(groups, head.year, head.name, speakIn(context, locale), version),
    dependsOn: factsOf(query, [head.report_id]),
  });
}
