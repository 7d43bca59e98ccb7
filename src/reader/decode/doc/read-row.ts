import type { FlowCell } from '../flow.ts';
import { CODES, type Modifier } from './modifiers.ts';

const CELL = 20;
const MERGED_RIGHT = 0x0002;
const MERGED_DOWN = 0x0020;
const BEGINS_DOWN = 0x0040;

interface Shape {
  readonly left: number;
  readonly right: number;
  readonly isMergedRight: boolean;
  readonly isGoingOn: boolean;
}

/** The cells of a row by what its end says of them ([MS-DOC] 2.9.318); all of one width where it says nothing. */
export function toRow(
  texts: readonly (readonly string[])[],
  modifiers: readonly Modifier[],
): readonly FlowCell[] {
  const shapes = shapesOf(modifiers);
  const cells: FlowCell[] = [];
  texts.forEach((lines, at) => {
    const [shape, before] = [shapes[at], cells.at(-1)];
    const left = shape ? shape.left : before ? before.right : 0;
    const right = shape?.right ?? left + 1000;
    if (shape?.isMergedRight && before) cells[cells.length - 1] = { ...before, right };
    else cells.push({ lines, left, right, isGoingOn: shape?.isGoingOn ?? false });
  });
  return cells;
}

function shapesOf(modifiers: readonly Modifier[]): readonly Shape[] {
  const definition = modifiers.findLast(({ code }) => code === CODES.cells)?.operand;
  if (definition === undefined || definition.bytes.length === 0) return [];
  const count = definition.u8(0);
  const side = (at: number) => definition.i16(1 + at * 2);
  const first = 1 + (count + 1) * 2;
  const shapes = Array.from({ length: count }, (_, at): Shape => {
    const start = first + at * CELL;
    const flags = start + 2 <= definition.bytes.length ? definition.u16(start) : 0;
    return {
      left: side(at),
      right: side(at + 1),
      isMergedRight: (flags & MERGED_RIGHT) !== 0,
      isGoingOn: (flags & MERGED_DOWN) !== 0 && (flags & BEGINS_DOWN) === 0,
    };
  });
  return modifiers.reduce(withMerge, shapes);
}

/** Merges that are said apart from the definition: cells from one to another, or one cell with those above it. */
function withMerge(shapes: readonly Shape[], { code, operand }: Modifier): readonly Shape[] {
  if (code === CODES.horizontalMerge) {
    const [first, end] = [operand.u8(0), operand.u8(1)];
    return shapes.map((shape, at) => (at > first && at < end ? { ...shape, isMergedRight: true } : shape));
  }
  if (code !== CODES.verticalMerge) return shapes;
  const [cell, how] = [operand.u8(0), operand.u8(1)];
  return shapes.map((shape, at) => (at === cell ? { ...shape, isGoingOn: how === 1 } : shape));
}
