import type { Fact } from '../../domain/fact.ts';
import { APPLICANTS } from '../../domain/item.ts';
import type { TableForm } from '../../domain/report.ts';
import { FORM_2019, FORM_2021, type Table3Row } from '../../form/forms.ts';
import type { Table3Reading } from '../recognise/recognise-table3.ts';
import { isInOrder } from './is-in-order.ts';
import { rejoinSplits } from './split-numbers/rejoin-splits.ts';
import { toReported } from './split-numbers/prove-splits.ts';
import { proveTable3 } from './split-numbers/prove-table3.ts';
import { readPicked, type Asked } from './read-picked.ts';

/** A hybrid prints （六）其他处理 as one row, as the 2019 form does. `text` is what offsets of places refer to. */
export function extractTable3(
  { rows, inOrder }: Table3Reading,
  form: TableForm,
  text: string | null,
): readonly Fact[] {
  const { table3 } = form === '2021' ? FORM_2021 : FORM_2019;
  const facts = table3.map((row) => readPicked(askedBy(row), rows.get(row.metric)));
  if (inOrder.length === table3.length) {
    const ordered = table3.map((row, index) => readPicked(askedBy(row), inOrder[index]!.picked));
    if (isInOrder(inOrder, ordered)) return ordered.flat();
  }
  const known = table3.map(({ metric }, index) => ({
    metric,
    picked: rows.get(metric),
    values: valuesOf(facts[index]!),
  }));
  const proved = proveTable3(known, text);
  if (proved.size === 0) return rejoinSplits(facts, rows).flat();
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
  [...FORM_2019.table3, ...FORM_2021.table3].map(({ metric }) => [
    metric,
    APPLICANTS.map((applicant) => ({
      item: { metric, basis: 'table3', applicant },
      type: 'count',
      unit: '件',
    })),
  ]),
);
const askedBy = ({ metric }: Table3Row): readonly Asked[] => ASKED.get(metric)!;
