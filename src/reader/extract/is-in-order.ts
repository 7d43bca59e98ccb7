import type { Fact } from '../../domain/fact.ts';
import { mayBe, type RowInOrder } from '../recognise/rows-in-order.ts';
import { keyOf, sumsOf } from './split-numbers/rejoin-splits.ts';
import { addsUp, type Terms } from './split-numbers/prove-splits.ts';
import { SOURCES } from './split-numbers/prove-table3.ts';

/** What may be blank, since no result is. */
const BESIDE_RESULTS: ReadonlySet<string> = new Set([...SOURCES, 'carried_out']);

/**
 * Whether rows of seven cells, as many as the form has, are its rows by their order: every label on them is in its
 * place, every result and their sum are numbers, and every row sum and column sum that can be made comes out right.
 * `facts` are what the rows say when read so, in the form's order.
 */
export function isInOrder(rows: readonly RowInOrder[], facts: readonly (readonly Fact[])[]): boolean {
  const metrics = facts.map(([first]) => first!.item.metric);
  const numbers: Terms = new Map(
    facts
      .flat()
      .flatMap((fact) =>
        fact.state === 'reported' ? [[keyOf(fact), { kind: 'number', value: fact.value }]] : [],
      ),
  );
  return (
    rows.every((row, index) => mayBe(row, metrics[index]!)) &&
    facts.flat().every((fact) => BESIDE_RESULTS.has(fact.item.metric) || numbers.has(keyOf(fact))) &&
    sumsOf(metrics).every((sum) => addsUp(sum, numbers) !== false)
  );
}
