import fc from 'fast-check';
import { INDICATORS } from '../../../src/form/forms.ts';
import { anyDice, at } from './any-dice.ts';
import { anyHand, type Hand } from './any-hand.ts';
import { anyHead } from './any-head.ts';
import { printCell } from './print-cell.ts';
import type { SampleReport, SampleRow } from './sample-report.ts';

/** A report with the statistics table of 2014 to 2018 behind its text. */
export const any2014Report: fc.Arbitrary<SampleReport> = anyHand.chain((hand) =>
  fc.record({
    head: anyHead,
    dialect: fc.constant('as the form prints it' as const),
    sentences: fc.constant([]),
    table2: fc.constant(null),
    table3: fc.constant(null),
    table4: fc.constant(null),
    table2014: anyIndicators(hand),
  }),
);

const anyIndicators = (hand: Hand): fc.Arbitrary<readonly SampleRow[]> =>
  fc
    .record({ numbers: anyDice(INDICATORS.length), dice: anyDice(INDICATORS.length) })
    .map(({ numbers, dice }) =>
      INDICATORS.map(({ metric, label, unit, group }, index) => ({
        labels: [group, label, unit],
        cells: [
          {
            item: { metric, basis: 'table2', applicant: null },
            ...printCell(
              at(numbers, index) % 3 === 0 ? 0 : at(numbers, index) % hand.scale,
              hand,
              at(dice, index),
            ),
          },
        ],
      })),
    );
