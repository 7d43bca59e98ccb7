import type { Run } from '../../source/query.ts';
import type { Applicant } from '../../../domain/item.ts';
import { measureByYear, type MeasureYear } from '../../queries/measure-by-year.ts';
import { wholeOf, type Measure } from '../../queries/measure.ts';
import { standings, type Standing } from '../../queries/standing.ts';
import type { Scope } from '../../queries/stated.ts';
import type { Concern } from '../../versions/changes-since.ts';
import { DEFAULT_SELECTION, hasPeers, type Selection } from '../../address/selection.ts';

/** The rows behind a page of one metric, over all years of the bodies in scope. */
export interface MetricRows {
  readonly standings: readonly Standing[];
  readonly years: readonly MeasureYear[];
}

const scopeOf = ({ peers, questioned }: Selection): Scope => ({
  peers,
  years: null,
  agencies: [],
  questioned,
});

export const measureOf = (measure: Measure, applicant: Applicant): Measure =>
  measure.basis === 'table3' ? { ...measure, applicant } : measure;

/** The selection as a metric can answer it: of what is part of no whole there is no share, but the number as printed. */
export const answerable = (measure: Measure, selection: Selection): Selection =>
  selection.normalisation === 'share' && wholeOf(measureOf(measure, selection.applicant)) === null
    ? { ...selection, normalisation: 'count' }
    : selection;

export const standingsQuery = (measure: Measure, selection: Selection) =>
  standings(measureOf(measure, selection.applicant), scopeOf(selection), selection.normalisation);

/** Asks for the rows of a metric page. */
export async function askMetric(run: Run, measure: Measure, selection: Selection): Promise<MetricRows> {
  return {
    standings: await run(standingsQuery(measure, selection)),
    years: await run(measureByYear(measureOf(measure, selection.applicant), scopeOf(selection))),
  };
}

/** What tells the questions of a metric page apart; null where the rows that came with the page answer. */
export function metricKey(selection: Selection): string | null {
  const key = toKey(selection);
  return key === toKey(DEFAULT_SELECTION) ? null : key;
}
const toKey = ({ peers, normalisation, applicant, questioned }: Selection) =>
  JSON.stringify([peers, normalisation, applicant, questioned]);

/** The facts that a page of one metric is drawn from; where peers are chosen, those of the bodies in view. */
export const metricConcern = (
  measure: Measure,
  { applicant, peers }: Selection,
  { standings: shown }: MetricRows,
): Concern => ({
  measures: [measureOf(measure, applicant)],
  within: hasPeers(peers) ? [...new Set(shown.map(({ agency_id }) => agency_id))] : null,
});
