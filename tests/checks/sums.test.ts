import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/checks/check-report.ts';
import { inPart, inTable3 } from '../../src/checks/rules/facts-of.ts';
import { itemsOf as itemsOfFinding } from '../../src/checks/rules/name-suspects.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { itemKey, type Item } from '../../src/domain/item.ts';
import { itemsOf } from '../../src/form/forms.ts';
import { footingValues, madeReport, printedReport, reported } from './made-report.ts';
import { runs } from '../runs.ts';

const FORMS = ['2021', '2019'] as const;
const SUMS = ['t3_identity', 't3_result_sum', 't3_row_sum', 't4_sum'];
const isSum = ({ check }: Finding) => SUMS.includes(check);
const takesPart = (item: Item) => (finding: Finding) =>
  itemsOfFinding(finding).some((other) => itemKey(other) === itemKey(item));
const cellOf = (form: '2019' | '2021', basis: 'table3' | 'table4') =>
  fc.constantFrom(...itemsOf(form).filter((item) => item.basis === basis));

describe.each(FORMS)('a report on the form of %s', (form) => {
  it('whose tables foot passes every check', () => {
    fc.assert(
      fc.property(footingValues(form), (values) => {
        const findings = checkReport(printedReport(form, values));
        expect(findings.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
        expect(findings.filter(isSum)).toHaveLength(form === '2021' ? 42 : 40);
      }),
      { numRuns: runs(30, 900) },
    );
  });

  it('with one changed cell of table 3 fails the sums it takes part in, which name it, and no others', () => {
    fc.assert(
      fc.property(
        footingValues(form),
        cellOf(form, 'table3'),
        fc.integer({ min: 1, max: 500 }),
        (values, cell, by) => {
          const changed = new Map(values).set(itemKey(cell), values.get(itemKey(cell))! + by);
          const findings = checkReport(printedReport(form, changed));
          const failing = findings.filter(({ outcome }) => outcome === 'fails');
          expect(failing.filter(isSum)).toEqual(findings.filter(isSum).filter(takesPart(cell)));
          expect(failing.filter(isSum).length).toBeGreaterThanOrEqual(2);
          expect(failing.filter((finding) => !takesPart(cell)(finding))).toEqual([]);
          for (const finding of failing) expect(finding).toMatchObject({ suspect: cell });
        },
      ),
      { numRuns: runs(60, 1800) },
    );
  });

  it('with one changed cell of table 4 fails its group and suspects none of its cells', () => {
    fc.assert(
      fc.property(footingValues(form), cellOf(form, 'table4'), (values, cell) => {
        const changed = new Map(values).set(itemKey(cell), values.get(itemKey(cell))! + 1);
        const failing = checkReport(printedReport(form, changed)).filter(
          ({ outcome }) => outcome === 'fails',
        );
        expect(failing).toHaveLength(1);
        expect(failing[0]).toMatchObject({ check: 't4_sum', suspect: null });
        expect(takesPart(cell)(failing[0]!)).toBe(true);
      }),
      { numRuns: runs(30, 900) },
    );
  });

  it.each([
    ['missing', (item: Item) => ({ state: 'missing', item }) as const],
    ['blank', (item: Item) => ({ ...reported(item, 0), state: 'blank' }) as const],
    ['approximate', (item: Item) => reported(item, 7, true)],
  ])('leaves sums with a %s cell undecided and names the cell as lacking', (_, without) => {
    fc.assert(
      fc.property(footingValues(form), cellOf(form, 'table3'), (values, cell) => {
        const report = printedReport(form, values, (fact) =>
          itemKey(fact.item) === itemKey(cell) ? without(cell) : fact,
        );
        const sums = checkReport(report).filter(isSum);
        for (const sum of sums)
          expect(sum).toMatchObject(
            takesPart(cell)(sum) ? { outcome: 'undecided', lacking: [cell] } : { outcome: 'holds' },
          );
      }),
      { numRuns: runs(20, 600) },
    );
  });
});

describe('sums', () => {
  it('suspect only the total cell of a row when it alone is wrong', () => {
    fc.assert(
      fc.property(footingValues('2021'), (values) => {
        const cell = inTable3('granted', 'total');
        const failing = checkReport(
          printedReport('2021', new Map(values).set(itemKey(cell), values.get(itemKey(cell))! + 3)),
        ).filter(({ outcome }) => outcome === 'fails');
        expect(failing.map(({ check, applicant }) => `${check} ${applicant}`)).toEqual([
          't3_result_sum total',
          't3_row_sum null',
        ]);
        expect(failing).toMatchObject([{ suspect: cell }, { suspect: cell }]);
      }),
      { numRuns: runs(10, 300) },
    );
  });

  it('suspect nothing where failures cross with different errors', () => {
    const [values] = fc.sample(footingValues('2021'), 1);
    const changed = new Map(values)
      .set('table3/granted/natural_person', values!.get('table3/granted/natural_person')! + 2)
      .set('table3/granted/business', values!.get('table3/granted/business')! + 3);
    const failing = checkReport(printedReport('2021', changed)).filter(({ outcome }) => outcome === 'fails');
    expect(failing).toHaveLength(3);
    for (const finding of failing) expect(finding).toMatchObject({ suspect: null });
  });

  it('show the printed zero totals of a table 4 beside its parts', () => {
    const group = ['upheld', 'corrected', 'other', 'pending', 'total'].map((result, at) =>
      reported(inPart('table4', `review_${result}`), [10, 1, 0, 0, 0][at]!),
    );
    expect(checkReport(madeReport({ facts: group }))).toContainEqual(
      expect.objectContaining({ check: 't4_sum', outcome: 'fails', left: 11, right: 0, suspect: null }),
    );
  });

  it('take 其他处理 as one row where a table of 2021 prints it so', () => {
    const [values] = fc.sample(footingValues('2019'), 1);
    const printed = printedReport('2019', values!);
    const hybrid = {
      ...printed,
      year: 2023,
      head: { ...printed.head, forms: { table2: '2021', table3: 'hybrid', table4: '2021' } as const },
    };
    const sums = checkReport(hybrid).filter(isSum);
    expect(sums).toHaveLength(40);
    expect(sums.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
  });

  it('say nothing of tables that were not seen, nor of cells not seen in a report known in part', () => {
    expect(checkReport(madeReport({})).filter(isSum)).toEqual([]);
    const facts = [reported(inTable3('new_received', 'total'), 5)];
    expect(checkReport(madeReport({ facts, whole: false })).filter(isSum)).toEqual([]);
    expect(checkReport(madeReport({ facts })).filter(isSum)).toMatchObject([
      { check: 't3_identity', outcome: 'undecided' },
      { check: 't3_row_sum', outcome: 'undecided' },
    ]);
  });
});

describe('bounds of table 3', () => {
  const inTotal = (values: Readonly<Record<string, number>>) =>
    madeReport({
      facts: Object.entries(values).map(([row, value]) => reported(inTable3(row, 'total'), value)),
    });

  it('find more carried out than came in', () => {
    expect(checkReport(inTotal({ new_received: 3, carried_in: 1, carried_out: 5 }))).toContainEqual(
      expect.objectContaining({ check: 't3_carried_out_bound', outcome: 'fails', left: 5, right: 4 }),
    );
    expect(checkReport(inTotal({ new_received: 3, carried_in: 1, carried_out: 4 }))).toContainEqual(
      expect.objectContaining({ check: 't3_carried_out_bound', outcome: 'holds' }),
    );
  });

  it('find results where nothing came in, even when other cells are not known', () => {
    expect(checkReport(inTotal({ new_received: 0, carried_in: 0, granted: 2 }))).toContainEqual(
      expect.objectContaining({ check: 't3_nothing_in', outcome: 'fails', left: 2, right: 0 }),
    );
    const noRequests = checkReport(inTotal({ new_received: 0, carried_in: 0, granted: 0 }));
    expect(noRequests).toContainEqual(
      expect.objectContaining({ check: 't3_nothing_in', outcome: 'undecided' }),
    );
    expect(checkReport(inTotal({ new_received: 1, carried_in: 0 })).map(({ check }) => check)).not.toContain(
      't3_nothing_in',
    );
  });

  it('find counts that are negative or not whole, and allow the change of a list to be negative', () => {
    const facts = [
      reported(inPart('table2', 'permits'), 2.5),
      reported(inPart('table2', 'penalties'), -1),
      reported(inPart('table2', 'permits_change'), -3),
      reported(inPart('table2', 'fees_wan'), 1.25),
    ];
    const findings = checkReport(madeReport({ facts })).filter(({ check }) => check === 'nonneg_int');
    expect(findings).toMatchObject([
      { outcome: 'fails', left: 2.5 },
      { outcome: 'fails', left: -1 },
    ]);
  });
});
