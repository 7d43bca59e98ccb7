import type { Fact } from '../../domain/fact.ts';
import type { Token } from '../recognise/token.ts';
import { readBroken, type Repaired } from './repair-row.ts';

/** What a cell adds to a sum: its number, nothing where it is blank, or the number its broken digits would make. */
type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | ({ readonly kind: 'broken'; readonly isFull: boolean } & Repaired);

/** By key of their cell. */
export type Terms = ReadonlyMap<string, Term>;

/** Cells that are as much as others together, along a row or down a column. */
export interface Sum {
  readonly along: 'row' | 'column';
  readonly parts: readonly string[];
  readonly whole: readonly string[];
}

/** Null where the cell says nothing that could stand in a sum. */
export function toTerm(fact: Fact, token: Token | undefined): Term | null {
  if (fact.state === 'reported') return { kind: 'number', value: fact.value };
  if (fact.state === 'blank') return { kind: 'blank' };
  const broken = token && readBroken(token);
  return broken ? { kind: 'broken', isFull: token.isFull, ...broken } : null;
}

/** So many broken cells, each of them full, are not pairs of numbers: of those, some would have room to spare. */
const MANY = 5;

/**
 * The broken numbers that are proved: by a sum along the row and one down the column, where there are such; or, where
 * the lines of a cell are full, by any sum, by the proof that another full cell of the table is one number, or by many
 * broken cells of which all are full.
 */
export function proveBroken(terms: Terms, sums: readonly Sum[]): ReadonlyMap<string, Repaired> {
  const broken = [...terms].flatMap(([key, term]) => (term.kind === 'broken' ? [{ key, term }] : []));
  if (broken.length === 0) return new Map();
  const judged = broken.map(({ key, term }) => ({ key, term, ...judge(key, terms, sums) }));
  const wraps =
    judged.some(({ term, isProved }) => term.isFull && isProved) ||
    (broken.length >= MANY && broken.every(({ term }) => term.isFull));
  return new Map(
    judged
      .filter(({ term, isProved, isSupported }) => isProved || (term.isFull && (isSupported || wraps)))
      .map(({ key, term }) => [key, { value: term.value, at: term.at }]),
  );
}

function judge(key: string, terms: Terms, sums: readonly Sum[]) {
  const own = sums.filter(({ parts, whole }) => parts.includes(key) || whole.includes(key));
  const ways = [...new Set(own.map(({ along }) => along))];
  const held = own.filter((sum) => holds(sum, terms));
  return {
    isSupported: held.length > 0,
    isProved: ways.length > 0 && ways.every((way) => held.some(({ along }) => along === way)),
  };
}

function holds({ parts, whole }: Sum, terms: Terms): boolean {
  const [left, right] = [addUp(parts, terms), addUp(whole, terms)];
  return left !== null && left === right;
}

/** Null where a cell is not known. */
function addUp(keys: readonly string[], terms: Terms): number | null {
  let total = 0;
  for (const key of keys) {
    const term = terms.get(key);
    if (!term) return null;
    if (term.kind !== 'blank') total += term.value;
  }
  return total;
}

/** The fact with the number that was proved; as it is where none was. */
export const toReported = (fact: Fact, proved: Repaired | undefined): Fact =>
  proved ? { state: 'reported', item: fact.item, approximate: false, ...proved } : fact;
