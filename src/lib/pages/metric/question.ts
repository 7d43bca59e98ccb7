import { shapeRows, toQuestion, type Question } from '../../question/question.ts';
import type { Applicant } from '../../../domain/item.ts';
import type { MeasureYear } from '../../queries/measure-by-year.ts';
import { wholeOf } from '../../../form/wholes.ts';
import type { Measure } from '../../queries/measure.ts';
import { silentReports } from '../../queries/silent-reports.ts';
import { standings, type Standing } from '../../queries/standing.ts';
import type { Scope } from '../../queries/stated.ts';
import type { Selection, Years } from '../../address/selection.ts';
import { splitPeers } from '../../scope/peers-of-rows.ts';
import { toMetricRows } from './to-metric-rows.ts';

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

/**
 * What a metric page wants to know: of all bodies, and of their numbers as printed where they are not set against a
 * whole, so that the same rows answer whatever peers are chosen.
 */
export const metricQuestion = (measure: Measure, selection: Selection): Question<MetricRows> =>
  askAll(measure, selection, null);

/** The same of the numbers as printed, in some years. */
export const countsQuestion = (measure: Measure, selection: Selection, years: Years): Question<MetricRows> =>
  askAll(measure, { ...selection, normalisation: 'count' }, years);

function askAll(measure: Measure, selection: Selection, years: Years | null): Question<MetricRows> {
  const { normalisation, applicant } = selection;
  const peers = splitPeers(selection.peers);
  const asked = measureOf(measure, applicant);
  const scope: Scope = { peers: peers.asked, years, agencies: [], questioned: 'shown' };
  return shapeRows(
    toQuestion({
      standings: standings(asked, scope, normalisation === 'share' ? 'share' : 'count'),
      silent: silentReports(asked, scope),
    }),
    (rows) => toMetricRows(rows, { ...selection, peers: peers.left }),
  );
}
