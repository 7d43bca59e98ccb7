import fc from 'fast-check';
import type { MetricId } from '../../../src/domain/item.ts';
import { type Table2Cell, type Table2Row } from '../../../src/form/forms.ts';
import { FORM_2019, FORM_2021 } from '../../form/printed-forms.ts';
import { anyDice, at } from './any-dice.ts';
import type { Hand } from './any-hand.ts';
import { printCell, printChange } from './print-cell.ts';
import type { SampleBlock, SampleCell, SampleRow } from './sample-report.ts';

const FIRST_BLOCK = '第二十条第（一）项';

/** 2019 heads in the first block, the 2021 form below it, as one bureau printed it. */
const HYBRID = [
  ...FORM_2019.table2.filter(({ block }) => block === FIRST_BLOCK),
  ...FORM_2021.table2.filter(({ block }) => block !== FIRST_BLOCK),
];

const anyForm = fc.constantFrom(FORM_2021.table2, FORM_2021.table2, FORM_2019.table2, HYBRID);

/** Table 2 of either form or a hybrid; some rows are not printed. */
export const anyTable2 = (hand: Hand): fc.Arbitrary<readonly SampleBlock[]> =>
  anyForm.chain((form) => {
    const size = form.flatMap(({ cells }) => cells).length;
    return fc
      .record({
        numbers: anyDice(size),
        dice: anyDice(size),
        dropped: anyDropped(form.length),
        added: anyAddition,
      })
      .map(({ numbers, dice, dropped, added }) => {
        const rows = sampleRows(form, hand, numbers, dice);
        const blocks = blocksOf(form, rows).flatMap((block) => withoutRows(block, rows, dropped));
        return blocks.map((block) => (block.title === FIRST_BLOCK && added ? withOwnRow(block) : block));
      });
  });

const anyDropped = (rows: number): fc.Arbitrary<readonly number[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(rows - 1), { maxLength: 2 }) },
  );

function sampleRows(
  form: readonly Table2Row[],
  hand: Hand,
  numbers: readonly number[],
  dice: readonly number[],
): readonly SampleRow[] {
  let index = 0;
  return form.map(({ label, cells }) => ({
    labels: [label],
    cells: cells.map((cell): SampleCell => {
      const [number, die] = [at(numbers, index), at(dice, index)];
      index += 1;
      return {
        item: { metric: cell.metric, basis: 'table2', applicant: null },
        ...printed(cell, hand, number, die),
      };
    }),
  }));
}

/** Counts reach a hundred times what table 3 holds: permits outnumber requests. */
function printed({ type }: Table2Cell, hand: Hand, number: number, die: number) {
  if (type === 'signed integer') return printChange((number % 41) - 20, hand, die);
  if (type === 'decimal')
    return printCell(number % 3 === 0 ? 0 : (number * 7919) / 10 ** (number % 5), hand, die);
  return printCell(number % 2 === 0 ? 0 : Math.round((number / 9999) * hand.scale * 100), hand, die);
}

function blocksOf(form: readonly Table2Row[], rows: readonly SampleRow[]): readonly SampleBlock[] {
  const titles = [...new Set(form.map(({ block }) => block))];
  return titles.map((title) => {
    const indexes = form.flatMap(({ block }, index) => (block === title ? [index] : []));
    const heads = form[indexes[0] ?? -1]?.cells.map(({ head }) => head);
    return { title, heads: heads ?? [], rows: indexes.flatMap((index) => rows[index] ?? []) };
  });
}

function withoutRows(
  block: SampleBlock,
  all: readonly SampleRow[],
  dropped: readonly number[],
): readonly SampleBlock[] {
  const rows = block.rows.filter((row) => !dropped.includes(all.indexOf(row)));
  return rows.length === 0 ? [] : [{ ...block, rows }];
}

const anyAddition = fc.oneof(
  { weight: 9, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

/** Hubei asks its bodies for a row that the national form does not have. */
function withOwnRow(block: SampleBlock): SampleBlock {
  const cells = block.heads.map((head, index): SampleCell => ({
    item: { metric: head as MetricId, basis: 'table2', applicant: null },
    text: String(71 + index),
    truth: { state: 'reported', value: 71 + index, approximate: false },
  }));
  return { ...block, rows: [...block.rows, { labels: ['其他主动公开文件'], cells, isOwn: true }] };
}
