import type { TextLine } from './fill-cells.ts';
import type { GridCell } from './find-grids.ts';
import { heightOf, widthOf } from './geometry.ts';

type Lines = ReadonlyMap<GridCell, readonly TextLine[]>;

/** Separator included, as no line begins with one. */
const NEXT = /^.[,，.．]?/u;
const DIGITS = /^[\d０-９,，.．+-]+$/u;

/** Whether each line is of digits alone and, but for the last, as wide as `room` lets it be. */
export const isFull = (lines: readonly TextLine[], room: number): boolean =>
  lines.length > 1 &&
  lines.every(({ text }) => DIGITS.test(text)) &&
  lines.slice(1).every((line, index) => hasNoRoom(lines[index]!, line, room));

function hasNoRoom({ text, box }: TextLine, { text: below }: TextLine, room: number): boolean {
  const next = NEXT.exec(below)![0].length;
  return widthOf(box) + (0.9 * next * widthOf(box)) / text.length > room;
}

/** How wide the lines of a cell may be: as wide as the white at the sides leaves, or as the widest of its column. */
export function measureRooms(lines: Lines): (cell: GridCell) => number {
  const margin = marginOf(lines);
  const inside = ({ box }: GridCell) => widthOf(box) - margin;
  const widest = new Map<string, number>();
  for (const [cell, own] of lines)
    for (const { box } of own)
      if (widthOf(box) <= inside(cell))
        widest.set(keyOf(cell), Math.max(widthOf(box), widest.get(keyOf(cell)) ?? widthOf(box)));
  return (cell) => Math.max(inside(cell), widest.get(keyOf(cell)) ?? inside(cell));
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
