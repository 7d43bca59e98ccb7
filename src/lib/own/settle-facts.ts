import type { Fact } from '../../domain/fact.ts';
import { itemKey } from '../../domain/item.ts';
import type { Decision } from '../../dataset/workspace.ts';

/** Facts of a document with what a person typed for the cells that the reader could not read. */
export interface SettledFacts {
  readonly facts: readonly Fact[];
  /** Keys of the items that a person read. */
  readonly byHand: ReadonlySet<string>;
}

/** A person's word counts only where the reader is in doubt, and what stands in the cell stays its evidence. */
export function settleFacts(facts: readonly Fact[], decisions: readonly Decision[]): SettledFacts {
  const settled = new Map(
    decisions.flatMap((decision) => (decision.about === 'cell' ? [[decision.item, decision] as const] : [])),
  );
  const byHand = new Set<string>();
  return {
    byHand,
    facts: facts.map((fact): Fact => {
      const decision = settled.get(itemKey(fact.item));
      if (fact.state !== 'illegible' || decision === undefined || decision.quote !== fact.at.quote)
        return fact;
      byHand.add(itemKey(fact.item));
      const { item, at } = fact;
      return decision.value === null
        ? { state: 'blank', item, at }
        : { state: 'reported', item, at, value: decision.value, approximate: false };
    }),
  };
}

/** What a person typed as the number printed in a cell; null where it is no number. */
export function parseTyped(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
