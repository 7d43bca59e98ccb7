import type { Fact, Illegible } from '../../domain/fact.ts';
import type { Item } from '../../domain/item.ts';
import type { Evidence } from '../../domain/place.ts';
import type { Picked } from '../recognise/pick-cells.ts';
import { readCell, type CellKind } from './read-cell.ts';

export interface Asked extends CellKind {
  readonly item: Item;
  /** The cell's head names a unit that is not the form's, so that no number there answers the question. */
  readonly refused?: boolean;
}

/** One fact for each item that a row of the form asks for; without a row they are missing. */
export function readPicked(asked: readonly Asked[], picked: Picked | undefined): readonly Fact[] {
  if (picked === undefined || picked.kind === 'none')
    return asked.map(({ item }) => ({ state: 'missing', item }));
  if (picked.kind === 'unsure')
    return asked.map(({ item }) => toIllegible(item, evidenceOf(picked), 'unproved-repair'));
  return asked.map((ask, index) => toFact(ask, picked.cells[index]!.evidence));
}

/** The fact that one cell states. */
export function toFact(asked: Asked, at: Evidence): Fact {
  const { item, refused } = asked;
  const reading = readCell(at.quote, asked);
  if (refused && reading.state === 'reported') return toIllegible(item, at, 'not-a-number');
  if (reading.state === 'reported')
    return { state: 'reported', item, value: reading.value, approximate: false, at };
  return reading.state === 'blank' ? { state: 'blank', item, at } : toIllegible(item, at, reading.because);
}

const toIllegible = (item: Item, at: Evidence, because: Illegible['because']): Fact => ({
  state: 'illegible',
  item,
  at,
  because,
});

/** What stands where the cells could not be told apart: the first of them that holds something. */
const evidenceOf = ({ tokens }: Extract<Picked, { kind: 'unsure' }>): Evidence =>
  (tokens.find(({ kind }) => kind !== 'blank') ?? tokens[0]!).evidence;
