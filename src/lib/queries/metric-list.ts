import { sql } from '../source/query.ts';
import { placeInForm } from './metric-order.ts';

/** A metric of the dictionary and how many reports state it. */
export interface MetricInfo {
  readonly metric: string;
  readonly basis: 'table2' | 'table3' | 'table4' | 'prose';
  readonly label_zh: string;
  readonly label_en: string;
  readonly unit: string;
  readonly may_sum: 'yes' | 'no';
  readonly forms: string | null;
  readonly definition_zh: string;
  readonly definition_en: string;
  readonly law: string | null;
  /** Reports that print a number for it; in table 3 in the column 总计. */
  readonly reported: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

/** Every metric in the order of the form. */
export const metricList = sql<MetricInfo>`
  select m.* exclude (place), count(f.report_id)::int as reported, min(r.year)::int as first_year, max(r.year)::int as last_year
  from (select *, ${placeInForm} as place from metrics m) m
  left join facts f
    on f.metric = m.metric and f.basis = m.basis and f.state = 'reported' and coalesce(f.applicant, 'total') = 'total'
  left join reports r using (report_id)
  group by all
  order by any_value(m.place), m.metric`;
