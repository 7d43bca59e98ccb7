/** How deep numbering goes: 一、 （一） 1. (1); folded in width. */
const DEPTHS = [
  /^\s*[一二三四五六七八九十]+[、.]/u,
  /^\s*\([一二三四五六七八九十]+\)/u,
  /^\s*\d+[、.]/u,
  /^\s*\(\d+\)/u,
];

export const UNNUMBERED = DEPTHS.length;

/** 0 for 一、 to 3 for (1); UNNUMBERED, the deepest, for a heading without a number. */
export function depthOf(heading: string): number {
  const depth = DEPTHS.findIndex((numbering) => numbering.test(heading));
  return depth === -1 ? UNNUMBERED : depth;
}
