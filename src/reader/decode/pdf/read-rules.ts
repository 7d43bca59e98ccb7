import type { Box } from './geometry.ts';
import { apply, multiply, toMatrix, type Matrix, type Point } from './matrix.ts';
import { OPS } from './pdf-js.ts';

/** A ruling line, level or upright, as thin as drawn. */
export interface Rule {
  readonly level: boolean;
  /** Where it lies: y of a level rule, x of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A filled box thinner than this is a rule. */
const THICKEST = 3;
const SHORTEST = 3;
/** Numbers that follow each drawing operation of a path: move, line, curve, quadratic curve, close. */
const COORDINATES = [2, 2, 6, 4, 0] as const;

/** The rules that a page draws: stroked level and upright lines, edges of stroked boxes, and thin filled boxes. */
export function readRules({ fnArray, argsArray }: Operators, toPage: Matrix): readonly Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = toPage;
  fnArray.forEach((operation, index) => {
    const args = argsArray[index];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = multiply(matrix, toMatrix(args));
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(args) && args[0]) matrix = multiply(matrix, toMatrix(args[0]));
    } else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.constructPath) rules.push(...rulesOfPath(args, matrix));
  });
  return rules;
}

const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

function rulesOfPath(args: unknown, matrix: Matrix): readonly Rule[] {
  if (!Array.isArray(args)) return [];
  const [paint, [data]] = args as [number, [ArrayLike<number> | null]];
  if (!data) return [];
  const parts = subpathsOf(data, matrix);
  return rulesOfParts(parts, STROKES.has(paint), FILLS.has(paint));
}

/** The rules among the parts of a path, each as the points that it leads through, stroked or filled. */
export function rulesOfParts(
  parts: readonly (readonly Point[])[],
  isStroked: boolean,
  isFilled: boolean,
): readonly Rule[] {
  if (isStroked) return parts.flatMap(sidesOf);
  return isFilled ? parts.flatMap((part) => ruleOfBox(boundsOf(part))) : [];
}

function subpathsOf(data: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const operation = data[at]!;
    const length = COORDINATES[operation];
    if (length === undefined) break;
    if (operation === 0) parts.push([]);
    const part = parts.at(-1);
    if (length > 0) part?.push(apply(matrix, data[at + length - 1]!, data[at + length]!));
    else if (part?.[0]) part.push(part[0]);
    at += 1 + length;
  }
  return parts;
}

const sidesOf = (points: readonly Point[]) =>
  points.slice(1).flatMap((point, index) => ruleOfBox(boundsOf([points[index]!, point])));

const boundsOf = (points: readonly Point[]): Box => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
];

function ruleOfBox([left, top, right, bottom]: Box): readonly Rule[] {
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST && width > Math.max(height, SHORTEST))
    return [{ level: true, at: (top + bottom) / 2, from: left, to: right }];
  if (width <= THICKEST && height > Math.max(width, SHORTEST))
    return [{ level: false, at: (left + right) / 2, from: top, to: bottom }];
  return [];
}
