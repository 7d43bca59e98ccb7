import type { Token } from './token.ts';

/** The cells that follow a label up to the next words: those of its own row, and those of rows without words below it. */
export interface Cells {
  /** The last piece of the label; null where the row has none. */
  readonly label: Token | null;
  readonly own: readonly Token[];
  readonly below: readonly Token[];
}

/** No row is followed further than this; a table without its next label is broken anyway. */
const MOST_CELLS = 64;

/** `next` is the ordinal at which the next label begins; `count` the number of cells the form asks for. */
export function cellsAfter(tokens: readonly Token[], last: number, next: number, count: number): Cells {
  const row = tokens[last]!.row;
  const end = Math.min(next, tokens.length, last + 1 + MOST_CELLS);
  const following = tokens.slice(last + 1, end);
  const own = following.findIndex((token) => token.row !== row);
  const label = tokens[last]!;
  if (own < 0) return { label, own: following, below: [] };
  const below = following.slice(own);
  return { label, own: following.slice(0, own), below: below.slice(0, lengthBelow(below, count - own)) };
}

/**
 * Cells on lines of their own go on to the next words. Words between two values are a cell that somebody filled with
 * words (见附件) only where the count then comes out right.
 */
function lengthBelow(below: readonly Token[], count: number): number {
  const isWords = ({ kind }: Token) => kind === 'words';
  const first = below.findIndex(isWords);
  if (first <= 0 || first >= count) return first < 0 ? below.length : first;
  const second = below.findIndex((token, at) => at > first && isWords(token));
  const whole = second < 0 ? below.length : second;
  return whole === count && first < whole - 1 && !NUMBERED.test(below[first]!.text) ? whole : first;
}

const NUMBERED = /^\s*(?:[（(]|[一二三四五六七八九十\d]{1,2}\s*[、.．])/u;
