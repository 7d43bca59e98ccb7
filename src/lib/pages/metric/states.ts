import { STATES, type StatedAs } from '../../queries/stated-as.ts';
import type { Selection } from '../../address/selection.ts';

export const STATE_FILLS: Readonly<Record<StatedAs, string>> = {
  reported: 'var(--focus)',
  left_out: 'var(--finding)',
  blank: 'var(--group-2)',
  missing: 'var(--group-3)',
  illegible: 'var(--group-4)',
  unseen: 'var(--absent)',
  not_asked: 'var(--raised)',
};

/** The states that can occur: nothing is left out unless that was asked. */
export const statesUnder = ({ questioned }: Pick<Selection, 'questioned'>) =>
  STATES.filter((state) => state !== 'left_out' || questioned === 'left_out');
