import { around, heightOf, middleOf, type Box } from '../geometry.ts';
import { isNumbered } from '../is-numbered.ts';
import type { Piece } from './piece.ts';

/** Lines of text that stand below each other as a cell wraps its words. */
export interface Stack {
  readonly pieces: readonly Piece[];
  readonly box: Box;
}

/** Of the height of the text, from line to line. */
const LEAST_PITCH = 0.8;
export const LARGEST_PITCH = 1.65;

/** Pieces of words as stacks, from top to bottom; pieces one below the other belong together where they share an axis or an edge. */
export function stackPieces(pieces: readonly Piece[]): readonly Stack[] {
  const stacks: Piece[][] = [];
  let live: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => levelOf(one) - levelOf(other))) {
    live = live.filter(
      (stack) => levelOf(piece) - levelOf(stack.at(-1)!) < LARGEST_PITCH * heightOf(piece.box),
    );
    const above = live.findLast((stack) => goesOn(stack, piece));
    if (above) above.push(piece);
    else {
      const stack = [piece];
      stacks.push(stack);
      live.push(stack);
    }
  }
  return stacks.map(toStack);
}

export const toStack = (pieces: readonly Piece[]): Stack => ({
  pieces,
  box: around(pieces[0]!.box, ...pieces.map(({ box }) => box)),
});

export const levelOf = ({ box }: { readonly box: Box }): number => middleOf(box)[1];
export const textOf = ({ pieces }: Stack): string => pieces.map(({ text }) => text).join('');

/** What a page break cuts is known by its number, or for so narrow that it is written downwards. */
function goesOn(stack: readonly Piece[], piece: Piece): boolean {
  const above = stack.at(-1)!;
  const size = heightOf(above.box);
  const pitch = (levelOf(piece) - levelOf(above)) / size;
  return (
    isOfSize(piece.box, size) &&
    pitch > LEAST_PITCH &&
    pitch < LARGEST_PITCH &&
    !isNumbered(piece.text) &&
    (piece.page === above.page || isNumbered(stack[0]!.text) || [above, piece].every(isNarrow)) &&
    isAligned(above.box, piece.box, size)
  );
}

const isNarrow = ({ text }: Piece) => text.length <= 2;

/** Whether two boxes share an axis or their left edge, as the lines of a cell and the cells of a column do. */
export const isAligned = (above: Box, below: Box, size: number): boolean =>
  shareAxis(above, below, size) || Math.abs(above[0] - below[0]) < 0.15 * size;

export const shareAxis = (one: Box, other: Box, size: number): boolean =>
  Math.abs(middleOf(one)[0] - middleOf(other)[0]) < 0.3 * size;

/** Whether text is as large as `size`, to a tenth. */
export const isOfSize = (box: Box, size: number): boolean => Math.abs(heightOf(box) - size) < 0.1 * size;

/** Whether the other stands at the same height, further right. */
export const isBeside = ({ box }: Stack, other: Stack): boolean =>
  other.box[0] >= box[2] - 1 && other.box[1] < box[3] && other.box[3] > box[1];
