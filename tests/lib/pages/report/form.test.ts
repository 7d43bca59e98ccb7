import fc from 'fast-check';
import { expect, test } from 'vitest';
import { APPLICANTS } from '../../../../src/domain/item.ts';
import { itemsOf } from '../../../../src/form/forms.ts';
import { toCellId } from '../../../../src/lib/figure/cell-id.ts';
import type { FormCell, FormTable } from '../../../../src/lib/pages/report/form-cells.ts';
import { outsideOf, toFormTable } from '../../../../src/lib/pages/report/form.ts';
import type { ReportFact } from '../../../../src/lib/pages/report/rows.ts';
import { HUAIAN_2024, XINZHOU_2023 } from './real-reports.ts';
import { runs } from '../../../runs.ts';

const BASES = ['table2', 'table3', 'table4'] as const;
const WIDTHS = { table2: 4, table3: 10, table4: 15 } as const;
const whole = (facts: readonly ReportFact[], form: '2019' | '2021' | 'hybrid', basis: FormTable['basis']) =>
  toFormTable(basis, facts, form, 2024, true)!;
const itemsIn = (table: FormTable) => table.rows.flat().filter((cell) => cell.kind === 'item');
const labelsIn = (table: FormTable) =>
  [...table.heads, ...table.rows].flat().flatMap((cell) => ('words' in cell ? [cell.words] : []));

/** How many columns each row fills once merged cells are laid out. */
function widthsOf(rows: readonly (readonly FormCell[])[]): readonly number[] {
  const filled = rows.map(() => 0);
  rows.forEach((row, index) =>
    row.forEach(({ rowSpan, columnSpan }) => {
      for (let at = index; at < index + rowSpan; at += 1) filled[at]! += columnSpan;
    }),
  );
  return filled;
}

test.each(BASES)('merged cells of a whole report fill %s exactly', (basis) => {
  const { heads, rows } = whole(HUAIAN_2024, '2021', basis);
  expect(new Set([...widthsOf(heads), ...widthsOf(rows)])).toEqual(new Set([WIDTHS[basis]]));
});

test('the 2021 form stands as printed: 10, 175 and 15 cells under its blocks, note and heads', () => {
  const [second, third, fourth] = BASES.map((basis) => whole(HUAIAN_2024, '2021', basis));
  expect([second, third, fourth].map((table) => itemsIn(table!).length)).toEqual([10, 175, 15]);
  expect(second!.rows).toHaveLength(14);
  expect(third!.heads).toHaveLength(3);
  expect(third!.rows).toHaveLength(25);
  expect(labelsIn(third!)[0]).toBe('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）');
  expect(labelsIn(third!).filter((words) => words === '三、本年度办理结果')).toHaveLength(1);
});

test('the cell of an item holds the figure that the report prints there', () => {
  const cells = new Map(
    itemsIn(whole(HUAIAN_2024, '2021', 'table3')).map(({ id, fact }) => [id, fact?.value]),
  );
  expect(cells.get('table3-new_received-total')).toBe(3119);
  expect(cells.get('table3-granted-legal_service')).toBe(50);
  expect(cells.get('table3-carried_out-total')).toBe(103);
});

test('a hybrid takes each block from the form whose figures it holds', () => {
  const table = whole(XINZHOU_2023, 'hybrid', 'table2');
  const labels = labelsIn(table);
  expect(labels).toContain('本年新制作数量');
  expect(labels).not.toContain('上一年项目数量');
  expect(labels).not.toContain('政府集中采购');
  expect(itemsIn(table).map(({ fact }) => fact?.value)).toEqual([0, 0, 0, null, null, null, 310, 58, 0, 0]);
  expect(new Set(widthsOf(table.rows))).toEqual(new Set([4]));
});

test('a cell that is missing or blank is drawn as such and never as 0', () => {
  const states = new Map(
    BASES.flatMap((basis) => itemsIn(whole(XINZHOU_2023, basis === 'table2' ? 'hybrid' : '2021', basis))).map(
      ({ id, fact }) => [id, fact?.state],
    ),
  );
  expect(states.get('table3-total_processed-total')).toBe('missing');
  expect(states.get('table2-norms_new')).toBe('blank');
  expect(states.get('table3-unable_not_held-total')).toBe('reported');
});

test('the one row （六）其他处理 of the 2019 form has no rows below it', () => {
  const other = { ...HUAIAN_2024.find(({ metric }) => metric === 'other_misc')!, metric: 'other' };
  const labels = labelsIn(whole([other], '2019', 'table3'));
  expect(labels).toContain('（六）其他处理');
  expect(labels).not.toContain('3.其他');
});

test('a table of which nothing was seen is not drawn', () => {
  const prose = XINZHOU_2023.filter(({ basis }) => basis === 'prose');
  expect(toFormTable('table3', prose, null, 2023, false)).toBeNull();
});

test('a figure that the form has no cell for stands beside the table', () => {
  const odd = { ...HUAIAN_2024[0]!, metric: 'rules_new' };
  const table = whole([...HUAIAN_2024, odd], '2021', 'table2');
  expect(outsideOf(table, [...HUAIAN_2024, odd])).toEqual([odd]);
});

test('an amount of procurement whose unit is named stands in the cell of the amount', () => {
  const named = { ...HUAIAN_2024[0]!, metric: 'procurement_amount_wan', value: 12.5 };
  expect(itemsIn(toFormTable('table2', [named], '2019', 2020, false)!).map(({ id }) => id)).toContain(
    'table2-procurement_amount_wan',
  );
});

test('of whatever part of a report was seen, every figure has one cell and the table stays a rectangle', () => {
  const form = fc.constantFrom('2019' as const, '2021' as const);
  const parts = form.chain((id) =>
    fc.record({ id: fc.constant(id), items: fc.subarray([...itemsOf(id)], { minLength: 1 }) }),
  );
  fc.assert(
    fc.property(parts, ({ id, items }) => {
      const facts = items.map((item): ReportFact => ({ ...HUAIAN_2024[0]!, ...item }));
      for (const basis of BASES) {
        const own = facts.filter((fact) => fact.basis === basis);
        const table = toFormTable(basis, facts, id, 2024, false);
        if (own.length === 0) {
          expect(table).toBeNull();
          continue;
        }
        const drawn = itemsIn(table!).filter(({ fact }) => fact !== null);
        expect(drawn.map((cell) => cell.id).sort()).toEqual(own.map(toCellId).sort());
        expect(new Set(widthsOf(table!.rows))).toEqual(new Set([WIDTHS[basis]]));
        const asked = itemsOf(id).filter((item) => item.basis === basis).length;
        expect(table!.unseen).toBe(asked - own.length);
      }
    }),
    { numRuns: runs(60, 1800) },
  );
});

test('rows left out of table 3 count with all their columns', () => {
  const seen = APPLICANTS.map((applicant) => ({
    ...HUAIAN_2024[0]!,
    basis: 'table3' as const,
    metric: 'granted',
    applicant,
  }));
  expect(toFormTable('table3', seen, '2021', 2024, false)!.unseen).toBe(24 * 7);
});
