import { sql } from '../source/query.ts';
import type { Basis } from '../../domain/item.ts';
import type { Trace } from '../../domain/trace.ts';
import { questionedItems } from './questioned.ts';
import { traceOf } from './traces.ts';

/** A figure that a report and the same body's report of the year before both print. */
export interface ReportChange {
  readonly report_id: string;
  readonly last_report_id: string;
  readonly metric: string;
  readonly applicant: string | null;
  readonly basis: Basis;
  readonly last: number;
  readonly now: number;
  readonly last_approximate: boolean;
  readonly now_approximate: boolean;
  readonly last_questioned: boolean;
  readonly now_questioned: boolean;
  readonly last_checks: string | null;
  readonly now_checks: string | null;
  readonly last_trace: Trace;
  readonly now_trace: Trace;
  readonly change: number;
  /** Change in percent of the year before; null from a base under 10 and where the form changed in between. */
  readonly percent: number | null;
  /** The two figures stand in tables of different forms. */
  readonly across_forms: boolean;
}

/** Of table 3 the column 总计 only. */
export const reportChanges = sql<ReportChange>`
  with printed as (
    select f.*, r.agency_id, r.year,
      case f.basis when 'prose' then 'prose' when 'table2' then form_table2 when 'table3' then form_table3 else form_table4 end as form,
      case when f.basis = 'prose' then 'prose' else r.form_in_force end as in_force,
      q.checks, ${traceOf} as trace
    from facts f join reports_in_force r using (report_id) join sources s using (source_id)
    left join (${questionedItems}) q
      on q.report_id = f.report_id and q.metric = f.metric and q.basis = f.basis
      and q.item_applicant is not distinct from f.applicant
    where f.state = 'reported' and (f.applicant is null or f.applicant = 'total')
  )
  select
    n.report_id, l.report_id as last_report_id, n.metric, n.applicant, n.basis,
    l.value as last, n.value as now, l.approximate is true as last_approximate, n.approximate is true as now_approximate,
    l.checks is not null as last_questioned, n.checks is not null as now_questioned,
    l.checks as last_checks, n.checks as now_checks, l.trace as last_trace, n.trace as now_trace,
    round(n.value - l.value, 4) as change,
    case when l.value >= 10 and not across_forms then 100 * (n.value - l.value) / l.value end as percent, across_forms
  from printed n
  join printed l
    on l.agency_id = n.agency_id and l.year = n.year - 1 and l.metric = n.metric and l.basis = n.basis
    and l.applicant is not distinct from n.applicant
  cross join lateral (
    select n.in_force is distinct from l.in_force or (n.form is not null and l.form is not null and n.form <> l.form) as across_forms
  )
  order by n.report_id, n.basis, n.metric`;

/** Those of one report. */
export const changesOf = (reportId: string) =>
  sql<ReportChange>`select * from (${reportChanges}) where report_id = ${reportId}`;
