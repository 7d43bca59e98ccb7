import type { Token } from './token.ts';

/** The cells that follow a label up to the next words: those of its own row, and those of rows without words below it. */
export interface Cells {
  readonly own: readonly Token[];
  readonly below: readonly Token[];
}

/** No row is followed further than this; a table without its next label is broken anyway. */
const MOST_CELLS = 64;

/** `next` is the ordinal at which the next label begins. */
export function cellsAfter(tokens: readonly Token[], last: number, next: number): Cells {
  const own: Token[] = [];
  const below: Token[] = [];
  const row = tokens[last]!.row;
  const end = Math.min(next, tokens.length, last + 1 + MOST_CELLS);
  for (let at = last + 1; at < end; at += 1) {
    const token = tokens[at]!;
    if (token.row === row) own.push(token);
    else if (token.kind === 'words') break;
    else below.push(token);
  }
  return { own, below };
}
