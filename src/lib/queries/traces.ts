import { TRACES, type Trace } from '../../domain/trace.ts';
import { sql, type Query } from '../source/query.ts';

/** How far the printed number of a fact `f` from a source `s` can be followed; null where it prints none. */
export const traceOf: Query<unknown> = sql`case
  when f.state is distinct from 'reported' then null
  when s.kind = 'document' and f.place is not null then 'document'
  when f.quote is not null then 'words'
  else 'address'
end`;

/** Of several rows with a `trace` the one that leads least far; null where none prints a number. */
export const leastTrace: Query<unknown> = sql`case
  when bool_or(trace = 'address') then 'address' when bool_or(trace = 'words') then 'words' else max(trace)
end`;

/** How many printed numbers there are that can be followed so far. */
export type TraceCounts = Readonly<Record<`in_${Trace}`, number>>;

/** The columns of `TraceCounts` over facts `f` joined to their sources `s`. */
export const countTraces: Query<TraceCounts> = {
  text: TRACES.map((trace) => `count(*) filter (${traceOf.text} = '${trace}')::int as in_${trace}`).join(
    ',\n    ',
  ),
  parameters: [],
};
