/** The states a report of a year can be in, in the order in which they are drawn and listed. */
export const STATES = ['reported', 'blank', 'missing', 'illegible', 'unseen', 'not_asked'] as const;
export const STATE_FILLS: Readonly<Record<(typeof STATES)[number], string>> = {
  reported: 'var(--focus)',
  blank: 'var(--group-2)',
  missing: 'var(--group-3)',
  illegible: 'var(--group-4)',
  unseen: 'var(--peer-faint)',
  not_asked: 'var(--raised)',
};
