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

/**
 * How wide the lines of a cell may be: as wide as the white at the sides leaves, or as the widest of its column; that
 * alone where so many numbers of the column break, each at that very width.
 */
export function measureRooms(lines: Lines): (cell: GridCell) => number {
  const margin = marginOf(lines);
  const inside = ({ box }: GridCell) => widthOf(box) - margin;
  const columns = new Map<string, { widest: number; readonly breaks: number[] }>();
  for (const [cell, own] of lines)
    for (const [index, { box, text }] of own.entries())
      if (widthOf(box) <= inside(cell)) {
        const column = columns.get(keyOf(cell)) ?? { widest: widthOf(box), breaks: [] };
        column.widest = Math.max(column.widest, widthOf(box));
        if (index < own.length - 1 && DIGITS.test(text)) column.breaks.push(widthOf(box));
        columns.set(keyOf(cell), column);
      }
  return (cell) => {
    const column = columns.get(keyOf(cell));
    if (column === undefined) return inside(cell);
    const { widest, breaks } = column;
    const breaksThere = breaks.length >= MANY && breaks.every((width) => width > 0.95 * widest);
    return breaksThere ? widest : Math.max(inside(cell), widest);
  };
}

/** Numbers of one column that all break after the same number of digits were broken by its width. */
const MANY = 4;

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
