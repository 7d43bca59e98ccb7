import { sql } from '../source/query.ts';

/** A report by its day of publication. */
export interface LatestReport {
  readonly report_id: string;
  readonly agency_id: string;
  readonly name: string;
  readonly year: number;
  readonly published_on: string;
  readonly reported: number;
}

/** The reports published last, of those whose day is known, with how many numbers of each the data hold. */
export const latestReports = (limit: number) => sql<LatestReport>`
  select r.report_id, r.agency_id, a.name, r.year, r.published_on,
    (select count(*) from facts f where f.report_id = r.report_id and f.state = 'reported')::int as reported
  from reports r join agencies a using (agency_id)
  where length(r.published_on) = 10
  order by r.published_on desc, r.report_id
  limit ${limit}`;
