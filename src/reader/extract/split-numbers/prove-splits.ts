import type { Fact } from '../../../domain/fact.ts';
import { itemKey } from '../../../domain/item.ts';
import type { PrintedSum } from '../../../form/sums.ts';
import type { Token } from '../../recognise/token.ts';
import { linesOf, readSplit, type SplitNumber, type Rejoined } from './read-split.ts';

/** What a cell adds to a sum: its number, nothing where it is blank, or the number its split digits would make. */
type Term = { readonly kind: 'number'; readonly value: number } | { readonly kind: 'blank' } | SplitTerm;

type SplitTerm = { readonly kind: 'split' } & SplitNumber & Pick<Token, 'isFull' | 'spare'>;

/** By key of their item. */
export type Terms = ReadonlyMap<string, Term>;

/** Cells that are as much as others together, along a row or down a column. */
export interface Sum {
  readonly along: 'row' | 'column';
  readonly parts: readonly string[];
  readonly whole: readonly string[];
}

export const toSum = ({ along, onLeft, onRight }: PrintedSum): Sum => ({
  along,
  parts: onLeft.map(itemKey),
  whole: onRight.map(itemKey),
});

/** Null where the cell says nothing that could stand in a sum. */
export function toTerm(fact: Fact, token: Token | undefined): Term | null {
  if (fact.state === 'reported') return { kind: 'number', value: fact.value };
  if (fact.state === 'blank') return { kind: 'blank' };
  const split = token && readSplit(token);
  return split ? { kind: 'split', isFull: token.isFull, spare: token.spare, ...split } : null;
}

/**
 * The split numbers that are proved: by a sum along the row and one down the column, where there are such; by lines
 * that are no numbers of their own; where most sums with split numbers hold, by any of them; and there also what leaves no
 * more white than a number that is proved, since it has no room to go on either, unless its sums fail both
 * ways. That number may be of another table of the document, where it kept `spareElsewhere`. That many cells are full proves nothing, and
 * sums that hold prove little where as many fail: pairs of numbers of one length are full too, and now and then add up.
 */
export function proveSplits(
  terms: Terms,
  sums: readonly Sum[],
  spareElsewhere: number = -Infinity,
): ReadonlyMap<string, Rejoined> {
  const split = [...terms].flatMap(([key, term]) => (term.kind === 'split' ? [{ key, term }] : []));
  const concerned = sums.filter((sum) => keysOf(sum).some((key) => terms.get(key)?.kind === 'split'));
  const held = concerned.filter((sum) => proves(sum, terms));
  const failed = concerned.filter((sum) => addsUp(sum, terms) === false);
  const mostHold = held.length >= FOR_ONE_THAT_FAILS * failed.length;
  const isProved = new Map(
    split.map(({ key, term }) => [
      key,
      isOneAsWritten(term) || isOne(key, sums, held, mostHold && held.length >= MANY),
    ]),
  );
  const margin = Math.max(
    spareElsewhere,
    ...split.map(({ key, term }) =>
      mostHold && isProved.get(key) && term.spare !== null ? term.spare : -Infinity,
    ),
  );
  const wraps = mostHold && split.some(({ key, term }) => term.isFull && isProved.get(key));
  const isSplitAlike = ({ spare, isFull }: SplitTerm) =>
    spare === null ? wraps && isFull : spare <= margin + TOLERANCE;
  const isDenied = (key: string) =>
    failsAlong('row', key) &&
    failsAlong('column', key) &&
    !concerned.some((sum) => has(sum, key) && addsUp(sum, terms));
  const failsAlong = (way: Sum['along'], key: string) =>
    failed.some((sum) => sum.along === way && has(sum, key));
  return new Map(
    split
      .filter(({ key, term }) => isProved.get(key) || (isSplitAlike(term) && !isDenied(key)))
      .map(({ key, term }) => [key, { value: term.value, at: term.at }]),
  );
}

/** In points; a digit is wider. */
const TOLERANCE = 1;

/** So many sums of a table do not hold by chance, where as many of them hold for one that fails. */
const MANY = 3;
const FOR_ONE_THAT_FAILS = 1.5;

const keysOf = ({ parts, whole }: Sum) => [...parts, ...whole];
const has = (sum: Sum, key: string) => keysOf(sum).includes(key);

function isOne(key: string, sums: readonly Sum[], held: readonly Sum[], byAny: boolean): boolean {
  const [own, ownHeld] = [sums, held].map((some) => some.filter((sum) => has(sum, key)));
  const ways = [...new Set(own!.map(({ along }) => along))];
  return byAny
    ? ownHeld!.length > 0
    : ways.length > 0 && ways.every((way) => ownHeld!.some(({ along }) => along === way));
}

/**
 * Whether each line but the first is no number of its own: that before it ends within the three digits that a comma
 * sets apart, as 1,2 over 34 does, or it begins with a zero, as 74 over 05 does in a cell that has no room.
 */
const isOneAsWritten = ({ lines, isFull }: SplitTerm) =>
  lines.slice(1).every((line, index) => /,\d{0,2}$/u.test(lines[index]!) || (isFull && /^0\d/u.test(line)));

/**
 * A sum that holds proves its split numbers, unless it also holds line by line or half by half and has no other number:
 * so do the sums of two years that stand below each other in every cell.
 */
function proves(sum: Sum, terms: Terms): boolean {
  if (addsUp(sum, terms) !== true) return false;
  const [left, right] = [toTerms(sum.parts, terms), toTerms(sum.whole, terms)];
  return !mayBeStacked(left!.map(linesOfTerm), right!.map(linesOfTerm));
}

/** With split numbers joined; undefined where a cell is not known. */
export function addsUp({ parts, whole }: Sum, terms: Terms): boolean | undefined {
  const [left, right] = [toTerms(parts, terms), toTerms(whole, terms)];
  return left && right ? addUp(left) === addUp(right) : undefined;
}

/** Null where a cell is not known. */
function toTerms(keys: readonly string[], terms: Terms): readonly Filled[] | null {
  const known = keys.map((key) => terms.get(key));
  return known.some((term) => term === undefined)
    ? null
    : known.flatMap((term) => (term === undefined || term.kind === 'blank' ? [] : [term]));
}

type Filled = Exclude<Term, { kind: 'blank' }>;

const addUp = (terms: readonly { readonly value: number }[]) =>
  terms.reduce((total, { value }) => total + value, 0);

const linesOfTerm = (term: Filled) => (term.kind === 'split' ? term.lines : [String(term.value)]);

/** Whether the cells of a row, whose last is the sum of the others, may hold several numbers each. */
export function mayRowBeStacked(cells: readonly Token[]): boolean {
  const lines = cells.map(({ text }) => linesOf(text));
  return mayBeStacked(lines.slice(0, -1), lines.slice(-1));
}

const mayBeStacked = (parts: readonly Lines[], whole: readonly Lines[]) =>
  holdsLineByLine(parts, whole) || holdsByHalves(parts, whole);

type Lines = readonly string[];

/** A number alone is on no certain line, but for nothing, which may be printed once for all lines. */
function holdsLineByLine(parts: readonly Lines[], whole: readonly Lines[]): boolean {
  const all = [...parts, ...whole];
  const depth = Math.max(...all.map((lines) => lines.length));
  if (depth < 2 || all.some((lines) => lines.length === 1 && lines[0] !== '0')) return false;
  return Array.from({ length: depth }, (_, level) => (lines: Lines) => lines.at(-1 - level) ?? NOTHING).every(
    (numberOf) => addUpAs(numberOf, parts, whole),
  );
}

/** What a cell that holds 0 alone adds on any other line. */
const NOTHING = '0';

/** Two numbers in each cell, each of as many lines as it has digits: 12 over 34 where a line holds one digit. */
function holdsByHalves(parts: readonly Lines[], whole: readonly Lines[]): boolean {
  const all = [...parts, ...whole];
  if (all.every((lines) => lines.length < 2)) return false;
  if (all.some((lines) => lines.length % 2 === 1 && lines.join('') !== '0')) return false;
  const upper = (lines: Lines) => lines.slice(0, Math.ceil(lines.length / 2)).join('');
  const lower = (lines: Lines) => lines.slice(Math.ceil(lines.length / 2)).join('') || NOTHING;
  return [upper, lower].every((numberOf) => addUpAs(numberOf, parts, whole));
}

/** Whether what is taken of each cell is a number, and the sum of these holds. */
function addUpAs(
  numberOf: (lines: Lines) => string,
  parts: readonly Lines[],
  whole: readonly Lines[],
): boolean {
  const [left, right] = [parts, whole].map((cells) => cells.map(numberOf));
  const total = (numbers: readonly string[]) =>
    addUp(numbers.map((number) => ({ value: Number(number.replace(/,/gu, '')) })));
  return [...left!, ...right!].every(isWholeNumber) && total(left!) === total(right!);
}

/** Neither the rest of another, such as 07, nor cut within the digits that a comma sets apart. */
const isWholeNumber = (text: string) => /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)$/u.test(text);

/** The fact with the number that was proved; as it is where none was. */
export const toReported = (fact: Fact, proved: Rejoined | undefined): Fact =>
  proved
    ? { state: 'reported', item: fact.item, approximate: false, value: proved.value, at: proved.at }
    : fact;
