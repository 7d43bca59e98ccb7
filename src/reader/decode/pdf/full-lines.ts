import type { GridCell } from './find-grids.ts';
import { heightOf, widthOf } from './geometry.ts';
import type { TextLine } from './text-lines.ts';

type Lines = ReadonlyMap<GridCell, readonly TextLine[]>;

/** Separator included, as no line begins with one. */
const NEXT = /^.[,，.．]?/u;
const DIGITS = /^[\d０-９,，.．+-]+$/u;

/** How full a cell's lines of digits are, but for the last. */
export interface Fullness {
  /** Whether none of them has room for the next digit. */
  readonly isFull: boolean;
  /**
   * White that would be left of the cell's width, had the shortest of them taken in the next digit, in points; null
   * where the lines are not of digits alone. Where a number is known to be broken, its cell keeps more white than this.
   */
  readonly spare: number | null;
}

/** `room` is how wide the lines may be, `width` that of the cell. */
export function measureFullness(lines: readonly TextLine[], room: number, width: number): Fullness {
  if (lines.length < 2 || lines.some(({ text }) => !DIGITS.test(text))) return { isFull: false, spare: null };
  const shortest = Math.min(...lines.slice(1).map((line, index) => widthWithNext(lines[index]!, line)));
  return { isFull: shortest > room, spare: width - shortest };
}

/** Digits are narrower in some lines than in others, by their separators. */
function widthWithNext({ box }: TextLine, { text, box: below }: TextLine): number {
  const next = NEXT.exec(text)![0].length;
  return widthOf(box) + (0.9 * next * widthOf(below)) / text.length;
}

/** How wide the lines of a cell may be: as wide as the white at the sides leaves, or as the widest of its column. */
export function measureRooms(lines: Lines): (cell: GridCell) => number {
  const margin = marginOf(lines);
  const inside = ({ box }: GridCell) => widthOf(box) - margin;
  const widest = new Map<string, number>();
  for (const [cell, own] of lines)
    for (const { box } of own)
      if (widthOf(box) <= inside(cell))
        widest.set(keyOf(cell), Math.max(widest.get(keyOf(cell)) ?? -Infinity, widthOf(box)));
  return (cell) => Math.max(inside(cell), widest.get(keyOf(cell)) ?? -Infinity);
}

const keyOf = ({ column, columnSpan }: GridCell) => `${column}+${columnSpan}`;

/** White at both sides of a cell that is full, as cells show whose label wraps: not the least, for some overflow. */
function marginOf(lines: Lines): number {
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
