import type { Fact } from '../../domain/fact.ts';
import { APPLICANTS } from '../../domain/item.ts';
import { mayBe, type RowInOrder } from '../recognise/rows-in-order.ts';
import { ENDS, SOURCES } from './prove-table3.ts';

type Row = readonly (number | undefined)[];

/**
 * Whether rows of seven cells, as many as the form has, are its rows by their order: every label on them is in its
 * place, every result is a number, and every row sum and column sum that can be made comes out right.
 * `facts` are what the rows say when read so, in the form's order.
 */
export function isInOrder(rows: readonly RowInOrder[], facts: readonly (readonly Fact[])[]): boolean {
  const metrics = facts.map(([first]) => first!.item.metric);
  const values = facts.map((row): Row =>
    row.map((fact) => (fact.state === 'reported' ? fact.value : undefined)),
  );
  const at = (name: string) => values[metrics.findIndex((metric) => metric === name)];
  const results = values.filter((_, index) => !SOURCES.has(metrics[index]!) && !ENDS.has(metrics[index]!));
  return (
    rows.every((row, index) => mayBe(row, metrics[index]!)) &&
    results.every((row) => row.every((value) => value !== undefined)) &&
    values.every((row) => addsUp(row.slice(0, -1), row.slice(-1)) !== false) &&
    APPLICANTS.every((_, column) => {
      const [received, carriedIn, processed, carriedOut] = [...SOURCES, ...ENDS].map(
        (name) => at(name)?.[column],
      );
      return (
        addsUp(
          results.map((row) => row[column]),
          [processed],
        ) === true && addsUp([received, carriedIn], [processed, carriedOut]) !== false
      );
    })
  );
}

/** Undefined where a number is lacking. */
function addsUp(parts: Row, whole: Row): boolean | undefined {
  return [...parts, ...whole].includes(undefined) ? undefined : sum(parts) === sum(whole);
}

const sum = (values: Row) => values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0);
