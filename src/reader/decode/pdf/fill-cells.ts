import type { Grid, GridCell } from './find-grids.ts';
import { around, heightOf, middleOf, widthOf, type Box } from './geometry.ts';
import { slice, type Word } from './read-words.ts';

export interface FilledCell extends GridCell {
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
  const widest = widestByColumn(lines);
  const margin = marginOf(lines);
  const cells = [...lines].map(([cell, own]) => ({ ...cell, ...joinLines(cell, own, widest, margin) }));
  return { cells, outside };
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

interface TextLine {
  readonly text: string;
  readonly box: Box;
}

/** Words on one level from left to right, levels from top to bottom. */
export function toLines(words: readonly Word[]): readonly TextLine[] {
  const sorted = [...words].sort((one, other) => one.box[1] - other.box[1]);
  const lines: Word[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    if (line && onOneLevel(line[0]!.box, word.box)) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => joinWords(line.sort((one, other) => one.box[0] - other.box[0])));
}

const onOneLevel = (one: Box, other: Box) =>
  Math.abs(middleOf(one)[1] - middleOf(other)[1]) < 0.5 * Math.min(heightOf(one), heightOf(other));

function joinWords(words: readonly Word[]): TextLine {
  const text = words.map(
    (word, index) => (index > 0 && apart(words[index - 1]!, word) ? ' ' : '') + word.text,
  );
  return { text: text.join(''), box: around(words[0]!.box, ...words.map(({ box }) => box)) };
}

/** Numbers that do not touch are two. */
const apart = (one: Word, other: Word) =>
  /[\d０-９]$/u.test(one.text) &&
  /^[\d０-９]/u.test(other.text) &&
  other.box[0] - one.box[2] > 0.2 * heightOf(one.box);

function widestByColumn(lines: ReadonlyMap<GridCell, readonly TextLine[]>): ReadonlyMap<string, number> {
  const widest = new Map<string, number>();
  for (const [cell, own] of lines)
    for (const { box } of own)
      widest.set(keyOf(cell), Math.max(widthOf(box), widest.get(keyOf(cell)) ?? widthOf(box)));
  return widest;
}

const keyOf = ({ column, columnSpan }: GridCell) => `${column}+${columnSpan}`;

/** White at both sides of a cell that is full, as cells show whose label wraps: not the least, for some overflow. */
function marginOf(lines: ReadonlyMap<GridCell, readonly TextLine[]>): number {
  const spare = [...lines]
    .filter(([, own]) => isWrappedLabel(own))
    .map(([cell, own]) => widthOf(cell.box) - Math.max(...own.map(({ box }) => widthOf(box))))
    .sort((one, other) => one - other);
  return spare.length === 0 ? 0 : spare[Math.floor(spare.length / 4)]!;
}

/** Whether all lines but the last are as wide as each other, to a character. */
function isWrappedLabel(lines: readonly TextLine[]): boolean {
  const full = lines.slice(0, -1).map(({ box }) => widthOf(box));
  const size = Math.max(...lines.map(({ box }) => heightOf(box)));
  return (
    full.length > 1 &&
    lines.every(({ text }) => !DIGITS.test(text)) &&
    Math.max(...full) - Math.min(...full) <= 1.5 * size
  );
}

const DIGITS = /^[\d０-９,，.．+-]+$/u;
const ENDS_IN_DIGIT = /[\d０-９]$/u;
const BEGINS_WITH_DIGIT = /^[\d０-９]/u;

/** Lines of digits that a narrow cell has wrapped are one number, as where 10 stands as 1 over 0; others are two. */
function joinLines(
  cell: GridCell,
  lines: readonly TextLine[],
  widest: ReadonlyMap<string, number>,
  margin: number,
): { readonly text: string; readonly textBox: Box } {
  const [first] = lines;
  if (first === undefined) return { text: '', textBox: cell.box };
  const rooms = [widest.get(keyOf(cell))!, widthOf(cell.box) - Math.max(margin, 0.6 * heightOf(first.box))];
  const text = lines.reduce((joined, line, index) => {
    const before = lines[index - 1];
    const apart = before !== undefined && meet(before.text, line.text) && !isWrapped(before, line, rooms);
    return joined + (apart ? '\n' : '') + line.text;
  }, '');
  return { text, textBox: around(first.box, ...lines.map(({ box }) => box)) };
}

const meet = (before: string, line: string) =>
  (DIGITS.test(before) && DIGITS.test(line)) || (ENDS_IN_DIGIT.test(before) && BEGINS_WITH_DIGIT.test(line));

/** Whether neither the column's other texts nor the cell leave room for another digit and the separator behind it. */
function isWrapped(before: TextLine, line: TextLine, rooms: readonly number[]): boolean {
  if (!DIGITS.test(before.text) || !DIGITS.test(line.text)) return false;
  // No number ends with a separator.
  if (/[,，.．]$/u.test(before.text)) return true;
  const next = /^.[,，.．]?/u.exec(line.text)![0].length;
  return rooms.every((room) => isFull(before, room, next));
}

/** Whether `next` characters more would not fit. */
const isFull = ({ text, box }: TextLine, room: number, next: number) =>
  widthOf(box) + (0.9 * next * widthOf(box)) / text.length > room;
