import { cluster, type Box } from './geometry.ts';
import type { Rule } from './read-rules.ts';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

export const hullOf = ({ xs, ys }: Grid): Box => [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!];

/** Whether the rules may be a frame or an ornament; they are a table where one goes on in them. */
export const isStump = ({ cells }: Grid): boolean => cells.length < 3;

/** Whether each column of a table ends where one of another ends, as on the page before. */
export const hasColumnsOf = ({ xs }: Pick<Grid, 'xs'>, { xs: others }: Pick<Grid, 'xs'>): boolean =>
  xs.every((x) => others.some((other) => Math.abs(x - other) <= REACH));

/** Rules this close touch, and are one where they run alike. */
const REACH = 2.5;

/** Tables as their rules draw them: rules that touch make one grid; cells reach as far as no rule divides them. */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  return connected(merged(rules))
    .map(toGrid)
    .filter(({ cells, xs }) => xs.length > 2 && cells.length > 1)
    .sort((one, other) => one.ys[0]! - other.ys[0]!);
}

/** Pieces of one line as one rule. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const lines: Rule[][] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const line = lines.findLast(([first]) => first!.level === rule.level);
    if (line && rule.at - line[0]!.at <= 1) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap(joinPieces);
}

function joinPieces(pieces: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = [];
  for (const piece of [...pieces].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && piece.from <= last.to + REACH)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    else joined.push(piece);
  }
  return joined;
}

function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const parent = rules.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const level = rules.flatMap((rule, index) => (rule.level ? [index] : []));
  const upright = rules.flatMap((rule, index) => (rule.level ? [] : [index]));
  for (const one of level)
    for (const other of upright) if (touch(rules[one]!, rules[other]!)) parent[rootOf(one)] = rootOf(other);
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  const all = [...groups.values()];
  const sides = all.filter((group) => group.length === 1).flat();
  return all.filter((group) => group.length > 3).map((group) => withSides(group, sides));
}

/** With the upright rules as long as the table, which no level rule reaches where pages cut its merged cells. */
function withSides(group: readonly Rule[], sides: readonly Rule[]): readonly Rule[] {
  const upright = group.filter((rule) => !rule.level);
  const [top, bottom] = [
    Math.min(...upright.map(({ from }) => from)),
    Math.max(...upright.map(({ to }) => to)),
  ];
  const isSide = ({ level, from, to }: Rule) =>
    !level && Math.abs(from - top) <= REACH && Math.abs(to - bottom) <= REACH;
  return [...group, ...sides.filter(isSide)];
}

const touch = (level: Rule, upright: Rule) =>
  upright.at >= level.from - REACH &&
  upright.at <= level.to + REACH &&
  level.at >= upright.from - REACH &&
  level.at <= upright.to + REACH;

/** A page that cuts a table leaves it open; its rules' ends then close it. */
function toGrid(rules: readonly Rule[]): Grid {
  const level = rules.filter((rule) => rule.level);
  const upright = rules.filter((rule) => !rule.level);
  const ys = cluster([...level.map(({ at }) => at), ...endsOf(upright)], REACH);
  const xs = cluster([...upright.map(({ at }) => at), ...endsOf(level)], REACH);
  return { xs, ys, cells: cellsOf(xs, ys, level, upright) };
}

const endsOf = (rules: readonly Rule[]) =>
  rules.length === 0
    ? []
    : [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))];

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly Rule[],
  upright: readonly Rule[],
): readonly GridCell[] {
  const taken = ys.map(() => xs.map(() => false));
  const cells: GridCell[] = [];
  for (let row = 0; row + 1 < ys.length; row += 1)
    for (let column = 0; column + 1 < xs.length; column += 1) {
      if (taken[row]![column]) continue;
      let right = column + 1;
      while (
        right + 1 < xs.length &&
        !taken[row]![right] &&
        !divides(upright, xs[right]!, ys[row]!, ys[row + 1]!)
      )
        right += 1;
      let bottom = row + 1;
      while (bottom + 1 < ys.length && !divides(level, ys[bottom]!, xs[column]!, xs[column + 1]!))
        bottom += 1;
      for (let at = row; at < bottom; at += 1) taken[at]!.fill(true, column, right);
      const box: Box = [xs[column]!, ys[row]!, xs[right]!, ys[bottom]!];
      cells.push({ row, column, rowSpan: bottom - row, columnSpan: right - column, box });
    }
  return cells;
}

/** Whether a rule at `at` covers the middle of the edge. */
const divides = (rules: readonly Rule[], at: number, from: number, to: number) => {
  const middle = (from + to) / 2;
  return rules.some((rule) => Math.abs(rule.at - at) <= REACH && rule.from <= middle && rule.to >= middle);
};
