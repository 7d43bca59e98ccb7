import { OUTCOME_ROWS } from '../../form/wholes.ts';
import { sql, type Query } from '../source/query.ts';
import type { Questioned } from '../address/selection.ts';
import { NO_PEERS } from '../address/selection.ts';
import { toMeasure } from './measure.ts';
import { stated, type Statement } from './stated.ts';

/** A row of table 3 beneath one of the six groups of outcomes, in the column 总计, as a report prints it. */
export interface OutcomeLeaf extends Pick<
  Statement,
  | 'report_id'
  | 'agency_id'
  | 'year'
  | 'metric'
  | 'basis'
  | 'applicant'
  | 'state'
  | 'value'
  | 'approximate'
  | 'quote'
  | 'trace'
  | 'questioned'
  | 'checks'
> {
  readonly label_zh: string;
  readonly label_en: string;
}

/** The rows of every form: that of 2019 has one for （六）其他处理, that of 2021 has three. */
const LEAVES = [...new Set(OUTCOME_ROWS.flatMap(({ metrics }) => metrics))].map((metric) =>
  toMeasure(metric, 'table3', 'total'),
);

/** Every such row of the reports of some bodies of which a row of table 3 was seen, number or not. */
export const outcomeLeaves = (
  agencies: readonly string[],
  questioned: Questioned,
): Query<OutcomeLeaf> => sql<OutcomeLeaf>`
  select s.report_id, s.agency_id, s.year, s.metric, s.basis, s.applicant, s.state, s.value, s.approximate, s.quote,
    s.questioned, s.checks, s.trace, m.label_zh, m.label_en
  from (${stated(LEAVES, { peers: NO_PEERS, years: null, agencies, questioned })}) s
  join metrics m on m.metric = s.metric and m.basis = s.basis
  where s.report_id in (select report_id from facts where basis = 'table3' and applicant = 'total')
  order by s.agency_id, s.year, list_position(${sql`string_split(${LEAVES.map(({ metric }) => metric).join(' ')}, ' ')`}, s.metric)`;
