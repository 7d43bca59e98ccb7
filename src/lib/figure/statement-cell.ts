import type { Statement } from '../queries/stated.ts';
import type { Link } from '../visit.svelte.ts';
import { toCellId, toFailedId } from './cell-id.ts';
import type { Doubt, StatementCell } from './table-view.ts';

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
    | 'checks'
    | 'quote'
    | 'trace'
  >,
  link: Link,
): StatementCell {
  const { state, value, approximate, checks, quote, trace } = row;
  // What was not seen or not asked has no cell there.
  const anchor = state === 'unseen' || state === 'not_asked' ? '' : `#${toCellId(row)}`;
  return {
    kind: 'statement',
    state,
    value,
    approximate,
    questioned: checks !== null,
    checks,
    quote,
    source: `${link(`/reports/${row.report_id}/`)}${anchor}`,
    trace: value === null ? null : trace,
  };
}

/** The doubt about a number for checks of a report, by ids separated by spaces; null where none failed. */
export const toDoubt = (checks: string | null, report: string): Doubt | null =>
  checks === null ? null : { checks: checks.split(' '), report };

/** The doubt about what a report states; null where there is none. */
export const doubtOf = ({ checks, source }: StatementCell): Doubt | null =>
  source === null ? null : toDoubt(checks, source.split('#')[0]!);

/** Where the arithmetic of the first check is written out. */
export const toArithmetic = ({ checks, report }: Doubt): string => `${report}#${toFailedId(checks[0]!)}`;
