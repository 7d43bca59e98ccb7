import fc from 'fast-check';
import { FORM_2021 } from '../../form/printed-forms.ts';
import { anyCounts, anyDice, at } from './any-dice.ts';
import type { Hand } from './any-hand.ts';
import { printCell } from './print-cell.ts';
import type { SampleCell } from './sample-report.ts';

const GROUP = 5;

/** Table 4, the same in both forms; a tenth of its totals is wrong. */
export const anyTable4 = (hand: Hand): fc.Arbitrary<readonly SampleCell[]> =>
  fc.record({ counts: anyCounts(15, hand.scale), dice: anyDice(15) }).map(({ counts, dice }) =>
    FORM_2021.table4.map(({ metric }, index) => ({
      item: { metric, basis: 'table4', applicant: null },
      ...printCell(
        isTotal(index) ? totalOf(counts, index, at(dice, index)) : at(counts, index),
        hand,
        at(dice, index),
      ),
    })),
  );

const isTotal = (index: number) => index % GROUP === GROUP - 1;

function totalOf(counts: readonly number[], index: number, die: number): number {
  const right = counts.slice(index - GROUP + 1, index).reduce((total, count) => total + count, 0);
  return die % 10 === 9 ? right + 1 : right;
}
