import type { Trace } from '../../domain/trace.ts';
import { APPLICANTS } from '../../domain/item.ts';
import { sql, type Query } from '../source/query.ts';
import type { Pivot, PivotColumns, PivotPlace, PivotRows } from '../address/pivot.ts';
import type { Measure } from './measure.ts';
import { countStates, type StateCounts, type StatedAs } from './stated-as.ts';
import { ofEnough } from '../statistics/gates.ts';
import { stated, type Scope, type Statement } from './stated.ts';

/** What is laid out: measures of reports in scope, in rows and columns. */
export interface PivotQuestion extends Pick<Pivot, 'rows' | 'columns' | 'shown'> {
  readonly measures: readonly Measure[];
  readonly scope: Scope;
  /** Only reports in which this check failed. */
  readonly check: string | null;
}

/** A cell or a total: what its reports come to, and how many of them say it. */
export interface PivotCell extends StateCounts {
  readonly metric: string;
  readonly basis: string;
  readonly row_is_total: boolean;
  readonly column_is_total: boolean;
  /** Empty where it is not known of the reports; null in a total. */
  readonly row: string | null;
  readonly row_name: string | null;
  readonly column: string | null;
  readonly agencies: number;
  readonly first_year: number;
  readonly last_year: number;
  /** Bodies that have a number. */
  readonly agencies_reported: number;
  /** What is asked for; null where no report gives a number, or where numbers may not be summed. */
  readonly shown: number | null;
  /** The report that alone stands behind it; all null where several do. */
  readonly report_id: string | null;
  readonly applicant: string | null;
  readonly state: StatedAs | null;
  readonly approximate: boolean | null;
  readonly quote: string | null;
  readonly checks: string | null;
  readonly trace: Trace | null;
}

const KEYS = {
  agency: sql`agency_id`,
  field: sql`field`,
  level: sql`level`,
  province: sql`province`,
  year: sql`year::varchar`,
  // The measure is a key of every cell anyhow.
  metric: sql`''`,
  applicant: sql`applicant`,
} as const satisfies Record<PivotRows | PivotColumns, Query<unknown>>;

/** Columns that repeat the rows would say nothing: the measures stand side by side instead. */
export const columnsOf = ({ rows, columns }: Pick<Pivot, 'rows' | 'columns'>): PivotColumns =>
  rows === columns ? 'metric' : columns;

/** Whether there is a total over a side: never over measures, nor over applicants, whose 总计 is a column of the form. */
export const hasTotal = (side: PivotRows | PivotColumns): boolean =>
  side !== 'metric' && side !== 'applicant';

const byApplicant = ({ rows, columns }: Pick<Pivot, 'rows' | 'columns'>) =>
  rows === 'applicant' || columns === 'applicant';

const everyMeasure = (question: PivotQuestion): readonly Measure[] =>
  question.measures.flatMap((measure): readonly Measure[] =>
    byApplicant(question) && measure.basis === 'table3'
      ? APPLICANTS.map((applicant) => ({ ...measure, applicant }))
      : [measure],
  );

/** The statements of a pivot, each with the keys of its row and column. */
const placed = (question: PivotQuestion): Query<Statement> => sql<Statement>`
  select s.*, coalesce(${KEYS[question.rows]}, '') as "row", coalesce(${KEYS[columnsOf(question)]}, '') as "column"
  from (${stated(everyMeasure(question), question.scope)}) s
  where ${
    question.check === null
      ? sql`true`
      : sql`report_id in (select report_id from findings where "check" = ${question.check} and outcome = 'fails')`
  }`;

/** One number alone is told as it is; a median is of enough. A sum is of one year and of measures that may be summed; one number alone is no sum. */
const shown = ({ shown: asked }: PivotQuestion): Query<unknown> => {
  switch (asked) {
    case 'median':
      return sql`case when count(*) = 1 then any_value(value) else ${ofEnough(sql`count(value)`, sql`median(value)`)} end`;
    case 'min':
      return sql`min(value)`;
    case 'max':
      return sql`max(value)`;
    case 'sum':
      return sql`case
        when count(value) = 1 then any_value(value)
        when bool_and(may_sum = 'yes') and count(distinct year) filter (value is not null) = 1 then sum(value)
      end`;
    default:
      return sql`(count(*) filter (state = ${asked}))::double`;
  }
};

const groups = ({ rows, columns }: Pick<Pivot, 'rows' | 'columns'>): Query<unknown> => {
  const [overRows, overColumns] = [hasTotal(rows), hasTotal(columnsOf({ rows, columns }))];
  const sets = [
    sql`(metric, basis, "row", "column")`,
    ...(overRows ? [sql`(metric, basis, "column")`] : []),
    ...(overColumns ? [sql`(metric, basis, "row")`] : []),
    ...(overRows && overColumns ? [sql`(metric, basis)`] : []),
  ];
  return sets.reduce((all, set) => sql`${all}, ${set}`);
};

/** Every cell that has a report, and the totals of rows, of columns and of all, in one pass. */
export const pivot = (question: PivotQuestion): Query<PivotCell> => sql<PivotCell>`
  with placed as (
    select p.*, m.may_sum from (${placed(question)}) p join metrics m using (metric, basis)
  )
  select metric, basis,
    grouping("row") = 1 as row_is_total, grouping("column") = 1 as column_is_total,
    "row", case when grouping("row") = 0 then any_value(${question.rows === 'agency' ? sql`name` : sql`"row"`}) end as row_name,
    "column",
    ${countStates},
    count(distinct agency_id)::int as agencies,
    min(year)::int as first_year,
    max(year)::int as last_year,
    count(distinct agency_id) filter (value is not null)::int as agencies_reported,
    ${shown(question)} as shown,
    case when count(*) = 1 then any_value(report_id) end as report_id,
    case when count(*) = 1 then any_value(applicant) end as applicant,
    case when count(*) = 1 then any_value(state) end as state,
    case when count(*) = 1 then any_value(approximate) end as approximate,
    case when count(*) = 1 then any_value(quote) end as quote,
    case when count(*) = 1 then any_value(checks) end as checks,
    case when count(*) = 1 then any_value(trace) end as trace
  from placed
  group by grouping sets (${groups(question)})
  order by metric, basis, row_is_total, "row", column_is_total, "column"`;

/** The reports behind a cell or a total, those with a number first and from the highest down. */
export const pivotReports = (
  question: PivotQuestion,
  measure: Measure,
  { row, column }: Pick<PivotPlace, 'row' | 'column'>,
): Query<Statement> => sql<Statement>`
  select * exclude ("row", "column") from (${placed({ ...question, measures: [measure] })})
  where ${row === null ? sql`true` : sql`"row" = ${row}`} and ${column === null ? sql`true` : sql`"column" = ${column}`}
  order by value is null, state, value desc, name, year desc`;
