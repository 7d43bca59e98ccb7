import type { Statement } from '../queries/stated.ts';
import type { Link } from '../visit.svelte.ts';
import { toCellId } from './cell-id.ts';
import type { StatementCell } from './table-view.ts';

/** What a report says of a measure as a cell that leads to its place on the report's page. */
export function toStatementCell(
  row: Pick<
    Statement,
    | 'report_id'
    | 'metric'
    | 'basis'
    | 'applicant'
    | 'state'
    | 'value'
    | 'approximate'
    | 'questioned'
    | 'checks'
    | 'quote'
  >,
  link: Link,
): StatementCell {
  const { state, value, approximate, questioned, checks, quote } = row;
  // What was not seen or not asked has no cell there.
  const anchor = state === 'unseen' || state === 'not_asked' ? '' : `#${toCellId(row)}`;
  return {
    kind: 'statement',
    state,
    value,
    approximate,
    questioned,
    checks,
    quote,
    source: `${link(`/reports/${row.report_id}/`)}${anchor}`,
  };
}
