import { DERIVED, partsOf } from '../../../form/derived.ts';
import { drawnAboveZero, factsOf, toFigure, type Figure } from '../../figure/figure.ts';
import type { FigureSubject } from '../../figure/figure-subject.ts';
import { quoteFlow, quoteOutcomes } from '../../outcomes/quote.ts';
import { agencyDerived } from '../../queries/agency-derived.ts';
import { agencyList, type AgencyRow } from '../../queries/agency-list.ts';
import { agencyProfile } from '../../queries/agency-profile.ts';
import { metricList } from '../../queries/metric-list.ts';
import { outcomes } from '../../queries/outcomes.ts';
import { FEWEST_PEERS } from '../../statistics/gates.ts';
import { standings } from '../../queries/standing.ts';
import { shapeRows, toQuestion } from '../../question/question.ts';
import { toPartLabels, type DerivedSpeech } from '../derived/words.ts';
import { speakIn, type Page, type PageContext } from '../page.ts';
import { derivedOfProfile } from './derived-of-profile.ts';
import { toAgencyDerivedTable } from './derived-table.ts';
import { toAgencyOutcomes, type AgencyOutcomesView } from './outcomes.ts';
import { agencyQuestion, peersOf, type AgencyRows } from './question.ts';
import { quoteAgency } from './quote.ts';
import { toAgencyView, type AgencyView } from './view.ts';

/** A body and the names of the figures that are worked out of its reports. */
export interface AgencySubject {
  readonly agency: AgencyRow;
  readonly labels: DerivedSpeech['labels'];
}

/** What the page of a body shows, in its order; null where its reports do not say enough for it. */
export interface AgencyFigures {
  readonly charted: Figure | null;
  readonly computed: Figure | null;
  readonly outcomes: Figure | null;
  readonly flow: Figure | null;
  readonly profile: Figure;
}

export function agencyFigures(
  rows: AgencyRows,
  subject: AgencySubject,
  context: PageContext,
  view: AgencyView = toAgencyView(rows, { ...context, ...subject }),
): AgencyFigures {
  const closed = toAgencyOutcomes(rows.outcomes, rows.leaves, { ...context, ...subject });
  return {
    charted: toCharted(view, rows, subject, context),
    computed: toComputed(view, rows, subject, context),
    outcomes: closed && toOutcomes(closed, rows, subject, context),
    flow: closed?.flow ? toFlow(closed.flow, rows, subject, context) : null,
    profile: toProfile(view, subject, context),
  };
}

/** Peers stand in the note of a figure that has them. */
const subjectOf = ({ name }: AgencyRow, figure: string, { selection }: PageContext): FigureSubject => ({
  names: [name, figure],
  conditions: { questioned: selection.questioned },
});

const sayPeers = ({ peers }: AgencyView, { t }: PageContext) => t('agency.peersOf', { peers });

function toCharted(
  view: AgencyView,
  rows: AgencyRows,
  subject: AgencySubject,
  context: PageContext,
): Figure | null {
  const { selection, version } = context;
  const { agency } = subject;
  if (view.charted === null || rows.charted === null) return null;
  const { id, title, note, chart, table, drawn, source, unit } = view.charted;
  const scope = {
    peers: peersOf(agency, selection),
    years: null,
    agencies: [],
    questioned: selection.questioned,
  };
  const query = standings(rows.charted.measure, scope, 'count');
  return toFigure({
    id: 'charted',
    title,
    note: `${note} ${sayPeers(view, context)}`,
    model: chart,
    drawn,
    table,
    source,
    subject: { ...subjectOf(agency, table.caption, context), unit },
    query,
    quote: (locale) => quoteAgency(rows, { ...speakIn(context, locale), ...subject }, version),
    dependsOn: factsOf(
      query,
      rows.charted.standings.map(({ agency_id }) => agency_id),
    ),
    embed: {
      path: '/embed/agencies/',
      selected: { ...selection, compared: [agency.agency_id], measures: [id] },
    },
  });
}

function toComputed(
  view: AgencyView,
  rows: AgencyRows,
  subject: AgencySubject,
  context: PageContext,
): Figure | null {
  const { agency } = subject;
  const { selection, t } = context;
  const table = toAgencyDerivedTable(rows.derived, { ...context, ...subject });
  if (table === null) return null;
  const query = agencyDerived(
    derivedOfProfile(rows.profile),
    agency.agency_id,
    peersOf(agency, selection),
    selection.questioned,
  );
  return toFigure({
    id: 'computed',
    title: table.caption,
    note: t('derived.agency.note', { fewest: FEWEST_PEERS }),
    table,
    source: sayPeers(view, context),
    subject: subjectOf(agency, t('derived.agency.title'), context),
    query,
    dependsOn: ofBody(agency),
  });
}

/** Whatever its reports say. */
const ofBody = ({ agency_id }: AgencyRow) => ({ measures: null, within: [agency_id] });

function toOutcomes(
  { bars, table, notes, reports }: AgencyOutcomesView,
  rows: AgencyRows,
  { agency }: AgencySubject,
  context: PageContext,
): Figure {
  const { selection, t, version } = context;
  return toFigure({
    id: 'outcomes',
    title: t('agency.outcomes'),
    note: [t('agency.outcomesNote'), ...notes].join(' '),
    model: bars,
    drawn: drawnAboveZero(table, 'share'),
    table,
    source: t('agency.outcomesSource', { count: reports }),
    subject: subjectOf(agency, t('agency.outcomes'), context),
    query: outcomes(
      rows.reports.map(({ report_id }) => report_id),
      selection.questioned,
    ),
    quote: (locale) => quoteOutcomes(rows.outcomes, agency, speakIn(context, locale), version),
    dependsOn: ofBody(agency),
  });
}

function toFlow(
  { year, chart, notes, table, report }: NonNullable<AgencyOutcomesView['flow']>,
  rows: AgencyRows,
  { agency }: AgencySubject,
  context: PageContext,
): Figure {
  const { selection, t, version } = context;
  return toFigure({
    id: 'flow',
    title: t('report.outcomes.flowTitle', { year }),
    note: [t('report.outcomes.flowNote'), ...notes].join(' '),
    model: chart,
    drawn: drawnAboveZero(table, 'requests'),
    table,
    source: t('report.outcomes.source'),
    subject: subjectOf(agency, t('report.outcomes.flowTitle', { year }), context),
    query: outcomes([report], selection.questioned),
    quote: (locale) => quoteFlow(rows.outcomes, year, agency, speakIn(context, locale), version),
    dependsOn: ofBody(agency),
  });
}

function toProfile(view: AgencyView, { agency }: AgencySubject, context: PageContext): Figure {
  const { selection, t } = context;
  return toFigure({
    id: 'profile',
    title: view.profile.caption,
    note: t('agency.profileNote', { fewest: FEWEST_PEERS }),
    table: view.profile,
    source: sayPeers(view, context),
    subject: subjectOf(agency, t('agency.profile'), context),
    query: agencyProfile(agency.agency_id, peersOf(agency, selection), selection.questioned),
    dependsOn: ofBody(agency),
  });
}

export const agencyPage: Page<AgencySubject, AgencyRows> = {
  id: 'agency',
  subjects: shapeRows(toQuestion({ bodies: agencyList, metrics: metricList }), ({ bodies, metrics }) => {
    const labels = toPartLabels(metrics, DERIVED.flatMap(partsOf));
    return bodies.map((agency) => ({ agency, labels }));
  }),
  address: ({ agency }) => `/agencies/${agency.agency_id}/`,
  question: ({ agency }, selection) => agencyQuestion(agency, selection),
  figures: (rows, subject, context) =>
    Object.values(agencyFigures(rows, subject, context)).filter((figure) => figure !== null),
};
