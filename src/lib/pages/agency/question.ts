import { shapeRows, toQuestion, toShape, type Question } from '../../question/question.ts';
import { sql, type Query } from '../../source/query.ts';
import { agencyDerived, type AgencyDerived } from '../../queries/agency-derived.ts';
import { agencyPeers, agencyProfile, type PeerYear, type ProfileRow } from '../../queries/agency-profile.ts';
import { agencyReports, type AgencyReport } from '../../queries/agency-reports.ts';
import { agencyList, type AgencyRow } from '../../queries/agency-list.ts';
import { toMeasure, toMeasureId, type Measure } from '../../queries/measure.ts';
import { outcomeLeaves, type OutcomeLeaf } from '../../queries/outcome-leaves.ts';
import { outcomes, type Outcome } from '../../queries/outcomes.ts';
import { unpublished, type Unpublished } from '../../queries/unpublished.ts';
import { standings, type Standing } from '../../queries/standing.ts';
import { hasPeers, NO_PEERS, type Peers, type Selection } from '../../address/selection.ts';
import { derivedOfProfile } from './derived-of-profile.ts';

/** The rows of the page of one body. */
export interface AgencyRows {
  readonly reports: readonly AgencyReport[];
  /** Years for which somebody looked for its report and found none. */
  readonly unpublished: readonly Unpublished[];
  readonly profile: readonly ProfileRow[];
  /** What can be worked out from its reports; empty where nothing can. */
  readonly derived: readonly AgencyDerived[];
  /** What became of requests, and the rows beneath; empty where no row of table 3 was seen. */
  readonly outcomes: readonly Outcome[];
  readonly leaves: readonly OutcomeLeaf[];
  /** The one metric that the chart shows: the numbers of the body and its peers, and what the peers say without it; null where no report states any. */
  readonly charted: {
    readonly measure: Measure;
    readonly standings: readonly Standing[];
    readonly peers: readonly PeerYear[];
  } | null;
}

/** Those chosen, else those that the body comes with. */
export const peersOf = ({ peer_field, peer_level }: AgencyRow, { peers }: Selection): Peers =>
  hasPeers(peers) ? peers : { field: peer_field, level: peer_level, place: null };

/** The metric picked, else the one that most reports of the body state. */
export function chartedMeasure(profile: readonly ProfileRow[], selection: Selection): Measure | null {
  const years = new Map<string, { readonly measure: Measure; count: number }>();
  for (const { metric, basis, state } of profile) {
    const measure = toMeasure(metric, basis, null);
    const entry = years.get(toMeasureId(measure)) ?? { measure, count: 0 };
    if (state === 'reported') entry.count += 1;
    years.set(toMeasureId(measure), entry);
  }
  const picked = selection.measures.map((id) => years.get(id)).find((entry) => entry !== undefined);
  if (picked) return picked.measure;
  const [most] = [...years.values()].sort(
    (a, b) => b.count - a.count || prominence(a.measure) - prominence(b.measure),
  );
  return most?.measure ?? null;
}

const LEAD = [
  'website_posts',
  'permits',
  'penalties',
  'requests_received',
  'disclosed_items',
  'new_received',
];
const prominence = ({ metric }: Measure) => (LEAD.includes(metric) ? LEAD.indexOf(metric) : LEAD.length);

/** What the page of one body wants to know; what follows from its profile is asked once that is known. */
export function agencyQuestion(agency: AgencyRow, selection: Selection): Question<AgencyRows> {
  const peers = peersOf(agency, selection);
  const { questioned } = selection;
  const { agency_id } = agency;
  const first = toQuestion(
    {
      profile: agencyProfile(agency_id, peers, questioned),
      reports: agencyReports(agency_id),
      unpublished: unpublished({ peers: NO_PEERS, years: null, agencies: [agency_id] }),
    },
    ({ profile, reports }) => {
      const measure = chartedMeasure(profile, selection);
      const scope = { peers, years: null, agencies: [], questioned };
      const derived = derivedOfProfile(profile);
      return toQuestion({
        ...(derived.length > 0 && { derived: agencyDerived(derived, agency_id, peers, questioned) }),
        ...(profile.some(({ basis }) => basis === 'table3') && {
          outcomes: outcomes(
            reports.map(({ report_id }) => report_id),
            questioned,
          ),
          leaves: outcomeLeaves([agency_id], questioned),
        }),
        ...(measure && {
          standings: statedStandings(standings(measure, scope, 'count')),
          among: agencyPeers(measure, agency_id, peers, questioned),
        }),
      });
    },
  );
  return shapeRows(first, ({ profile, reports, unpublished, standings: charted, among, ...rows }) => ({
    reports,
    unpublished,
    profile,
    derived: rows.derived ?? [],
    outcomes: rows.outcomes ?? [],
    leaves: rows.leaves ?? [],
    charted:
      charted && among
        ? { measure: chartedMeasure(profile, selection)!, standings: charted, peers: among }
        : null,
  }));
}

/** Those of a number, drawn or left out. */
const statedStandings = (query: Query<Standing>): Query<Standing> =>
  sql<Standing>`select * from (${query}) where state in ('reported', 'left_out')`;

/** What a figure of one body, named by its id alone, wants to know; null where there is no such body. */
export const embeddedAgencyQuestion = (
  id: string | undefined,
  selection: Selection,
): Question<{ readonly agency: AgencyRow; readonly rows: AgencyRows } | null> => {
  if (id === undefined) return shapeRows(toQuestion({}), () => null);
  const body = toQuestion({ bodies: agencyList }, ({ bodies }) => {
    const agency = bodies.find(({ agency_id }) => agency_id === id);
    return agency === undefined ? toQuestion({}) : agencyQuestion(agency, selection);
  });
  return {
    ...body,
    shape: (rows) => {
      const agency = (rows.bodies as readonly AgencyRow[]).find(({ agency_id }) => agency_id === id);
      return agency === undefined ? null : { agency, rows: toShape(agencyQuestion(agency, selection), rows) };
    },
  };
};
