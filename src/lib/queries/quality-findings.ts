import type { Grade } from '../../domain/finding.ts';
import { sql, type Query } from '../source/query.ts';
import { reportFindings, type ReportFinding } from './report-findings.ts';
import { conditions, type ReportScope } from './stated.ts';

/** Which findings are listed: of one check, of one grade, or all. */
export interface FindingScope extends ReportScope {
  readonly check: string | null;
  readonly grade: Grade | null;
}

/** A finding that does not hold or could not be decided, with the report it is about. */
export interface QualityFinding extends ReportFinding {
  readonly agency_id: string;
  readonly name: string;
  readonly year: number;
  readonly url: string | null;
  readonly source_name: string;
  readonly retrieved_on: string | null;
  /** Figures of the report that take part in what fails, as `basis/metric/applicant=value` with spaces between. */
  readonly figures: string | null;
}

export const ofFindings = ({ check, grade }: FindingScope) => sql`
  ${check === null ? sql`true` : sql`f."check" = ${check}`}
  and ${grade === null ? sql`true` : sql`f.grade = ${grade}`}`;

/** What fails first, then what could not be decided; checks of the form before questions. */
export const qualityFindings = (scope: FindingScope): Query<QualityFinding> => sql<QualityFinding>`
  with figures as (
    select report_id, string_agg(
      basis || '/' || metric || case when applicant is null then '' else '/' || applicant end || '=' || value::varchar, ' '
    ) as figures
    from facts v
    where value is not null and exists (
      from finding_items i
      where i.report_id = v.report_id and i.basis = v.basis and i.metric = v.metric
        and i.item_applicant is not distinct from v.applicant and i.outcome = 'fails'
    )
    group by report_id
  )
  select f.*, r.agency_id, a.name, r.year, s.url, s.name as source_name, s.retrieved_on, v.figures
  from (${reportFindings}) f
  join reports r using (report_id)
  join agencies a using (agency_id)
  join sources s using (source_id)
  left join figures v using (report_id)
  where f.outcome <> 'holds' and ${conditions(scope)} and ${ofFindings(scope)}
  order by
    f.outcome = 'undecided',
    case f.grade when 'printed' then 1 when 'implied' then 2 else 3 end,
    f."check", r.year desc, a.name, f.report_id, f.applicant`;
