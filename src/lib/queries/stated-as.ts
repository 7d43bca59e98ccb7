import type { State } from '../../domain/states.ts';
import type { Query } from '../source/query.ts';

/**
 * What a report says of a measure, in the order in which it is drawn and listed: the states of a fact, two more that
 * only a set of reports can have, and `left_out` for a number that takes part in a check that failed, where those were
 * asked to be left out.
 */
export const STATES = [
  'reported',
  'left_out',
  'blank',
  'missing',
  'illegible',
  'unseen',
  'not_asked',
] as const satisfies readonly State[];
export type StatedAs = (typeof STATES)[number];

/** How many reports there are, and how many of them in each state. */
export interface StateCounts extends Readonly<Record<StatedAs, number>> {
  readonly reports: number;
  /** Numbers that take part in a failed check, drawn or left out. */
  readonly questioned: number;
}

/** The columns of `StateCounts` over statements. */
export const countStates: Query<StateCounts> = {
  text: [
    'count(*)::int as reports',
    ...STATES.map((state) => `count(*) filter (state = '${state}')::int as ${state}`),
    "count(*) filter (questioned and state in ('reported', 'left_out'))::int as questioned",
  ].join(',\n    '),
  parameters: [],
};
