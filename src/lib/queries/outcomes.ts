import { formsWithMore, OUTCOME_GROUPS, OUTCOME_ROWS, type OutcomeGroup } from '../../form/wholes.ts';
import { sql, type Query } from '../source/query.ts';
import type { Questioned } from '../address/selection.ts';
import { allChecks, isLeftOut, questionedItems } from './questioned.ts';

const either = (all: Query<unknown>, one: Query<unknown>) => sql`${all} or ${one}`;
const below = (all: Query<unknown>, one: Query<unknown>) => sql`${all} union ${one}`;

/** The rows of every group; some forms print a group as one row and others as several. */
const rowsOfGroups = OUTCOME_ROWS.flatMap(({ group, metrics }) =>
  metrics.map(
    (metric) =>
      sql`select ${group}::varchar as "group", ${OUTCOME_GROUPS.indexOf(group) + 1}::int as place, ${metric}::varchar as metric`,
  ),
).reduce(below);

/** Whether every row is known by which a form prints the group of `e`, and `form`, the report's, prints no more of it. */
const isWhole = OUTCOME_ROWS.map((rows) => {
  const { group, metrics } = rows;
  const more = formsWithMore(rows);
  const isAll = more.length === 0 ? sql`true` : sql`form not in ${more}`;
  return sql`(e."group" = ${group} and count(value) filter (e.metric in ${metrics}) = ${metrics.length} and ${isAll})`;
}).reduce(either);

/** One group of outcomes of one report, all applicants together: sums of ours over printed rows, null where one is not a number. */
export interface Outcome {
  readonly report_id: string;
  readonly agency_id: string;
  readonly year: number;
  readonly group: OutcomeGroup;
  readonly value: number | null;
  /** Share of the six groups together in percent; null where one of them is not known or there was no request. */
  readonly share: number | null;
  /** The six groups together. */
  readonly together: number | null;
  /** As printed in the column 总计. */
  readonly new_received: number | null;
  readonly carried_in: number | null;
  readonly total_processed: number | null;
  readonly carried_out: number | null;
  /** Received and carried in, less the six groups and those carried out; null where one of them is not known. */
  readonly gap: number | null;
  /** Printed numbers of the group that take part in a check that failed, and those of them that are left out. */
  readonly questioned: number;
  readonly left_out: number;
  /** Ids of the checks that failed with them, separated by spaces. */
  readonly checks: string | null;
  /** Of `new_received`, `carried_in` and `carried_out` those that take part in one, separated by spaces. */
  readonly ends_questioned: string | null;
}

/**
 * Six rows for each report of which a row of table 3 was seen; of some reports, or of all where none is named. A group
 * with a number that is left out has no value, and then the six have no whole.
 */
export const outcomes = (reportIds: readonly string[], questioned: Questioned) => sql<Outcome>`
  with columns_total as (
    select f.report_id, f.metric, case when not ${isLeftOut(questioned)} then f.value end as value,
      case when f.value is not null then q.checks end as checks, ${isLeftOut(questioned)} as left_out
    from facts f
    left join (${questionedItems}) q
      on q.report_id = f.report_id and q.metric = f.metric and q.basis = f.basis and q.item_applicant = f.applicant
    where f.basis = 'table3' and f.applicant = 'total'
      and ${reportIds.length === 0 ? sql`true` : sql`f.report_id in ${reportIds}`}
  ),
  expected as (${rowsOfGroups}),
  grouped as (
    select
      report_id, e."group", e.place, case when ${isWhole} then sum(value) end as value,
      count(checks)::int as questioned, count(*) filter (left_out)::int as left_out, ${allChecks} as checks
    from (select distinct report_id from columns_total)
    join (select report_id, coalesce(nullif(form_table3, 'hybrid'), form_in_force) as form from reports_in_force)
      using (report_id)
    cross join expected e
    left join columns_total using (report_id, metric)
    group by report_id, form, e."group", e.place
  ),
  whole as (
    select report_id, case when count(value) = 6 then sum(value) end as together from grouped group by report_id
  ),
  frame as (
    select report_id,
      max(value) filter (metric = 'new_received') as new_received,
      max(value) filter (metric = 'carried_in') as carried_in,
      max(value) filter (metric = 'total_processed') as total_processed,
      max(value) filter (metric = 'carried_out') as carried_out,
      string_agg(metric, ' ' order by metric) filter (checks is not null and metric in ('new_received', 'carried_in', 'carried_out')) as ends_questioned
    from columns_total
    group by report_id
  )
  select
    report_id, r.agency_id, r.year, g."group", g.value::double as value,
    (100 * g.value / nullif(w.together, 0))::double as share, w.together::double as together,
    f.new_received, f.carried_in, f.total_processed, f.carried_out,
    (f.new_received + f.carried_in - w.together - f.carried_out)::double as gap,
    g.questioned, g.left_out, g.checks, f.ends_questioned
  from grouped g
  join whole w using (report_id)
  join frame f using (report_id)
  join reports r using (report_id)
  order by r.agency_id, r.year, g.place`;
