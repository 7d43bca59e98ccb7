import { apply } from '../pdf/matrix.ts';
import type { TextItem } from '../pdf/read-words.ts';
import type { TextCode } from './page-objects.ts';

interface Set {
  readonly character: string;
  readonly x: number;
  readonly y: number;
}

/** Between two characters, in sizes of the letters: so much white divides columns. */
const GAP = 0.6;

/** A stretch of text as runs that white space divides, as a PDF has them. */
export function toItems(code: TextCode): readonly TextItem[] {
  const runs: Set[][] = [];
  for (const set of setCharacters(code)) {
    const before = runs.at(-1)?.at(-1);
    if (before && isNext(before, set, code.size)) runs.at(-1)!.push(set);
    else runs.push([set]);
  }
  return runs.flatMap((run) => toItem(run, code));
}

function setCharacters({ text, x, y, stepsRight, stepsDown, size }: TextCode): readonly Set[] {
  let at = { x, y };
  return [...text].map((character, index) => {
    const set = { character, ...at };
    const [right = stepsDown.length > 0 ? null : widthOf(character) * size, down = null] = [
      stepsRight[index],
      stepsDown[index],
    ];
    at = { x: right === null ? at.x : at.x + right, y: down === null ? at.y : at.y + down };
    return set;
  });
}

const isNext = (before: Set, { x, y }: Set, size: number) =>
  Math.abs(y - before.y) < GAP * size &&
  x >= before.x &&
  x - before.x < (widthOf(before.character) + GAP) * size;

/** Ideographs are as wide as high, letters and digits about half of that. */
const widthOf = (character: string) => (character < '\u2000' ? 0.55 : 1);

function toItem(run: readonly Set[], { toPage, size }: TextCode): readonly TextItem[] {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [a, b, c, d] = toPage;
  const [left, baseline] = apply(toPage, first.x, first.y);
  if (!Number.isFinite(left + baseline)) return [];
  const width = (last.x - first.x + widthOf(last.character) * size) * Math.hypot(a, b);
  return [
    {
      str: run.map(({ character }) => character).join(''),
      // Letters stand upon their base line, while the page counts downwards.
      transform: [a * size, b * size, -c * size, -d * size, left, baseline],
      width,
      height: size * Math.hypot(c, d),
    },
  ];
}
