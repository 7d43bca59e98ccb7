import { describe, expect, it } from 'vitest';
import { checkYears } from '../../src/checks/rules/check-years.ts';
import { inPart, inTable3 } from '../../src/checks/rules/facts-of.ts';
import type { Item } from '../../src/domain/item.ts';
import { madeReport, reported } from './made-report.ts';

const report = (year: number, values: readonly (readonly [Item, number])[], whole = true) =>
  madeReport({ year, whole, facts: values.map(([item, value]) => reported(item, value)) });
const in2 = (metric: string) => inPart('table2', metric);
const out = inTable3('carried_out', 'total');
const into = inTable3('carried_in', 'total');

describe('between two years', () => {
  it.each([
    [103, 103, 'holds'],
    [103, 77, 'fails'],
  ])('carried out %i and carried in %i: %s', (before, after, outcome) => {
    expect(checkYears(report(2023, [[out, before]]), report(2024, [[into, after]]))).toMatchObject([
      { check: 'x_carry', applicant: 'total', outcome, left: after, right: before },
    ]);
  });

  it.each([
    [420, 'holds'],
    [372, 'fails'],
  ])('norms in force 597 + 50 - 227 against %i: %s', (stock, outcome) => {
    const after = report(2024, [
      [in2('norms_in_force'), stock],
      [in2('norms_made'), 50],
      [in2('norms_repealed'), 227],
    ]);
    expect(checkYears(report(2023, [[in2('norms_in_force'), 597]]), after)).toMatchObject([
      { check: 'x_norms_in_force', outcome, left: stock, right: 420 },
    ]);
  });

  it('the items of the previous year are those of the report before, with their change', () => {
    const before = report(2019, [
      [in2('fees_prev_items'), 21],
      [in2('fees_change'), -2],
    ]);
    expect(checkYears(before, report(2020, [[in2('fees_prev_items'), 19]]))).toMatchObject([
      { check: 'x_2019_prev_items', outcome: 'holds', left: 19, right: 19 },
    ]);
  });

  it.each([
    [10, 5, 'holds'],
    [10, 4, 'holds'],
    [10, 6, 'fails'],
  ])('documents disclosed grow by %i newly disclosed at most', (disclosed, growthBy, outcome) => {
    const before = report(2019, [[in2('norms_disclosed_total'), 100]]);
    const after = report(2020, [
      [in2('norms_disclosed_total'), 100 + growthBy + 5],
      [in2('norms_disclosed_new'), disclosed],
    ]);
    expect(checkYears(before, after)).toMatchObject([{ check: 'x_2019_disclosed_total', outcome }]);
  });

  it('names what the report before lacked, and says nothing of it where a report is known in part', () => {
    const before = madeReport({ year: 2023, facts: [{ state: 'missing', item: out }] });
    const after = report(2024, [[into, 3]]);
    expect(checkYears(before, after)).toMatchObject([
      { outcome: 'undecided', lacking: 'before:table3/carried_out/total' },
    ]);
    expect(checkYears({ ...before, whole: false }, after)).toEqual([]);
  });

  it('what two forms disclose is never compared with what is in force', () => {
    const before = report(2020, [[in2('norms_disclosed_total'), 30]]);
    const after = report(2021, [[in2('norms_in_force'), 12]]);
    expect(checkYears(before, after)).toEqual([]);
  });
});
