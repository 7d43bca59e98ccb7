import type { Stack } from './stack.ts';

/** The stacks that reach into a stretch of the strip, from top to bottom. */
export type FindStacks = (from: number, to: number) => readonly Stack[];

/** In points. */
const SHELF = 60;

/** Sorts stacks on shelves, so that a long document is not searched whole for every line. */
export function stackFinder(stacks: readonly Stack[]): FindStacks {
  const shelves = new Map<number, Stack[]>();
  for (const stack of stacks)
    for (const shelf of shelvesOf(stack.box[1], stack.box[3])) {
      const shelved = shelves.get(shelf);
      if (shelved) shelved.push(stack);
      else shelves.set(shelf, [stack]);
    }
  return (from, to) => {
    const found = new Set(shelvesOf(from, to).flatMap((shelf) => shelves.get(shelf) ?? []));
    return [...found]
      .filter(({ box }) => box[1] <= to && box[3] >= from)
      .sort((one, other) => one.box[1] - other.box[1]);
  };
}

function shelvesOf(from: number, to: number): readonly number[] {
  const first = Math.floor(from / SHELF);
  return Array.from({ length: Math.floor(to / SHELF) - first + 1 }, (_, index) => first + index);
}
