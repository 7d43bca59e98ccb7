import { sql } from '../source/query.ts';
import type { Grade } from '../../domain/finding.ts';
import type { Applicant } from '../../domain/item.ts';

/** One check on one report; `left` and `right` where it was decided, `lacking` where it was not. */
export interface ReportFinding {
  readonly report_id: string;
  readonly check: string;
  readonly applicant: Applicant | null;
  readonly outcome: 'holds' | 'fails' | 'undecided';
  readonly grade: Grade;
  readonly left: string | null;
  readonly right: string | null;
  readonly lacking: string | null;
  /** Keys of the items of each side, with spaces between; null where there is none, or too many to write out. */
  readonly on_left: string | null;
  readonly on_right: string | null;
  readonly suspect: string | null;
}

/** Every finding of every report: what fails first, checks of the form before questions. */
export const reportFindings = sql<ReportFinding>`
  with numbered as (
    select *, row_number() over (partition by report_id, "check", applicant order by rowid) as ordinal from main.findings
  ),
  parts as (
    select report_id, "check", applicant, ordinal, role, side,
      basis || '/' || metric || case when item_applicant is null then '' else '/' || item_applicant end as item
    from finding_items
  )
  select
    n.report_id, n."check", n.applicant, n.outcome, n.grade, n."left", n."right", n.lacking,
    case when count(*) < 40 then string_agg(p.item, ' ' order by p.item) filter (p.side = 'left') end as on_left,
    case when count(*) < 40 then string_agg(p.item, ' ' order by p.item) filter (p.side = 'right') end as on_right,
    max(p.item) filter (p.role = 'suspect') as suspect
  from numbered n
  left join parts p
    on p.report_id = n.report_id and p."check" = n."check" and p.applicant is not distinct from n.applicant
    and p.ordinal = n.ordinal
  group by n.report_id, n."check", n.applicant, n.outcome, n.grade, n."left", n."right", n.lacking, n.ordinal
  order by
    n.report_id,
    case n.outcome when 'fails' then 1 when 'undecided' then 2 else 3 end,
    case n.grade when 'printed' then 1 when 'implied' then 2 else 3 end,
    n."check", n.applicant, n.ordinal`;

/** Those of one report. */
export const findingsOf = (reportId: string) =>
  sql<ReportFinding>`select * from (${reportFindings}) where report_id = ${reportId}`;
