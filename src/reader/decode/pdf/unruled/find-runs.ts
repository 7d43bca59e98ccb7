import { heightOf } from '../geometry.ts';
import { isNumbered } from '../is-numbered.ts';
import { onBaselines } from '../on-baselines.ts';
import { joinPieces, type Piece } from './piece.ts';
import { stackFinder, type FindStacks } from './stack-finder.ts';
import {
  isAligned,
  isBeside,
  isOfSize,
  LARGEST_PITCH as LINE_PITCH,
  levelOf,
  stackPieces,
  toStack,
  type Stack,
} from './stack.ts';

/** Values side by side. */
export interface Line {
  readonly values: readonly Piece[];
  readonly level: number;
  /** Height of its text. */
  readonly size: number;
  /** Level of the next line that has a value, be it of a table or not. */
  readonly next: number;
}

/** Lines of values that only labels divide, with what stands left of them and what heads them. */
export interface Run {
  readonly lines: readonly Line[];
  /** Beside the lines, between and below them, left of all values. */
  readonly labels: readonly Stack[];
  /** Above the first line, from the lowest upwards. */
  readonly heads: readonly Stack[];
  /** Under the last line and its labels, from the uppermost downwards, what heads no other run. */
  readonly below: readonly Stack[];
  /** What stands so close below the last line that it may be the rest of its cells. */
  readonly rest: readonly Piece[];
  /** What stands left of this edge is a label or its head; values and their heads begin right of it. */
  readonly labelsRight: number;
}

interface Open {
  readonly lines: Line[];
  readonly labels: Set<Stack>;
  valuesLeft: number;
  labelsRight: number;
  /** Level of the last line within its values. */
  lowest: number;
}

/** Words in a cell of numbers are no longer than this. */
const LONGEST_REMARK = 6;
/** Of the height of the text: the lines of a table stand no further apart, from edge to edge and from line to line. */
const WIDEST_GAP = 2.6;
const LARGEST_PITCH = 3.6;
/** In points: no head of a table is as high. */
const REACH = 250;

export function findRuns(pieces: readonly Piece[]): readonly Run[] {
  const whole = joinMarks(pieces);
  const lines = linesOfValues(whole);
  const values = new Set(lines.flatMap((line) => line.values));
  const find = stackFinder(stackPieces(whole.filter((piece) => !values.has(piece))));
  const runs: Open[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (!run || !grow(run, line, find)) runs.push(begin(line, find));
  }
  runs.forEach((run, index) => addLabelsBelow(run, runs[index + 1]?.lines[0]!.level ?? Infinity, find));
  const labels = new Set(runs.flatMap((run) => [...run.labels]));
  const heads = runs.map((run, index) =>
    headsOf(run, runs[index - 1]?.lines.at(-1)!.level ?? -Infinity, labels, find),
  );
  const taken = new Set([...labels, ...heads.flat()]);
  const labelled = new Set([...labels].flatMap((stack) => stack.pieces));
  const findOthers = stackFinder(
    whole.filter((piece) => !labelled.has(piece)).map((piece) => toStack([piece])),
  );
  return runs.map((run, index) => ({
    ...run,
    labels: [...run.labels],
    heads: heads[index]!,
    below: belowOf(run, runs[index + 1]?.lines[0]!.level ?? Infinity, taken, find),
    rest: restOf(run, findOthers),
  }));
}

/** What begins the next page is no heading only where it stands right below one of the values. */
function restOf({ lines, valuesLeft }: Open, find: FindStacks): readonly Piece[] {
  const { level, size, values } = lines.at(-1)!;
  const [from, to] = [level + size / 2, level + LINE_PITCH * size];
  const isBelowValue = ({ box }: Piece) => values.some((value) => isAligned(value.box, box, size));
  const isRest = (piece: Piece) =>
    levelOf(piece) > from &&
    levelOf(piece) < to &&
    piece.box[0] >= valuesLeft - 1 &&
    (piece.page === values[0]!.page || isBelowValue(piece));
  return find(from, to).flatMap(({ pieces }) => pieces.filter(isRest));
}

/**
 * A mark that its cell has wrapped, such as 不适 over 用, is one piece; and what looks like a mark above or below words
 * is one of them, such as the 无 of 无法提供 written downwards, or the 没有 of 2.没有现成信息.
 */
function joinMarks(pieces: readonly Piece[]): readonly Piece[] {
  const loose = pieces.filter(({ isValue, text }) => !isValue || MAY_BE_WORDS.test(text.normalize('NFKC')));
  const stacks = stackPieces(loose)
    .flatMap(({ pieces: parts }) => marksIn(parts) ?? onEachPage(parts))
    .filter((parts) => parts.length > 1)
    .map((parts) => [parts, joinPieces(parts)] as const);
  const marks = stacks.filter(([parts, mark]) => mark.isValue && parts.every(({ isValue }) => !isValue));
  const words = stacks.filter(([parts]) => isNumbered(parts[0]!.text) || isWrittenDownwards(parts));
  const parts = new Set([...marks, ...words].flatMap(([own]) => own));
  return [
    ...pieces.filter((piece) => !parts.has(piece)),
    ...marks.map(([, mark]) => mark),
    ...words.flatMap(([own]) => own.map((piece) => ({ ...piece, isValue: false }))),
  ];
}

/** What looks like a mark or a number and may be a line of a label. */
const MAY_BE_WORDS = /^(?:无|没有|\d{1,2}\.)$/u;

/** Marks of which nothing but such stands below each other, each as long as can be; undefined where there is anything else. */
function marksIn(pieces: readonly Piece[]): readonly (readonly Piece[])[] | undefined {
  const marks: (readonly Piece[])[] = [];
  for (let from = 0; from < pieces.length; from += marks.at(-1)!.length) {
    const mark = LENGTHS_OF_MARKS.map((length) => pieces.slice(from, from + length)).find(
      (parts) => joinPieces(parts).isValue,
    );
    if (!mark) return undefined;
    marks.push(mark);
  }
  return marks;
}

/** In pieces, a character each at the least: 详见附件, 不适用, 没有, 无. */
const LENGTHS_OF_MARKS = [4, 3, 2, 1];

/** What ends a page and what begins the next may be two. */
const onEachPage = (pieces: readonly Piece[]): readonly (readonly Piece[])[] =>
  [...new Set(pieces.map(({ page }) => page))].map((page) => pieces.filter((piece) => piece.page === page));

/** Whether a mark has one character more below it that is none. */
const isWrittenDownwards = (pieces: readonly Piece[]) =>
  pieces.some(({ isValue, text }, index) => {
    const below = pieces[index + 1];
    return isValue && text.length === 1 && below !== undefined && !below.isValue && below.text.length === 1;
  });

/** Lines that end in values, as rows of tables do; what goes on in words is running text. */
function linesOfValues(pieces: readonly Piece[]): readonly Line[] {
  const all = onBaselines(pieces);
  const levels = all
    .map((line) => line.find(({ isValue }) => isValue))
    .map((value) => value && levelOf(value));
  return all.flatMap((line, index) => {
    const first = line.findIndex(({ isValue }) => isValue);
    const values = first < 0 ? [] : line.slice(first);
    const isRow = values.every(({ isValue, text }) => isValue || text.length <= LONGEST_REMARK);
    const next = levels.find((level, at) => at > index && level !== undefined) ?? Infinity;
    return values.length > 0 && isRow ? [toLine(values, next)] : [];
  });
}

const toLine = (values: readonly Piece[], next: number): Line => ({
  values,
  level: levelOf(values[0]!),
  size: Math.min(...values.map(({ words }) => heightOf(words[0]!.box))),
  next,
});

function begin(line: Line, find: FindStacks): Open {
  const labels = beside(line, find);
  return {
    lines: [line],
    labels: new Set(labels),
    valuesLeft: leftOf(line),
    labelsRight: rightOf(labels),
    lowest: Math.max(...outermostLevels(line)),
  };
}

const leftOf = ({ values }: Line) => values[0]!.box[0];
const rightOf = (stacks: readonly Stack[]) => Math.max(...stacks.map(({ box }) => box[2]));

/** Stacks that stand left of the line's values, at its height but for half a line of a number that its cell wraps. */
function beside(line: Line, find: FindStacks): readonly Stack[] {
  const reach = 0.75 * line.size;
  return find(line.level - reach, line.level + reach).filter(({ box }) => box[2] <= leftOf(line) + 1);
}

/** Takes the line in where labels alone stand between it and the line above. */
function grow(run: Open, line: Line, find: FindStacks): boolean {
  const labels = beside(line, find);
  const last = run.lines.at(-1)!;
  const between = [...new Set([...find(last.level, line.level), ...labels])];
  const valuesLeft = Math.min(run.valuesLeft, leftOf(line));
  const labelsRight = Math.max(run.labelsRight, rightOf(labels));
  const near = between.filter(({ box }) => box[2] <= labelsRight + 1);
  const known = new Set([...run.labels, ...near]);
  const goesOn =
    between.every((stack) => isLabel(stack, { labels: known, valuesLeft, labelsRight })) &&
    hasNoGap(between, run, line);
  if (!goesOn) return false;
  run.lines.push(line);
  for (const stack of between) run.labels.add(stack);
  const lowest = Math.max(run.lowest, ...outermostLevels(line));
  Object.assign(run, { valuesLeft, labelsRight, lowest });
  return true;
}

/** Beside no value, what reaches further right than any label is one only where it begins or is centred as they are. */
const isLabel = (
  stack: Stack,
  { labels, valuesLeft, labelsRight }: Pick<Open, 'labels' | 'valuesLeft' | 'labelsRight'>,
): boolean => {
  const [left, , right] = stack.box;
  const size = heightOf(stack.pieces[0]!.box);
  return (
    right <= valuesLeft + 1 &&
    left < labelsRight &&
    (right <= labelsRight + 1 || [...labels].some(({ box }) => isAligned(box, stack.box, size)))
  );
};

/** Of the lines within its values: marks may be wrapped over several. */
const outermostLevels = ({ values, size }: Line): readonly number[] =>
  values.flatMap(({ box }) => [box[1] + size / 2, box[3] - size / 2]);

function hasNoGap(stacks: readonly Stack[], { lines, lowest }: Open, line: Line): boolean {
  const last = lines.at(-1)!;
  const levels = [
    ...stacks.flatMap(({ pieces }) => pieces.map(levelOf)),
    lowest,
    ...outermostLevels(line),
  ].filter((at) => at > last.level && at < line.level);
  const all = [last.level, ...levels.sort((one, other) => one - other), line.level];
  const widest = LARGEST_PITCH * line.size;
  return all.every((at, index) => index === 0 || at - all[index - 1]! <= widest);
}

/** Rows without a number below the last one that has any. */
function addLabelsBelow(run: Open, end: number, find: FindStacks): void {
  const last = run.lines.at(-1)!;
  const { size } = last;
  let bottom = Math.max(last.level, ...[...run.labels].map(({ box }) => box[3]));
  const stacks = find(last.level, Math.min(end, last.level + REACH));
  for (const stack of stacks) {
    if (run.labels.has(stack) || stack.box[1] < last.level) continue;
    const goesOn = stack.box[1] - bottom <= WIDEST_GAP * size && isOfSize(stack.pieces[0]!.box, size);
    const isHead = stacks.some((other) => isBeside(stack, other) && !isLabel(other, run));
    if (!goesOn || !isLabel(stack, run) || isHead || stack.box[3] > last.next) return;
    run.labels.add(stack);
    bottom = Math.max(bottom, stack.box[3]);
  }
}

/** What stands above the first line, as near and as large as heads are. */
function headsOf(run: Open, above: number, labels: ReadonlySet<Stack>, find: FindStacks): readonly Stack[] {
  const first = run.lines[0]!;
  const { size } = first;
  let top = Math.min(first.level - size / 2, ...beside(first, find).map(({ box }) => box[1]));
  const heads: Stack[] = [];
  const over = find(Math.max(above, first.level - REACH), first.level).filter((stack) => !labels.has(stack));
  for (const stack of [...over].sort((one, other) => other.box[3] - one.box[3])) {
    const near = top - stack.box[3] <= WIDEST_GAP * size;
    const crosses = stack.box[0] < run.labelsRight && stack.box[2] > run.valuesLeft;
    if (!near || crosses || !isOfSize(stack.pieces[0]!.box, size)) break;
    heads.push(stack);
    top = Math.min(top, stack.box[1]);
  }
  return heads;
}

/** What stands under the last line, as near and as large as a table that goes on. */
function belowOf(run: Open, end: number, taken: ReadonlySet<Stack>, find: FindStacks): readonly Stack[] {
  const { level, size } = run.lines.at(-1)!;
  let bottom = Math.max(level + size / 2, ...[...run.labels].map(({ box }) => box[3]));
  const below: Stack[] = [];
  for (const stack of find(bottom, Math.min(end, bottom + REACH))) {
    if (taken.has(stack)) continue;
    if (stack.box[1] - bottom > WIDEST_GAP * size || !isOfSize(stack.pieces[0]!.box, size)) break;
    below.push(stack);
    bottom = Math.max(bottom, stack.box[3]);
  }
  return below;
}
