import type { Fact } from '../../domain/fact.ts';
import { itemKey } from '../../domain/item.ts';
import { NEWEST_FORM, TABLE4 } from '../../form/forms.ts';
import { sumsOfTable4 } from '../../form/sums.ts';
import type { Picked } from '../recognise/pick-cells.ts';
import type { Table4Reading } from '../recognise/recognise-table4.ts';
import { readPicked, type Asked } from './read-picked.ts';
import { mayRowBeStacked, toSum, type Sum } from './split-numbers/prove-splits.ts';
import { isLastTheSum } from './split-numbers/prove-table3.ts';
import type { Rejoined } from './split-numbers/read-split.ts';
import { rejoinSplits } from './split-numbers/rejoin-splits.ts';
import { readingsOf } from './split-numbers/list-readings.ts';

/** Table 4 is the same in the forms of 2019 and 2021. */
const ASKED: readonly Asked[] = TABLE4.map(({ metric }) => ({
  item: { metric, basis: 'table4', applicant: null },
  type: 'count',
  unit: '件',
}));
const SUMS: readonly Sum[] = sumsOfTable4(NEWEST_FORM).map(toSum);
const PLACES = new Map(ASKED.map(({ item }, at) => [itemKey(item), at]));
/** Places of the cells of each group, its 总计 last. */
const GROUPS: readonly (readonly number[])[] = SUMS.map(({ parts, whole }) =>
  [...parts, ...whole].flatMap((key) => PLACES.get(key) ?? []),
);

/** `text` is what offsets of places refer to; `spareElsewhere` is the white that split numbers keep in table 3. */
export function extractTable4(
  { picked }: Table4Reading,
  text: string | null,
  spareElsewhere: number,
): readonly Fact[] {
  const facts = readPicked(ASKED, picked);
  if (facts.every(({ state }) => state !== 'illegible')) return facts;
  const proved = mayBeStacked(picked) ? [] : readingsOf(picked, ASKED.length, text).filter(sumsHold);
  if (proved.length !== 1) {
    const cells = picked.kind === 'cells' ? picked.cells : [];
    return rejoinSplits(facts, ({ item }) => cells[PLACES.get(itemKey(item))!], SUMS, spareElsewhere);
  }
  return ASKED.map(({ item }, at): Fact => ({
    state: 'reported',
    item,
    approximate: false,
    ...proved[0]![at]!,
  }));
}

const mayBeStacked = (picked: Picked) =>
  picked.kind === 'cells' &&
  GROUPS.some((places) => mayRowBeStacked(places.map((place) => picked.cells[place]!)));

const sumsHold = (cells: readonly Rejoined[]): boolean =>
  GROUPS.every((places) => isLastTheSum(places.map((place) => cells[place]!.value)));
