import { apply, multiply, type Matrix, type Point } from '../pdf/matrix.ts';
import type { DrawnPath } from './page-objects.ts';

/** Numbers that follow each letter of abbreviated data ([GB/T 33190] 9.2); the last two are where it leads. */
const COORDINATES: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7 };

/** The strokes of a path, each as the points that it leads through, on the page. */
export function toParts({ data, toPage }: DrawnPath, turn: Matrix): readonly (readonly Point[])[] {
  const matrix = multiply(turn, toPage);
  const words = data.trim().split(/\s+/u);
  const parts: Point[][] = [];
  for (let at = 0; at < words.length;) {
    const letter = words[at]!;
    const count = COORDINATES[letter];
    const part = parts.at(-1);
    if (letter === 'C' && part?.[0]) part.push(part[0]);
    at += 1;
    if (count === undefined) continue;
    const point = apply(matrix, Number(words[at + count - 2]), Number(words[at + count - 1]));
    if (letter === 'S' || letter === 'M') parts.push([point]);
    else part?.push(point);
    at += count;
  }
  return parts;
}
