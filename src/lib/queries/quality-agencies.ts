import { sql } from '../source/query.ts';
import { datedReports, type DatedReport } from './quality-reports.ts';
import type { ReportScope } from './stated.ts';

/** A report among those of the bodies listed, with the counts of its row and of its column. */
export interface ListedReport extends DatedReport {
  readonly of_agency: number;
  readonly late_of_agency: number;
  readonly undated_of_agency: number;
  readonly of_year: number;
  readonly late_of_year: number;
  readonly undated_of_year: number;
}

/** Reports of the bodies in scope that have at least so many of them, by body and year; bodies with most reports first. */
export const qualityAgencies = (scope: ReportScope, atLeast: number) => sql<ListedReport>`
  with listed as (
    select *, (count(*) over (partition by agency_id))::int as of_agency
    from (${datedReports(scope)})
    qualify of_agency >= ${atLeast}
  )
  select *,
    (count(*) filter (timing = 'late') over (partition by agency_id))::int as late_of_agency,
    (count(*) filter (timing = 'undated') over (partition by agency_id))::int as undated_of_agency,
    (count(*) over (partition by year))::int as of_year,
    (count(*) filter (timing = 'late') over (partition by year))::int as late_of_year,
    (count(*) filter (timing = 'undated') over (partition by year))::int as undated_of_year
  from listed
  order by of_agency desc, name, agency_id, year`;
