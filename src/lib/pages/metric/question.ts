import { toQuestion, type Question } from '../../question/question.ts';
import type { Applicant } from '../../../domain/item.ts';
import { measureByYear, type MeasureYear } from '../../queries/measure-by-year.ts';
import { wholeOf } from '../../../form/wholes.ts';
import type { Measure } from '../../queries/measure.ts';
import { standings, type Standing } from '../../queries/standing.ts';
import type { Scope } from '../../queries/stated.ts';
import { type Selection } from '../../address/selection.ts';

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

/** What a metric page wants to know. */
export const metricQuestion = (measure: Measure, selection: Selection): Question<MetricRows> =>
  toQuestion({
    standings: standingsQuery(measure, selection),
    years: measureByYear(measureOf(measure, selection.applicant), scopeOf(selection)),
  });
