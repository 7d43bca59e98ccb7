/** [left, top, right, bottom] in points from the page's upper left corner. */
export type Box = readonly [number, number, number, number];

export const widthOf = ([left, , right]: Box): number => right - left;
export const heightOf = ([, top, , bottom]: Box): number => bottom - top;
export const middleOf = ([left, top, right, bottom]: Box): readonly [x: number, y: number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

/** The smallest box around all; the first argument keeps it from being none. */
export const around = (first: Box, ...rest: readonly Box[]): Box =>
  rest.reduce<Box>(
    ([left, top, right, bottom], box) => [
      Math.min(left, box[0]),
      Math.min(top, box[1]),
      Math.max(right, box[2]),
      Math.max(bottom, box[3]),
    ],
    first,
  );

/** Numbers that lie within `reach` of each other as one, ascending. */
export function cluster(numbers: readonly number[], reach: number): readonly number[] {
  const sorted = [...numbers].sort((one, other) => one - other);
  const groups: number[][] = [];
  for (const number of sorted) {
    const group = groups.at(-1);
    if (group && number - group.at(-1)! <= reach) group.push(number);
    else groups.push([number]);
  }
  return groups.map((group) => (group[0]! + group.at(-1)!) / 2);
}
