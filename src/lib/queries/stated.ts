import type { Trace } from '../../domain/trace.ts';
import { sql, type Query } from '../source/query.ts';
import type { Peers, Questioned, Years } from '../address/selection.ts';
import type { Measure } from './measure.ts';
import { isAmong } from './peers.ts';
import { isLeftOut, questionedItems } from './questioned.ts';
import type { StatedAs } from './stated-as.ts';
import { traceOf } from './traces.ts';

/** Which reports a question is about; null and empty leave it open. */
export interface ReportScope {
  readonly peers: Peers;
  readonly years: Years | null;
  readonly agencies: readonly string[];
}

/** The same, and whether their questioned figures count. */
export interface Scope extends ReportScope {
  readonly questioned: Questioned;
}

/** What one report says of one measure. */
export interface Statement {
  readonly report_id: string;
  readonly agency_id: string;
  readonly name: string;
  readonly field: string | null;
  readonly level: string | null;
  readonly province: string | null;
  readonly year: number;
  readonly metric: string;
  readonly basis: string;
  readonly applicant: string | null;
  readonly state: StatedAs;
  readonly value: number | null;
  readonly approximate: boolean;
  readonly quote: string | null;
  /** Takes part in a check that failed. */
  readonly questioned: boolean;
  /** Ids of the checks that failed with it, separated by spaces. */
  readonly checks: string | null;
  /** How far its number can be followed; null without one. */
  readonly trace: Trace | null;
}

/** Conditions on `a` (agencies) and `r` (reports). */
export const conditions = ({ peers, years, agencies }: ReportScope) => sql`
  ${isAmong(peers)}
  and ${years === null ? sql`true` : sql`r.year between ${years[0]} and ${years[1]}`}
  and ${agencies.length === 0 ? sql`true` : sql`a.agency_id in ${agencies}`}`;

const asked = (measures: readonly Measure[]) =>
  measures
    .map(
      ({ metric, basis, applicant }) =>
        sql`select ${metric}::varchar as metric, ${basis}::varchar as basis, ${applicant}::varchar as applicant`,
    )
    .reduce((all, one) => sql`${all} union all ${one}`);

/** Rows of other metrics are left aside before they are joined. */
const names = (measures: readonly Measure[]): readonly string[] => [
  ...new Set(measures.map(({ metric }) => metric)),
];

/**
 * One row for each report in scope and each measure, number or not. A report that was seen in part and lacks the
 * figure is `unseen`; one whose form has no such row, or whose prose does not state it, is `not_asked`. A number that
 * is left out has neither value nor part in anything counted from values.
 */
export const stated = (measures: readonly Measure[], scope: Scope): Query<Statement> => ({
  ...statedOf(measures, scope),
  reads: measures,
});

const statedOf = (measures: readonly Measure[], scope: Scope) => sql<Statement>`
  select
    r.report_id, r.agency_id, a.name, a.field, a.level, a.province, r.year,
    k.metric, k.basis, k.applicant,
    case
      when ${isLeftOut(scope.questioned)} then 'left_out'
      when f.state is not null then f.state
      when m.forms is not null and not coalesce(list_contains(string_split(m.forms, ' '), case
        when k.basis = 'table2' and r.form_table2 <> 'hybrid' then r.form_table2
        when k.basis = 'table3' and r.form_table3 <> 'hybrid' then r.form_table3
        else r.form_in_force end), false) then 'not_asked'
      when r.completeness = 'part' then 'unseen'
      else 'not_asked'
    end as state,
    case when not ${isLeftOut(scope.questioned)} then f.value end as value, f.approximate is true as approximate, f.quote,
    q.checks is not null as questioned, q.checks,
    ${traceOf} as trace
  from reports_in_force r
  join agencies a using (agency_id)
  join sources s using (source_id)
  cross join (${asked(measures)}) k
  join metrics m on m.metric = k.metric and m.basis = k.basis
  left join (select * from facts where metric in ${names(measures)}) f
    on f.report_id = r.report_id and f.metric = k.metric and f.basis = k.basis and f.applicant is not distinct from k.applicant
  left join (select * from (${questionedItems}) where metric in ${names(measures)}) q
    on q.report_id = r.report_id and q.metric = k.metric and q.basis = k.basis
    and q.item_applicant is not distinct from k.applicant
  where ${conditions(scope)}`;
