import { agencyList, type AgencyRow } from '../../queries/agency-list.ts';
import { siteCounts, type SiteCounts } from '../../queries/site-counts.ts';
import { shapeRows, toQuestion, type Question } from '../../question/question.ts';

/** The rows behind the list of bodies. */
export interface AgenciesRows {
  readonly agencies: readonly AgencyRow[];
  readonly counts: SiteCounts;
}

/** What the list of bodies wants to know; how it is filtered and ordered asks for nothing more. */
export const agenciesQuestion = (): Question<AgenciesRows> =>
  shapeRows(toQuestion({ agencies: agencyList, counts: siteCounts }), ({ agencies, counts }) => ({
    agencies,
    counts: counts[0]!,
  }));
