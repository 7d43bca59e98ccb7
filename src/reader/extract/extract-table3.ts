import type { Fact } from '../../domain/fact.ts';
import { APPLICANTS } from '../../domain/item.ts';
import type { TableForm } from '../../domain/report.ts';
import { findCurrentForm, NEWEST_FORM, ROWS_OF_TABLE3, type Table3Row } from '../../form/forms.ts';
import { sumsOfTable3 } from '../../form/sums.ts';
import type { Table3Reading } from '../recognise/recognise-table3.ts';
import { isInOrder } from './is-in-order.ts';
import { cellOfTable3, rejoinSplits } from './split-numbers/rejoin-splits.ts';
import { toReported, toSum } from './split-numbers/prove-splits.ts';
import { proveTable3 } from './split-numbers/prove-table3.ts';
import { readPicked, type Asked } from './read-picked.ts';

/** A mixture has the rows of the form that they tell. `text` is what offsets of places refer to. */
export function extractTable3(
  { rows, inOrder, form: told }: Table3Reading,
  form: TableForm,
  text: string | null,
): readonly Fact[] {
  const followed = findCurrentForm(form === 'hybrid' ? told : form) ?? NEWEST_FORM;
  const { table3 } = followed;
  const sums = sumsOfTable3(followed).map(toSum);
  const facts = table3.map((row) => readPicked(askedBy(row), rows.get(row.metric)));
  if (inOrder.length === table3.length) {
    const ordered = table3.map((row, index) => readPicked(askedBy(row), inOrder[index]!.picked));
    if (isInOrder(inOrder, ordered, sums)) return ordered.flat();
  }
  const known = table3.map(({ metric }, index) => ({
    metric,
    picked: rows.get(metric),
    values: valuesOf(facts[index]!),
  }));
  const proved = proveTable3(known, sums, text);
  if (proved.size === 0) return rejoinSplits(facts.flat(), (fact) => cellOfTable3(fact, rows), sums);
  return table3.flatMap((row, index) => {
    const rejoined = proved.get(row.metric);
    return facts[index]!.map((fact, column) => toReported(fact, rejoined?.[column]));
  });
}

function valuesOf(facts: readonly Fact[]): readonly number[] | null {
  const values = facts.flatMap((fact) => (fact.state === 'reported' ? [fact.value] : []));
  return values.length === facts.length ? values : null;
}

const ASKED: ReadonlyMap<string, readonly Asked[]> = new Map(
  ROWS_OF_TABLE3.map(({ metric }) => [
    metric,
    APPLICANTS.map((applicant) => ({
      item: { metric, basis: 'table3', applicant },
      type: 'count',
      unit: '件',
    })),
  ]),
);
const askedBy = ({ metric }: Table3Row): readonly Asked[] => ASKED.get(metric)!;
