import { heightOf, middleOf, type Box } from './geometry.ts';

/** Things on one line of text, lines from top to bottom and each from left to right. */
export function onBaselines<T extends { readonly box: Box }>(
  things: readonly T[],
): readonly (readonly T[])[] {
  const sorted = [...things].sort((one, other) => middleOf(one.box)[1] - middleOf(other.box)[1]);
  const lines: T[][] = [];
  for (const thing of sorted) {
    const first = lines.at(-1)?.[0];
    if (first && isLevel(first.box, thing.box)) lines.at(-1)!.push(thing);
    else lines.push([thing]);
  }
  return lines.map((line) => line.sort((one, other) => one.box[0] - other.box[0]));
}

const isLevel = (one: Box, other: Box) =>
  Math.abs(middleOf(one)[1] - middleOf(other)[1]) < 0.3 * Math.min(heightOf(one), heightOf(other));
