import { itemKey, type Item } from '../../domain/item.ts';
import { NO_PEERS } from '../address/selection.ts';
import { sql, type Query } from '../source/query.ts';
import { stated } from './stated.ts';

/** What one report says of every item asked about: their states in the order of asking, with spaces between. */
export interface WideStates {
  readonly report_id: string;
  readonly states: string;
}

const EVERY_REPORT = { peers: NO_PEERS, years: null, agencies: [], questioned: 'shown' } as const;

/** The state of every item in every report, in the order of `reports.csv`. */
export const wideStates = (items: readonly Item[]): Query<WideStates> => sql<WideStates>`
  with places as (
    select unnest(string_split(${items.map(itemKey).join(' ')}, ' ')) as key, unnest(range(${items.length})) as place
  )
  select s.report_id, string_agg(s.state, ' ' order by p.place) as states
  from (${stated(items, EVERY_REPORT)}) s
  join places p on p.key = concat_ws('/', s.basis, s.metric, s.applicant)
  group by s.report_id
  order by s.report_id`;
