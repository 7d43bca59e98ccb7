import type { Fact } from '../../domain/fact.ts';
import { itemKey } from '../../domain/item.ts';
import { mayBe, type RowInOrder } from '../recognise/rows-in-order.ts';
import { addsUp, type Sum, type Terms } from './split-numbers/prove-splits.ts';

/**
 * Whether rows of seven cells, as many as the form has, are its rows by their order: every label on them is in its
 * place, every result and their sum are numbers, and every row sum and column sum that can be made comes out right.
 * `facts` are what the rows say when read so, in the form's order.
 */
export function isInOrder(
  rows: readonly RowInOrder[],
  facts: readonly (readonly Fact[])[],
  sums: readonly Sum[],
): boolean {
  const results = new Set(sums.filter(isOfResults).flatMap(({ parts, whole }) => [...parts, ...whole]));
  const metrics = facts.map(([first]) => first!.item.metric);
  const numbers: Terms = new Map(
    facts
      .flat()
      .flatMap((fact) =>
        fact.state === 'reported' ? [[itemKey(fact.item), { kind: 'number', value: fact.value }]] : [],
      ),
  );
  return (
    rows.every((row, index) => mayBe(row, metrics[index]!)) &&
    facts.flat().every(({ item }) => !results.has(itemKey(item)) || numbers.has(itemKey(item))) &&
    sums.every((sum) => addsUp(sum, numbers) !== false)
  );
}

/** Down a column to its 总计; rows beside these may be blank, no result is. */
const isOfResults = ({ along, whole }: Sum) => along === 'column' && whole.length === 1;
