/**
 * A form of 2027 that does not exist: that of 2021 with one row more under （五）不予处理, and the sum that this row
 * changes. It is registered by its data and the words of its metric alone.
 */
import { describe, expect, it, vi } from 'vitest';
import { checkReport } from '../../src/checks/check-report.ts';
import { APPLICANTS, type Item, type MetricId } from '../../src/domain/item.ts';
import type { FormId } from '../../src/domain/report.ts';
import { itemsOf, CURRENT_FORMS, type CurrentForm } from '../../src/form/forms.ts';
import { formInForce } from '../../src/form/in-force.ts';
import { wholeOf } from '../../src/form/wholes.ts';
import { formChanges } from '../../src/lib/views/form-breaks.ts';
import { outcomes } from '../../src/lib/queries/outcomes.ts';
import { stated } from '../../src/lib/queries/stated.ts';
import { runInNode } from '../../src/lib/source/run-in-node.ts';
import { DEFAULT_SELECTION } from '../../src/lib/address/selection.ts';
import { sql } from '../../src/lib/source/query.ts';
import { readReport } from '../../src/reader/read-report.ts';
import { madeReport } from '../checks/made-report.ts';
import { writeMadeUpDatabase } from '../lib/database/made-up-database.ts';

vi.mock(import('../../src/form/generations.ts'), async (original) => {
  const { GENERATIONS, ...rest } = await original();
  const newest = GENERATIONS.at(-1)!;
  if (!('table3' in newest)) throw new Error('the newest form has no table 3');
  const before = newest.table3.findIndex(({ id }) => id === 'other_uncorrected');
  const row = { id: 'rejected_example', label: '6.示例新增情形', path: '三/（五）不予处理' };
  const form = {
    ...newest,
    id: '2027' as const,
    firstYear: 2027,
    table3: [...newest.table3.slice(0, before), row, ...newest.table3.slice(before)],
    sums: newest.sums.map((sum) =>
      sum.check === 't3_result_sum' ? { ...sum, left: [...sum.left, row.id] } : sum,
    ),
  };
  return { ...rest, GENERATIONS: [...GENERATIONS, form] };
});

vi.mock(import('../../src/form/words-table3.ts'), async (original) => {
  const { TABLE3_WORDS } = await original();
  const words = ['示例', 'Example', 'Example', '示例。', 'An example.'] as const;
  return { TABLE3_WORDS: { ...TABLE3_WORDS, rejected_example: words } };
});

const NEW_ROW = 'rejected_example';
const inTotal = (metric: string): Item => ({
  metric: metric as MetricId,
  basis: 'table3',
  applicant: 'total',
});
const formOf = (id: FormId): CurrentForm => CURRENT_FORMS.find((form) => form.id === id)!;

/** One request of every kind with every result, all received in the year; `slip` is added to the new row's first cell. */
function numbersOf(form: CurrentForm, slip: number): ReadonlyMap<string, readonly number[]> {
  const results = form.table3.filter(({ path }) => /^三\/（[一二三四五六]）/u.test(path)).length;
  const column: Readonly<Record<string, number>> = {
    new_received: results,
    carried_in: 0,
    total_processed: results,
    carried_out: 0,
  };
  return new Map(
    form.table3.map(({ metric }) => {
      const each = column[metric] ?? 1;
      const kinds = APPLICANTS.slice(0, -1).map(
        (_, at) => each + (metric === NEW_ROW && at === 0 ? slip : 0),
      );
      return [metric, [...kinds, each * kinds.length]];
    }),
  );
}

const rowOf = (cells: readonly (string | number)[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** A report as a web page, its tables printed from the form. */
function print(form: CurrentForm, year: number, slip = 0): Uint8Array {
  const numbers = numbersOf(form, slip);
  const page = [
    `<h1>示例市某某局${year}年政府信息公开工作年度报告</h1>`,
    '<p>二、主动公开政府信息情况</p><table>',
    ...form.table2.flatMap(({ block, label, cells }) => [
      rowOf([block]),
      rowOf(['信息内容', ...cells.map(({ head }) => head)]),
      rowOf([label, ...cells.map(() => 0)]),
    ]),
    '</table><p>三、收到和处理政府信息公开申请情况</p><table>',
    ...form.table3.map(({ metric, label }) => rowOf([label, ...numbers.get(metric)!])),
    '</table><p>四、政府信息公开行政复议、行政诉讼情况</p><table>',
    rowOf(form.table4.map(({ label }) => label)),
    rowOf(form.table4.map(() => 0)),
    '</table>',
  ];
  return new TextEncoder().encode(`<!doctype html><html><body>${page.join('')}</body></html>`);
}

const read = (form: FormId, year: number, slip = 0) => readReport(print(formOf(form), year, slip), 'x.html');
const checked = async (slip: number) => {
  const { facts, head } = await read('2027', 2027, slip);
  return checkReport(madeReport({ facts, head, year: 2027 })).filter(({ check }) => check.startsWith('t3_'));
};

describe('a form of 2027', () => {
  it('is in force from its first year on, and a line through that year goes on', () => {
    expect([2026, 2027, 2030].map(formInForce)).toEqual(['2021', '2027', '2027']);
    expect(formChanges(inTotal('granted')).find(({ year }) => year === 2027)).toMatchObject({ joined: true });
  });

  it('is recognised by its own row, and every item is read back', async () => {
    const { head, facts } = await read('2027', 2027);
    expect(head.forms).toEqual({ table2: '2027', table3: '2027', table4: '2027' });
    expect(facts.map(({ state }) => state)).toEqual(itemsOf('2027').map(() => 'reported'));
    expect(facts.filter(({ item }) => item.metric === NEW_ROW)).toHaveLength(APPLICANTS.length);
  });

  it('leaves a report on the form of 2021 what it was', async () => {
    const { head, facts } = await read('2021', 2025);
    expect(head.forms).toEqual({ table2: '2021', table3: '2021', table4: '2021' });
    expect(facts.map(({ item }) => item)).toEqual(itemsOf('2021'));
  });

  it('is checked by its own sums', async () => {
    const sums = (await checked(0)).filter(({ check }) => /identity|sum/u.test(check));
    expect(sums).toHaveLength(APPLICANTS.length * 2 + formOf('2027').table3.length);
    expect(sums.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
    const suspect = { ...inTotal(NEW_ROW), applicant: 'natural_person' };
    const failing = (await checked(3)).filter(({ outcome }) => outcome === 'fails');
    expect(failing).toMatchObject([
      { check: 't3_result_sum', applicant: 'natural_person', suspect },
      { check: 't3_row_sum', applicant: null, suspect },
    ]);
    expect(wholeOf(inTotal(NEW_ROW))).toEqual(inTotal('total_processed'));
  });

  it('is asked in SQL, which knows the form of each year and the rows of each group', async () => {
    const says = (form: FormId) =>
      itemsOf(form).flatMap((item) => (item.applicant === 'total' ? [[item, 6] as const] : []));
    const path = await writeMadeUpDatabase([
      { body: 'a', year: 2025, says: says('2021') },
      { body: 'a', year: 2027, says: says('2027') },
      { body: 'b', year: 2027, completeness: 'part', says: says('2021') },
    ]);
    const run = runInNode(path);
    expect(
      await run(sql`select distinct year, form_in_force as form from reports_in_force order by year`),
    ).toEqual([
      { year: 2025, form: '2021' },
      { year: 2027, form: '2027' },
    ]);
    const groups = await run(outcomes([], 'shown'));
    expect(groups.filter(({ group }) => group === 'rejected').map(({ value }) => value)).toEqual([
      30,
      36,
      null,
    ]);
    const { peers, questioned } = DEFAULT_SELECTION;
    const states = await run(stated([inTotal(NEW_ROW)], { peers, questioned, years: null, agencies: [] }));
    expect(Object.fromEntries(states.map(({ report_id, state }) => [report_id, state]))).toEqual({
      'a/2025': 'not_asked',
      'a/2027': 'reported',
      'b/2027': 'unseen',
    });
  });
});
