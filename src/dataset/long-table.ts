import { flag, table, type RowOf } from './table.ts';
import { AGENCIES, FACTS, METRICS_TABLE, REPORTS, SOURCES } from './tables.ts';

const { agency_id, name, level, field, province, city, county } = AGENCIES.columns;
const { report_id, year, published_on, completeness } = REPORTS.columns;
const { label_zh, label_en, unit } = METRICS_TABLE.columns;
const { metric, applicant, basis, state, value, approximate, quote, place } = FACTS.columns;

/** Every fact with its body, report, metric and source in one row: what is taken away to work with. */
export const LONG = table(
  'nianbao-long',
  [
    '长表：每行一个数据，机构、年份、指标、状态、出处随行',
    'Long table: one fact a row, with its body, year, metric, state and source',
  ],
  {
    report_id,
    agency_id,
    agency: name,
    level,
    field,
    province,
    city,
    county,
    year,
    published_on,
    completeness,
    metric,
    basis,
    applicant,
    label_zh,
    label_en,
    unit,
    state,
    value,
    approximate,
    quote,
    questioned: flag(['参与不成立或待说明的校验', 'Takes part in a check that failed']),
    source_url: SOURCES.columns.url,
    place,
  },
  ['report_id', 'metric', 'applicant', 'basis'],
);
export type LongRow = RowOf<typeof LONG>;
