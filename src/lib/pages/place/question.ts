import type { PublishedEntry } from '../../../dataset/from-register-row.ts';
import { NO_PEERS, type Selection } from '../../address/selection.ts';
import { toMeasure, type Measure } from '../../queries/measure.ts';
import { metricLabels, type MetricLabel } from '../../queries/metric-labels.ts';
import { placeCounts, type PlaceCount } from '../../queries/places.ts';
import { qualityAgencies, type ListedReport } from '../../queries/quality-agencies.ts';
import { qualityFindings, type QualityFinding } from '../../queries/quality-findings.ts';
import { standings, type Standing } from '../../queries/standing.ts';
import { isAmong, placeOf } from '../../queries/peers.ts';
import { sql, type Query } from '../../source/query.ts';
import { stated, type Scope } from '../../queries/stated.ts';
import { toQuestion, type Question } from '../../question/question.ts';

const MEASURES = {
  posts: toMeasure('website_posts', 'prose', null),
  permits: toMeasure('permits', 'table2', null),
  permits_prose: toMeasure('permits', 'prose', null),
  penalties: toMeasure('penalties', 'table2', null),
  penalties_prose: toMeasure('penalties', 'prose', null),
  requests: toMeasure('new_received', 'table3', 'total'),
  requests_prose: toMeasure('requests_received', 'prose', null),
} as const satisfies Readonly<Record<string, Measure>>;
type MeasureName = keyof typeof MEASURES;
const NAMES = Object.keys(MEASURES) as readonly MeasureName[];

/** What bodies put out, decide and are asked; each as the form asks it and as prose states it, which are no one series. */
export const FOUR = ['posts', 'permits', 'penalties', 'requests'] as const;
export type FourMeasure = (typeof FOUR)[number];
const FORMS: Readonly<Record<FourMeasure, readonly MeasureName[]>> = {
  posts: ['posts'],
  permits: ['permits', 'permits_prose'],
  penalties: ['penalties', 'penalties_prose'],
  requests: ['requests', 'requests_prose'],
};

/** What reports say of the four measures, in both forms of each. */
export type FourRows = Readonly<Record<MeasureName, readonly Standing[]>>;

/** The rows behind the page of a place. */
export interface PlaceRows extends FourRows {
  /** The place itself and what lies below it. */
  readonly places: readonly PlaceCount[];
  readonly reports: readonly ListedReport[];
  readonly findings: readonly QualityFinding[];
  readonly units: readonly MetricLabel[];
  readonly seats: readonly BodySeat[];
  /** What published registers say of the place and what lies below it. */
  readonly register: readonly PublishedEntry[];
}

/** Where a body of the place sits. */
export interface BodySeat {
  readonly agency_id: string;
  readonly place: string;
}

export const scopeOfPlace = (place: string, { questioned }: Pick<Selection, 'questioned'>): Scope => ({
  peers: { ...NO_PEERS, place },
  years: null,
  agencies: [],
  questioned,
});

/** What the page of a place wants to know: of its bodies, in all years. */
export function placeQuestion(place: string, selection: Pick<Selection, 'questioned'>): Question<PlaceRows> {
  const scope = scopeOfPlace(place, selection);
  return toQuestion({
    places: placeCounts(place),
    reports: qualityAgencies(scope, 1),
    findings: qualityFindings({ ...scope, check: null, grade: null }),
    units: metricLabels,
    seats: sql<BodySeat>`select agency_id, ${placeOf} as place from agencies a where ${isAmong(scope.peers)} order by agency_id`,
    register: sql<PublishedEntry>`select * exclude (agency_id) from register a where ${isAmong(scope.peers)} order by all`,
    ...standingsOf(scope),
  });
}

export const standingsOf = (scope: Scope): Readonly<Record<MeasureName, Query<Standing>>> =>
  Object.fromEntries(NAMES.map((name) => [name, standings(MEASURES[name], scope, 'count')])) as Readonly<
    Record<MeasureName, Query<Standing>>
  >;

/** What the page of all places wants to know. */
export const placesQuestion = (): Question<{ readonly places: readonly PlaceCount[] }> =>
  toQuestion({ places: placeCounts(null) });

/** Whether there is such a place in the data. */
export const isPlace = ({ places }: Pick<PlaceRows, 'places'>, place: string): boolean =>
  places.some((row) => row.place === place);

/** Standings of the form of a measure that has most numbers in a year. */
export function chosenForm(
  which: FourMeasure,
  year: number,
  rows: FourRows,
): { readonly measure: Measure; readonly standings: readonly Standing[] } {
  const knownIn = (name: MeasureName) =>
    rows[name].filter((row) => row.year === year && row.shown !== null).length;
  const name = FORMS[which].reduce((best, form) => (knownIn(form) > knownIn(best) ? form : best));
  return { measure: MEASURES[name], standings: rows[name] };
}

/** What the reports of a place say of all these, row by row. */
export const placeStatements = (scope: Scope) => stated(Object.values(MEASURES), scope);
