import fc from 'fast-check';
import { APPLICANTS } from '../../../src/domain/item.ts';
import { type Table3Row } from '../../../src/form/forms.ts';
import { FORM_2019, FORM_2021 } from '../../form/printed-forms.ts';
import { anyCounts, anyDice, at } from './any-dice.ts';
import type { Hand } from './any-hand.ts';
import { printCell } from './print-cell.ts';
import type { SampleRow } from './sample-report.ts';

type Matrix = readonly (readonly number[])[];

/** A number changed after the sums were made, as happens in offices. */
interface Slip {
  readonly row: number;
  readonly column: number;
  readonly by: number;
}

const COLUMNS = APPLICANTS.length;
const KINDS = COLUMNS - 1;

/** Table 3 of either form, its sums right but for the slips; some rows are not printed. */
export const anyTable3 = (hand: Hand): fc.Arbitrary<readonly SampleRow[]> =>
  fc.constantFrom(FORM_2021.table3, FORM_2021.table3, FORM_2019.table3).chain((form) =>
    fc
      .record({
        counts: anyCounts(form.length * KINDS, hand.scale),
        dice: anyDice(form.length * COLUMNS),
        slips: anySlips(form.length),
        dropped: anyDropped(form.length),
      })
      .map(({ counts, dice, slips, dropped }) =>
        sampleRows(form, withSlips(withSums(form, counts), slips), hand, dice).filter(
          (_, row) => !dropped.includes(row),
        ),
      ),
  );

const anySlips = (rows: number): fc.Arbitrary<readonly Slip[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({
          row: fc.nat(rows - 1),
          column: fc.nat(COLUMNS - 1),
          by: fc.integer({ min: 1, max: 20 }),
        }),
        { maxLength: 4 },
      ),
    },
  );

const anyDropped = (rows: number): fc.Arbitrary<readonly number[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(rows - 1), { maxLength: 5 }) },
  );

/** Fills 总计 and the rows that the printed identity ties together: 一 + 二 = （七） + 四. */
function withSums(form: readonly Table3Row[], counts: readonly number[]): Matrix {
  const free = form.map((_, row) => counts.slice(row * KINDS, (row + 1) * KINDS));
  const rowOf = (metric: string) => free[form.findIndex((row) => row.metric === metric)] ?? [];
  const results = free.filter(
    (_, row) => form[row]?.path.startsWith('三/') && form[row]?.metric !== 'total_processed',
  );
  const processed = Array.from({ length: KINDS }, (_, kind) => sum(results.map((row) => at(row, kind))));
  const carriedOut = rowOf('carried_out');
  const handled = processed.map((count, kind) => count + at(carriedOut, kind));
  const carriedIn = rowOf('carried_in').map((count, kind) => Math.min(count, at(handled, kind)));
  const sums: Readonly<Record<string, readonly number[]>> = {
    new_received: handled.map((count, kind) => count - at(carriedIn, kind)),
    carried_in: carriedIn,
    total_processed: processed,
  };
  return form.map(({ metric }, row) => withTotal(sums[metric] ?? free[row] ?? []));
}

const withTotal = (row: readonly number[]) => [...row, sum(row)];
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const withSlips = (matrix: Matrix, slips: readonly Slip[]): Matrix =>
  matrix.map((numbers, row) =>
    numbers.map((number, column) => {
      const slip = slips.find((one) => one.row === row && one.column === column);
      return slip === undefined ? number : number + slip.by;
    }),
  );

const sampleRows = (
  form: readonly Table3Row[],
  matrix: Matrix,
  hand: Hand,
  dice: readonly number[],
): readonly SampleRow[] =>
  form.map(({ metric, label, path }, row) => ({
    labels: labelsOf(label, path),
    cells: APPLICANTS.map((applicant, column) => ({
      item: { metric, basis: 'table3', applicant },
      ...printCell(at(matrix[row] ?? [], column), hand, at(dice, row * COLUMNS + column)),
    })),
  }));

/** `三/（三）不予公开` and the row's own label; a path that only numbers the row adds nothing. */
function labelsOf(label: string, path: string): readonly string[] {
  const [first, group] = path.split('/');
  if (first !== '三' || group === undefined) return [label];
  return ['三、本年度办理结果', ...(label.startsWith(group) ? [] : [group]), label];
}
