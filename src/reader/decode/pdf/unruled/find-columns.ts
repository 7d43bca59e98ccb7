import { middleOf, type Box } from '../geometry.ts';
import type { Piece } from './piece.ts';
import type { Stack } from './stack.ts';

/** A column of values, as far as its numbers and its head reach. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly head: Stack;
}

interface Open {
  left: number;
  right: number;
  head: Stack | null;
}

/**
 * The columns in which the values of some lines stand below their heads; undefined where they are not certain: where a
 * column has two values on a line, or no head. A head without a value below it makes a column too.
 */
export function findColumns(
  lines: readonly (readonly Piece[])[],
  heads: readonly Stack[],
): readonly Column[] | undefined {
  const columns = columnsOfValues(lines.flat());
  const isShared = columns.some((column) =>
    lines.some((line) => line.filter((piece) => meets(piece.box, column)).length > 1),
  );
  if (isShared) return undefined;
  for (const head of [...heads].sort((one, other) => other.box[3] - one.box[3])) placeHead(head, columns);
  const headed = columns.flatMap(({ left, right, head }) => (head ? [{ left, right, head }] : []));
  return headed.length === columns.length ? headed.sort((one, other) => one.left - other.left) : undefined;
}

/** Values that stand above each other in part make one column. */
function columnsOfValues(values: readonly Piece[]): Open[] {
  const columns: Open[] = [];
  for (const { box } of [...values].sort((one, other) => one.box[0] - other.box[0])) {
    const last = columns.at(-1);
    if (last && box[0] < last.right) last.right = Math.max(last.right, box[2]);
    else columns.push({ left: box[0], right: box[2], head: null });
  }
  return columns;
}

export const meets = (
  [left, , right]: Box,
  column: { readonly left: number; readonly right: number },
): boolean => left < column.right && right > column.left;

/** From the lowest head upwards: one over several columns heads none of them. */
function placeHead(head: Stack, columns: Open[]): void {
  const [left, , right] = head.box;
  const under = columns.filter((column) => meets(head.box, column));
  if (under.length > 1) return;
  const [column] = under;
  if (column) {
    if (column.head) return;
    column.head = head;
    column.left = Math.min(column.left, left);
    column.right = Math.max(column.right, right);
  } else if (!isAboveNeighbours(head, columns)) columns.push({ left, right, head });
}

/** What stands above the heads at both its sides may be over several columns. */
function isAboveNeighbours({ box }: Stack, columns: readonly Open[]): boolean {
  const headed = columns.flatMap((column) => (column.head ? [column.head.box] : []));
  const [x] = middleOf(box);
  const before = headed.filter(([, , right]) => right < x).sort((one, other) => other[2] - one[2])[0];
  const after = headed.filter(([left]) => left > x).sort((one, other) => one[0] - other[0])[0];
  const neighbours = [before, after].filter((neighbour) => neighbour !== undefined);
  return neighbours.length > 0 && neighbours.every((neighbour) => neighbour[1] >= box[3]);
}
