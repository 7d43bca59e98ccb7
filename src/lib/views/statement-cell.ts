import type { Statement } from '../queries/stated.ts';
import type { Link } from '../visit.svelte.ts';
import { toCellId, toFailedId } from './cell-id.ts';
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

/** The checks that failed with a figure, by id. */
export const checksOf = ({ checks }: StatementCell): readonly string[] => checks?.split(' ') ?? [];

/** Where the arithmetic of the first of them is written out; null where none failed. */
export function toArithmetic(cell: StatementCell): string | null {
  const [check] = checksOf(cell);
  return cell.source === null || check === undefined
    ? null
    : `${cell.source.split('#')[0]}#${toFailedId(check)}`;
}
