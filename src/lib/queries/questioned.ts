import { sql } from '../source/query.ts';
import type { Questioned } from '../address/selection.ts';

/** Every figure that takes part in a check that failed, with the ids of those checks, separated by spaces. */
export const questionedItems = sql`
  select report_id, metric, basis, item_applicant, string_agg(distinct "check", ' ' order by "check") as checks
  from finding_items
  where outcome = 'fails'
  group by report_id, metric, basis, item_applicant`;

/** Whether a number of `f` (facts) is left out for the checks it has in `q` (the figures above). */
export const isLeftOut = (questioned: Questioned) =>
  questioned === 'left_out' ? sql`(q.checks is not null and f.value is not null)` : sql`false`;

/** The ids in all `checks` of a group of rows, each once, in order, separated by spaces; null where there is none. */
export const allChecks = sql`array_to_string(list_sort(list_distinct(string_split(string_agg(checks, ' '), ' '))), ' ')`;
