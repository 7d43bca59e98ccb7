import type { Selection } from '../selection/selection.ts';

/** The states a report of a year can be in, in the order in which they are drawn and listed. */
export const STATES = [
  'reported',
  'left_out',
  'blank',
  'missing',
  'illegible',
  'unseen',
  'not_asked',
] as const;
export const STATE_FILLS: Readonly<Record<(typeof STATES)[number], string>> = {
  reported: 'var(--focus)',
  left_out: 'var(--finding)',
  blank: 'var(--group-2)',
  missing: 'var(--group-3)',
  illegible: 'var(--group-4)',
  unseen: 'var(--peer-faint)',
  not_asked: 'var(--raised)',
};

/** The states that can occur: nothing is left out unless that was asked. */
export const statesUnder = ({ questioned }: Pick<Selection, 'questioned'>) =>
  STATES.filter((state) => state !== 'left_out' || questioned === 'left_out');
