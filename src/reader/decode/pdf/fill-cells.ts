import type { Grid, GridCell } from './find-grids.ts';
import { around, middleOf, widthOf, type Box } from './geometry.ts';
import { measureFullness, measureRooms, type Fullness } from './full-lines.ts';
import { joinLines } from '../join-lines.ts';
import { slice, type Word } from './read-words.ts';
import { toLines, type TextLine } from './text-lines.ts';

export interface FilledCell extends GridCell, Fullness {
  readonly text: string;
  /** Of its text; of the cell where that is empty. */
  readonly textBox: Box;
}

/** Text of the cells of a grid, and the words that stand outside. */
export function fillCells(
  grid: Grid,
  words: readonly Word[],
): { readonly cells: readonly FilledCell[]; readonly outside: readonly Word[] } {
  const held = new Map<GridCell, Word[]>(grid.cells.map((cell) => [cell, []]));
  const outside: Word[] = [];
  for (const word of words)
    for (const { inside, piece } of placeWord(word, grid))
      ((inside && held.get(inside)) ?? outside).push(piece);
  const lines = new Map([...held].map(([cell, inside]) => [cell, toLines(inside)]));
  const roomOf = measureRooms(lines);
  const cells = [...lines].map(([cell, own]) => ({ ...cell, ...fillCell(cell, own, roomOf(cell)) }));
  return { cells, outside };
}

function fillCell(
  cell: GridCell,
  lines: readonly TextLine[],
  room: number,
): Omit<FilledCell, keyof GridCell> {
  const [first, ...rest] = lines;
  if (first === undefined) return { text: '', textBox: cell.box, isFull: false, spare: null };
  const textBox = around(first.box, ...rest.map(({ box }) => box));
  const texts = lines.map(({ text }) => text);
  const width = widthOf(cell.box);
  return { text: joinLines(texts), textBox, ...measureFullness(lines, room, width) };
}

/** Pieces of a word with their cells; a word that touches no cell stays whole. */
function placeWord(
  word: Word,
  grid: Grid,
): readonly { readonly inside: GridCell | null; readonly piece: Word }[] {
  const pieces = splitAtRules(word, grid).map((piece) => ({
    inside: cellAt(grid, middleOf(piece.box)) ?? null,
    piece,
  }));
  return pieces.some(({ inside }) => inside) ? pieces : [{ inside: null, piece: word }];
}

/** A run that reaches over a rule is cut at its spaces: the cells' texts stood too close. */
function splitAtRules(word: Word, { xs }: Grid): readonly Word[] {
  const [left, , right] = word.box;
  if (!/\s/u.test(word.text) || !xs.some((x) => x > left + 1 && x < right - 1)) return [word];
  return [...word.text.matchAll(/\S+/gu)].map(({ 0: { length }, index }) =>
    slice(word, index, index + length),
  );
}

const cellAt = ({ cells }: Grid, [x, y]: readonly [number, number]) =>
  cells.find(({ box: [left, top, right, bottom] }) => x >= left && x < right && y >= top && y < bottom);
