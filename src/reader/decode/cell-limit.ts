import { UnreadableError } from '../document.ts';

/** A report has under a thousand cells; a file with more than this is none, and would only fill the memory. */
const MOST_CELLS = 200_000;

/** Refuses documents with too many cells. */
export function refuseTooManyCells(count: number): void {
  if (count > MOST_CELLS) throw new UnreadableError('too-many-cells');
}
