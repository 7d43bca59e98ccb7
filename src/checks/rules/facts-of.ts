import type { Fact, Figure } from '../../domain/fact.ts';
import { itemKey, type Applicant, type Basis, type Item, type MetricId } from '../../domain/item.ts';

/** The facts of one report by item. */
export interface Facts {
  readonly find: (item: Item) => Fact | Figure | undefined;
  /** The exact number reported; undefined for anything else, an approximate number included. */
  readonly valueOf: (item: Item) => number | undefined;
}

export function factsOf(facts: readonly (Fact | Figure)[]): Facts {
  const byKey = new Map(facts.map((fact) => [itemKey(fact.item), fact]));
  const find = (item: Item) => byKey.get(itemKey(item));
  return { find, valueOf: (item) => exactValue(find(item)) };
}

const exactValue = (fact: Fact | Figure | undefined) =>
  fact?.state === 'reported' && !fact.approximate ? fact.value : undefined;

/** The cell or figure of this name; table 3 needs an applicant. */
export const inTable3 = (metric: string, applicant: Applicant): Item => ({
  metric: metric as MetricId,
  basis: 'table3',
  applicant,
});
export const inPart = (basis: Exclude<Basis, 'table3'>, metric: string): Item => ({
  metric: metric as MetricId,
  basis,
  applicant: null,
});
