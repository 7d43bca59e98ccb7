import type { Statement } from '../queries/stated.ts';
import type { Link } from '../visit.svelte.ts';
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
    | 'quote'
  >,
  link: Link,
): StatementCell {
  const { state, value, approximate, questioned, quote } = row;
  const cell = [row.basis, row.metric, ...(row.applicant === null ? [] : [row.applicant])].join('-');
  return {
    kind: 'statement',
    state,
    value,
    approximate,
    questioned,
    quote,
    source: `${link(`/reports/${row.report_id}/`)}#${cell}`,
  };
}
