import { sql } from '../source/query.ts';

/** How much of a report the data hold. */
export interface ReportWeight {
  readonly agency_id: string;
  readonly year: number;
  readonly completeness: 'whole' | 'part';
  /** Numbers printed in it. */
  readonly numbers: number;
}

/** Of every report, by body and year. */
export const reportWeights = sql<ReportWeight>`
  select r.agency_id, r.year, r.completeness, count(f.report_id)::int as numbers
  from reports r left join facts f on f.report_id = r.report_id and f.state = 'reported'
  group by r.report_id, r.agency_id, r.year, r.completeness
  order by r.agency_id, r.year`;
