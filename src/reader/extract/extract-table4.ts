import type { Fact } from '../../domain/fact.ts';
import { FORM_2021 } from '../../form/forms.ts';
import type { Picked } from '../recognise/pick-cells.ts';
import type { Table4Reading } from '../recognise/recognise-table4.ts';
import { readPicked, type Asked } from './read-picked.ts';
import { mayRowBeStacked, proveSplits, toReported, toTerm, type Sum } from './split-numbers/prove-splits.ts';
import type { Rejoined } from './split-numbers/read-split.ts';
import { readingsOf } from './split-numbers/list-readings.ts';

/** Table 4 is the same in the forms of 2019 and 2021. */
const ASKED: readonly Asked[] = FORM_2021.table4.map(({ metric }) => ({
  item: { metric, basis: 'table4', applicant: null },
  type: 'count',
  unit: '件',
}));
/** 结果维持, 结果纠正, 其他结果, 尚未审结 and their 总计, three times. */
const GROUP = 5;

/** `text` is what offsets of places refer to; `spareElsewhere` is the white that split numbers keep in table 3. */
export function extractTable4(
  { picked }: Table4Reading,
  text: string | null,
  spareElsewhere: number,
): readonly Fact[] {
  const facts = readPicked(ASKED, picked);
  if (facts.every(({ state }) => state !== 'illegible')) return facts;
  const proved = mayBeStacked(picked) ? [] : readingsOf(picked, ASKED.length, text).filter(sumsHold);
  if (proved.length !== 1) return rejoinSplits(facts, picked, spareElsewhere);
  return ASKED.map(({ item }, at): Fact => ({
    state: 'reported',
    item,
    approximate: false,
    ...proved[0]![at]!,
  }));
}

/** Numbers split within their cells, those that the sum of their group proves. */
function rejoinSplits(facts: readonly Fact[], picked: Picked, spareElsewhere: number): readonly Fact[] {
  if (picked.kind !== 'cells') return facts;
  const terms = new Map(
    facts.flatMap((fact, at) => {
      const term = toTerm(fact, picked.cells[at]);
      return term ? [[String(at), term] as const] : [];
    }),
  );
  const proved = proveSplits(terms, SUMS, spareElsewhere);
  return facts.map((fact, at) => toReported(fact, proved.get(String(at))));
}

const SUMS: readonly Sum[] = [0, GROUP, 2 * GROUP].map((start) => {
  const keys = Array.from({ length: GROUP }, (_, at) => String(start + at));
  return { along: 'row', parts: keys.slice(0, -1), whole: keys.slice(-1) };
});

const mayBeStacked = (picked: Picked) =>
  picked.kind === 'cells' &&
  [0, GROUP, 2 * GROUP].some((start) => mayRowBeStacked(picked.cells.slice(start, start + GROUP)));

const sumsHold = (cells: readonly Rejoined[]): boolean =>
  [0, GROUP, 2 * GROUP].every((start) => {
    const values = cells.slice(start, start + GROUP).map(({ value }) => value);
    return values.slice(0, -1).reduce((total, value) => total + value, 0) === values.at(-1);
  });
