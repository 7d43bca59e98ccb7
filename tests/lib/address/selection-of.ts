import { DEFAULT_SELECTION, type Selection } from '../../../src/lib/address/selection.ts';

/** What a visitor chose, all else as a page comes. */
export const selectionOf = (change: Partial<Selection>): Selection => ({ ...DEFAULT_SELECTION, ...change });
