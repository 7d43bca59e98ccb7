import type { Run } from '../../source/query.ts';
import { agencyDerived, type AgencyDerived } from '../../queries/agency-derived.ts';
import { agencyProfile, type ProfileRow } from '../../queries/agency-profile.ts';
import { agencyReports, type AgencyReport } from '../../queries/agency-reports.ts';
import type { AgencyRow } from '../../queries/agency-list.ts';
import { measureByYear, type MeasureYear } from '../../queries/measure-by-year.ts';
import { toMeasure, toMeasureId, type Measure } from '../../queries/measure.ts';
import { outcomeLeaves, type OutcomeLeaf } from '../../queries/outcome-leaves.ts';
import { outcomes, type Outcome } from '../../queries/outcomes.ts';
import { standings, type Standing } from '../../queries/standing.ts';
import {
  DEFAULT_SELECTION,
  NO_PEERS,
  type Peers,
  type Questioned,
  type Selection,
} from '../../address/selection.ts';
import { derivedOfProfile } from './derived-of-profile.ts';

/** The rows of the page of one body. */
export interface AgencyRows {
  readonly reports: readonly AgencyReport[];
  readonly profile: readonly ProfileRow[];
  /** What can be worked out from its reports; empty where nothing can. */
  readonly derived: readonly AgencyDerived[];
  /** What became of requests, and the rows beneath; empty where no row of table 3 was seen. */
  readonly outcomes: readonly Outcome[];
  readonly leaves: readonly OutcomeLeaf[];
  /** The one metric that the chart shows, over the body and its peers; null where no report states any. */
  readonly charted: {
    readonly measure: Measure;
    readonly standings: readonly Standing[];
    readonly years: readonly MeasureYear[];
  } | null;
}

/** Below this many peers a place among them says nothing. */
export const FEWEST_PEERS = 5;

/** Peers as the page comes: bodies of the same field; where those are too few, of the same level. */
export function peersOf({ field, in_field, level }: AgencyRow, selection: Selection): Peers {
  const { peers } = selection;
  if (peers.field !== null || peers.level !== null || peers.province !== null) return peers;
  return in_field === null || in_field <= FEWEST_PEERS ? { ...NO_PEERS, level } : { ...NO_PEERS, field };
}

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

/** Asks for the rows of the page of one body. */
export async function askAgency(run: Run, agency: AgencyRow, selection: Selection): Promise<AgencyRows> {
  const peers = peersOf(agency, selection);
  const { questioned } = selection;
  const profile = await run(agencyProfile(agency.agency_id, peers, questioned));
  const measure = chartedMeasure(profile, selection);
  const scope = { peers, years: null, agencies: [], questioned };
  const reports = await run(agencyReports(agency.agency_id));
  return {
    reports,
    profile,
    derived: await askOwnDerived(run, agency.agency_id, profile, peers, questioned),
    ...(await askOwnOutcomes(run, agency.agency_id, reports, profile, questioned)),
    charted: measure && {
      measure,
      standings: (await run(standings(measure, scope, 'count'))).filter(
        ({ state }) => state === 'reported' || state === 'left_out',
      ),
      years: await run(measureByYear(measure, scope)),
    },
  };
}

/** Asked only where there is something to work out: of most bodies there is not. */
async function askOwnDerived(
  run: Run,
  agencyId: string,
  profile: readonly ProfileRow[],
  peers: Peers,
  questioned: Questioned,
): Promise<readonly AgencyDerived[]> {
  const measures = derivedOfProfile(profile);
  return measures.length === 0 ? [] : run(agencyDerived(measures, agencyId, peers, questioned));
}

async function askOwnOutcomes(
  run: Run,
  agencyId: string,
  reports: readonly AgencyReport[],
  profile: readonly ProfileRow[],
  questioned: Questioned,
): Promise<Pick<AgencyRows, 'outcomes' | 'leaves'>> {
  if (profile.every(({ basis }) => basis !== 'table3')) return { outcomes: [], leaves: [] };
  return {
    outcomes: await run(
      outcomes(
        reports.map(({ report_id }) => report_id),
        questioned,
      ),
    ),
    leaves: await run(outcomeLeaves([agencyId], questioned)),
  };
}

/** What tells the questions of the page apart; null where the rows that came with it answer. */
export const agencyKey = ({ peers, measures, questioned }: Selection): string | null =>
  measures.length === 0 &&
  questioned === DEFAULT_SELECTION.questioned &&
  Object.values(peers).every((condition) => condition === null)
    ? null
    : JSON.stringify([peers, measures, questioned]);
