import { heightOf, middleOf, type Box } from '../geometry.ts';
import type { Word } from '../read-words.ts';
import { toPieces, type Piece } from './piece.ts';

/** What stands on a page: words outside its ruled tables, and where these are. */
export interface OpenPage {
  readonly number: number;
  readonly words: readonly Word[];
  readonly ruled: readonly Box[];
}

/** Of the height of the last line: the white space that takes the place of the margins between two pages. */
const SEAM = 0.4;

/** All pages below each other, cut where a ruled table stands; what stands inside one but in no cell is left out. */
export function layStrip(pages: readonly OpenPage[]): readonly (readonly Piece[])[] {
  const stretches: Piece[][] = [[]];
  let base = 0;
  for (const { number, words, ruled } of pages) {
    const boxes = [...ruled, ...words.map(({ box }) => box)];
    const [top, bottom] = [Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[3]))];
    if (boxes.length === 0) continue;
    const cuts = ruled.map((box) => middleOf(box)[1]).sort((one, other) => one - other);
    const free = words.filter(({ box }) => !ruled.some((area) => isInside(box, area)));
    for (let at = 0; at <= cuts.length; at += 1) {
      const [from, to] = [cuts[at - 1] ?? -Infinity, cuts[at] ?? Infinity];
      const between = free.filter(({ box }) => middleOf(box)[1] >= from && middleOf(box)[1] < to);
      if (at > 0) stretches.push([]);
      stretches.at(-1)!.push(...toPieces(between, number, base - top));
    }
    const lowest = words.reduce<Box>((low, { box }) => (box[3] > low[3] ? box : low), [0, 0, 0, 0]);
    base += bottom - top + SEAM * heightOf(lowest);
  }
  return stretches;
}

function isInside(box: Box, [left, top, right, bottom]: Box): boolean {
  const [x, y] = middleOf(box);
  return x > left && x < right && y > top && y < bottom;
}
