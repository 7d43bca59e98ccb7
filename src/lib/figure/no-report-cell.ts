import type { Translate } from '../messages/translate.ts';
import type { Unpublished } from '../queries/unpublished.ts';
import type { StatementCell } from './table-view.ts';

const NOTHING = {
  kind: 'statement',
  value: null,
  approximate: false,
  questioned: false,
  checks: null,
  trace: null,
} as const;

/** What was not seen of a report, or that the data hold none. */
export const noNumberCell = (state: 'unseen' | 'not_held'): StatementCell => ({
  ...NOTHING,
  state,
  quote: null,
  source: null,
});

/**
 * That the data hold no report of a body and year; not published only where somebody looked and found none, which leads
 * to where that was.
 */
export function noReportCell(
  bodyAndYear: Pick<Unpublished, 'agency_id' | 'year'>,
  unpublished: readonly Unpublished[],
  t: Translate,
): StatementCell {
  const look = unpublished.find(
    ({ agency_id, year }) => agency_id === bodyAndYear.agency_id && year === bodyAndYear.year,
  );
  if (look === undefined) return noNumberCell('not_held');
  const { looked_on: day, url } = look;
  return { ...NOTHING, state: 'not_published', quote: t('common.lookedAt', { day, url }), source: url };
}
