import { heightOf } from '../geometry.ts';
import { isNumbered } from '../is-numbered.ts';
import { meets, type Column } from './find-columns.ts';
import type { Line, Run } from './find-runs.ts';
import type { Piece } from './piece.ts';
import { areTwo, splitLabel } from './split-label.ts';
import { isBeside, LARGEST_PITCH, levelOf, shareAxis, textOf, toStack, type Stack } from './stack.ts';

/** A row with its label and the values that stand in each column. */
export interface Row {
  /** Words that several rows share, beside their labels. */
  readonly groups: readonly Stack[];
  readonly label: Stack | null;
  readonly values: readonly (readonly Piece[])[];
}

/** The rows of a run from top to bottom; undefined where it is not certain in which of them each value stands. */
export function findRows(
  { lines, labels }: Pick<Run, 'lines' | 'labels'>,
  columns: readonly Column[],
): readonly Row[] | undefined {
  const groups = groupsOf(labels);
  const own = labels.filter((stack) => !groups.includes(stack));
  const standing = columns.map((column) =>
    lines.flatMap(({ values }) => values.filter(({ box }) => meets(box, column))),
  );
  const pitch = LINES_ALIKE * Math.min(...standing.flatMap(pitchesOf));
  const chains = standing.map((pieces) => chainsOf(pieces, pitch));
  const bands = own.length > 0 ? ownBands(own, lines, columns) : bandsWithout(lines, chains);
  const rows = bands.map((band) => ({ ...band, values: columns.map((): Piece[] => []) }));
  const placed = chains.map((column) => placeChains(column, bands));
  if (placed.some((column) => column.some(({ band }) => band < 0))) return undefined;
  placed.forEach((column, at) => {
    for (const { piece, band } of column) rows[band]!.values[at]!.push(piece);
  });
  return joinCutRows(
    rows.map((row, index) => ({ ...row, groups: groups.filter((group) => rowOf(group, bands) === index) })),
    columns,
  );
}

/** Words left of a label; and left of some, on the axis of such words: a group of many rows may stand between two. */
function groupsOf(labels: readonly Stack[]): readonly Stack[] {
  const beside = labels.filter((stack) => labels.some((other) => isBeside(stack, other)));
  const isGroup = (stack: Stack) =>
    beside.some((group) => shareAxis(group.box, stack.box, heightOf(stack.pieces[0]!.box))) &&
    labels.some((label) => label.box[0] >= stack.box[2] - 1 && !beside.includes(label));
  return labels.filter((stack) => beside.includes(stack) || isGroup(stack));
}

/**
 * What begins a page and has no number is the rest of the row that ended the page before: without values, or where all
 * other labels have a number and these values may go on with those above.
 */
function joinCutRows(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  const isRest = ({ groups, label }: Row, at: number) =>
    groups.length === 0 &&
    label !== null &&
    !isNumbered(textOf(label)) &&
    beginsPage(label, rows[at - 1]?.label);
  const areNumbered = rows.every(
    (row, at) => isRest(row, at) || (row.label && isNumbered(textOf(row.label))),
  );
  const whole: Row[] = [];
  rows.forEach((row, at) => {
    const before = whole.at(-1);
    if (
      before &&
      isRest(row, at) &&
      (isBlank(row) || (areNumbered && !areTwo(lastOf(before), firstOf(row), columns)))
    )
      whole[whole.length - 1] = joinRows(before, row);
    else whole.push(row);
  });
  return whole;
}

const isBlank = ({ values }: Row) => values.every((own) => own.length === 0);
const lastOf = ({ values }: Row) => ({ values: values.flatMap((own) => own.at(-1) ?? []) });
const firstOf = ({ values }: Row) => ({ values: values.flatMap((own) => own[0] ?? []) });

const beginsPage = (label: Stack, before: Stack | null | undefined) =>
  before?.pieces.at(-1)!.page === label.pieces[0]!.page - 1;

const joinRows = (upper: Row, { label, values }: Row): Row => ({
  ...upper,
  label: toStack([...upper.label!.pieces, ...label!.pieces]),
  values: upper.values.map((own, at) => [...own, ...values[at]!]),
});

/** A row before its values are known: how far its label reaches. */
interface Band {
  readonly label: Stack | null;
  readonly top: number;
  readonly bottom: number;
}

const ownBands = (
  labels: readonly Stack[],
  lines: readonly Line[],
  columns: readonly Column[],
): readonly Band[] =>
  labels
    .flatMap((label) =>
      splitLabel(
        label,
        lines.filter(({ level }) => isIn(level, toBand(label))),
        columns,
      ),
    )
    .map(toBand)
    .sort((one, other) => one.top - other.top);

const toBand = (label: Stack): Band => ({ label, top: label.box[1], bottom: label.box[3] });

/** Without labels, one row where all numbers are centred on one level or a page cuts it, else a row for every line. */
function bandsWithout(
  lines: readonly Line[],
  columns: readonly (readonly (readonly Piece[])[])[],
): readonly Band[] {
  const reach = 0.35 * lines[0]!.size;
  const chains = columns.flat();
  const [first, ...rest] = chains.map(centreOf);
  const isOne = rest.every((centre) => Math.abs(centre - first!) < reach);
  const levels = lines.map(({ level }) => level);
  const apart = isCutByPage(columns, reach) ? [levels] : levels.map((level) => [level]);
  return (isOne ? [[first!]] : apart).map((own) => ({
    label: null,
    top: Math.min(...own) - reach,
    bottom: Math.max(...own) + reach,
  }));
}

/** Whether all columns begin on one level, and what stands on the next page goes on in one: in none from a zero. */
function isCutByPage(columns: readonly (readonly (readonly Piece[])[])[], reach: number): boolean {
  const parts = columns.map((chains) => chains.map((chain) => chain[0]!));
  const topsAt = (ordinal: number) => parts.flatMap((tops) => tops[ordinal] ?? []);
  const [begun, rest] = [topsAt(0), topsAt(1)];
  const areLevel = (pieces: readonly Piece[]) =>
    pieces.every(({ box, page }) => Math.abs(box[1] - pieces[0]!.box[1]) < reach && page === pieces[0]!.page);
  const goesOn = rest[0] ? rest[0].page === begun[0]!.page + 1 : begun.some(goesOnOverPage);
  return (
    goesOn &&
    areLevel(begun) &&
    areLevel(rest) &&
    parts.every((tops) => tops.length < 2 || (tops.length === 2 && !/^[0０]$/u.test(tops[0]!.text)))
  );
}

const goesOnOverPage = ({ box, boxOnPage }: Piece) => heightOf(box) > heightOf(boxOnPage) + 1;

const centreOf = (chain: readonly Piece[]) => (levelOf(chain[0]!) + levelOf(chain.at(-1)!)) / 2;

/** The values of a column, those so close below each other that they may be one number in a wrapped cell together. */
function chainsOf(pieces: readonly Piece[], pitch: number): readonly (readonly Piece[])[] {
  const chains: Piece[][] = [];
  for (const piece of pieces) {
    const last = chains.at(-1)?.at(-1);
    if (last && isClose(last, piece) && levelOf(piece) - levelOf(last) <= pitch) chains.at(-1)!.push(piece);
    else chains.push([piece]);
  }
  return chains;
}

/** The lines of one number stand as close as any of the table; from row to row it is more. */
const LINES_ALIKE = 1.2;

const pitchesOf = (pieces: readonly Piece[]) =>
  pieces.slice(1).flatMap((piece, index) => {
    const above = pieces[index]!;
    return isClose(above, piece) ? [levelOf(piece) - levelOf(above)] : [];
  });

/** A mark for none goes on from no number, and no number from one; what is neither, as the 至 of 3至5, may. */
const isClose = (above: Piece, piece: Piece) =>
  above.page === piece.page &&
  levelOf(piece) - levelOf(above) < LARGEST_PITCH * heightOf(piece.box) &&
  [above, piece].every(({ isValue, text }) => !isValue || PART_OF_NUMBER.test(text));

/** A ? before a number may stand on a line of its own. */
const PART_OF_NUMBER = /[\p{Nd}?？]/u;

interface Placed {
  readonly piece: Piece;
  readonly band: number;
}

/**
 * What begins a page above its labels belongs to the row that ended the page before, and what ends a page below its
 * labels to the row that begins the next.
 */
function placeChains(chains: readonly (readonly Piece[])[], bands: readonly Band[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const chain of chains) {
    const own = placeChain(chain, bands);
    const band = own.every((at) => at < 0) ? bandOverPage(chain, placed, bands) : -1;
    placed.push(...chain.map((piece, at) => ({ piece, band: band < 0 ? own[at]! : band })));
  }
  return placed;
}

function bandOverPage(chain: readonly Piece[], placed: readonly Placed[], bands: readonly Band[]): number {
  const { page, box } = chain[0]!;
  const labels = bands.flatMap(({ label }, at) => (label ? [{ at, pieces: label.pieces }] : []));
  // Without labels, it goes on where the number above it ended.
  if (labels.length === 0) {
    const last = placed.at(-1);
    return last?.piece.page === page - 1 ? last.band : -1;
  }
  const onPage = labels.flatMap(({ pieces }) => pieces.filter((piece) => piece.page === page));
  if (onPage.every((piece) => piece.box[1] > box[1]))
    return labels.findLast(({ pieces }) => pieces.at(-1)!.page === page - 1)?.at ?? -1;
  return onPage.every((piece) => piece.box[3] < box[3])
    ? (labels.find(({ pieces }) => pieces[0]!.page === page + 1)?.at ?? -1)
    : -1;
}

/** The row of each piece of a chain; -1 where it is not certain. What stands beside one label only belongs to it whole. */
function placeChain(chain: readonly Piece[], bands: readonly Band[]): readonly number[] {
  const bandAt = (level: number) => bands.findIndex((band) => isIn(level, band));
  const own = chain.map((piece) => bandAt(levelOf(piece)));
  const touched = new Set(own.filter((band) => band >= 0));
  if (touched.size > 1) return own;
  const centre = bandAt(centreOf(chain));
  const [band = centre < 0 ? bandBeside(chain, bands) : centre] = touched;
  return chain.map(() => (centre < 0 || centre === band ? band : -1));
}

/** The one row at whose label some line of the chain stands. */
function bandBeside(chain: readonly Piece[], bands: readonly Band[]): number {
  const [top, bottom] = [chain[0]!.box[1], chain.at(-1)!.box[3]];
  const beside = bands.flatMap((band, at) => (band.top < bottom && band.bottom > top ? [at] : []));
  return beside.length === 1 ? beside[0]! : -1;
}

const isIn = (level: number, { top, bottom }: Pick<Band, 'top' | 'bottom'>) =>
  level >= top && level <= bottom;

/** A group's words stand beside the middle of its rows; the first of these is the one numbered so. */
function rowOf(group: Stack, rows: readonly Band[]): number {
  const at = rows.findIndex(({ label }) => label !== null && isBeside(group, label));
  const beside = at < 0 ? rows.findLastIndex(({ top }) => top <= levelOf(group)) : at;
  const first = rows.findLastIndex(({ label }, at) => at <= beside && label !== null && isFirst(label));
  return first < 0 ? beside : first;
}

const isFirst = (label: Stack) => /^(?:1[.、]|\(一\))/u.test(textOf(label).normalize('NFKC').trimStart());
