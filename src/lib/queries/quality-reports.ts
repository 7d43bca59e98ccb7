import { sql, type Query } from '../source/query.ts';
import { conditions, type ReportScope } from './stated.ts';

/** Whether a report came out in the term the law sets; `unsettled` where its term or its day is not known, or its date cannot be right. */
export type Timing = 'on_time' | 'late' | 'unsettled' | 'undated';

/** A report with how much of it was seen and when it came out. */
export interface DatedReport {
  readonly report_id: string;
  readonly agency_id: string;
  readonly name: string;
  readonly field: string | null;
  readonly year: number;
  readonly published_on: string | null;
  readonly completeness: 'whole' | 'part';
  readonly timing: Timing;
}

export const datedReports = (scope: ReportScope): Query<DatedReport> => sql<DatedReport>`
  select
    r.report_id, r.agency_id, a.name, a.field, r.year, r.published_on, r.completeness,
    case
      when r.published_on is null then 'undated'
      when e.outcome = 'fails' then 'unsettled'
      when f.outcome = 'fails' then 'late'
      when f.outcome = 'holds' then 'on_time'
      else 'unsettled'
    end as timing
  from reports r
  join agencies a using (agency_id)
  left join findings f on f.report_id = r.report_id and f."check" = 'published-late'
  left join findings e on e.report_id = r.report_id and e."check" = 'published-before-period-end'
  where ${conditions(scope)}`;
