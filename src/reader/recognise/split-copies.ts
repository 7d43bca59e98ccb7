import type { FoldedToken, Hit } from './find-hits.ts';
import type { Sequence } from './labels.ts';
import type { Picked } from './pick-cells.ts';

const BEGINNING = 0;

/** A copy must have at least this many rows, and half as many as the longest, to be a table of its own. */
const FEWEST_ROWS = 4;
/** More than this many are compared no further; they agree or not by then. */
const MOST_COPIES = 8;
/** A caption stands this many cells with words above its first row at most, and empty ones among them. */
const CAPTION_REACH = 12;
const HEADS_REACH = 80;
const YEAR = /(?<!\d)20\d{2}(?!\d)/gu;

/**
 * The hits of each table where a document prints a table more than once: for two years one after the other, or for
 * two widths of screen. A copy begins where a label comes that the copy before has already.
 */
export function splitCopies(hits: readonly Hit[], sequence: Sequence): readonly (readonly Hit[])[] {
  const copies: { readonly hits: Hit[]; readonly rows: Set<string> }[] = [{ hits: [], rows: new Set() }];
  for (const hit of hits) {
    const [label, other] = hit.labels.filter((one) => one.sequence === sequence);
    const row = !label || other || hit.bare ? undefined : label.row;
    if (row !== undefined && copies.at(-1)!.rows.has(row)) copies.push({ hits: [], rows: new Set() });
    copies.at(-1)!.hits.push(hit);
    if (row !== undefined) copies.at(-1)!.rows.add(row);
  }
  const most = copies.reduce((largest, { rows }) => Math.max(largest, rows.size), 0);
  const whole = copies.filter(({ rows }) => rows.size >= FEWEST_ROWS && rows.size * 2 >= most);
  return whole.length > 1 ? whole.slice(0, MOST_COPIES).map((copy) => copy.hits) : [hits];
}

/** The copy whose caption names the report's year, where the captions of all others name another one. */
export function findCopyOfYear(
  folded: readonly FoldedToken[],
  copies: readonly (readonly Hit[])[],
  sequence: Sequence,
  year: number | null,
): readonly Hit[] | undefined {
  const inTable = ({ labels }: Hit) => labels.some((label) => label.sequence === sequence);
  const years = copies.map((copy, at) =>
    yearsAbove(
      folded,
      copies[at - 1]?.findLast(inTable)?.last ?? BEGINNING,
      copy.find(inTable)?.first ?? BEGINNING,
    ),
  );
  const named = copies.filter((_, at) => year !== null && years[at]!.includes(year));
  const others = years.filter((all) => year !== null && all.length > 0 && !all.includes(year));
  return named.length === 1 && others.length === copies.length - 1 ? named[0] : undefined;
}

function yearsAbove(folded: readonly FoldedToken[], from: number, first: number): readonly number[] {
  const words = folded
    .slice(Math.max(from, first - HEADS_REACH), first)
    .filter(({ folded: text }) => text !== '');
  const above = words.slice(-CAPTION_REACH);
  return above.flatMap(({ folded: text }) => [...text.matchAll(YEAR)].map(([digits]) => Number(digits)));
}

/** Rows that all copies print alike; where they differ, nobody can tell which is meant. */
export function mergeCopies(copies: readonly ReadonlyMap<string, Picked>[]): ReadonlyMap<string, Picked> {
  if (copies.length === 1) return copies[0]!;
  const rows = new Set(copies.flatMap((copy) => [...copy.keys()]));
  return new Map([...rows].map((row) => [row, mergeRow(copies.flatMap((copy) => copy.get(row) ?? []))]));
}

function mergeRow(picks: readonly Picked[]): Picked {
  const printed = picks.filter(({ kind }) => kind !== 'none');
  const [first, ...others] = printed;
  if (!first) return { kind: 'none' };
  if (others.every((other) => textsOf(other) === textsOf(first))) return first;
  return { kind: 'unsure', tokens: printed.flatMap(tokensOf) };
}

const tokensOf = (picked: Picked) =>
  picked.kind === 'cells' ? picked.cells : picked.kind === 'unsure' ? picked.tokens : [];

const textsOf = (picked: Picked) =>
  JSON.stringify([picked.kind, tokensOf(picked).map(({ text }) => text.trim())]);
