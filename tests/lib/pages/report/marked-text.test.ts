import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMarkedText } from '../../../../src/lib/pages/report/marked-text.ts';
import type { ReportFact } from '../../../../src/lib/pages/report/rows.ts';
import { HUAIAN_2024 } from './real-reports.ts';

const at = (metric: string, start: number, end: number): ReportFact => ({
  ...HUAIAN_2024[0]!,
  metric,
  place: { start, end },
});

const whole = (text: string) => ({ text, start: 0 });

test('the words of a figure are marked with its cell', () => {
  const text = '全年网站信息发布 584 条，其中概况类信息 1 条';
  const start = text.indexOf('584');
  expect(toMarkedText(whole(text), [at('permits', start, start + 3)])[1]).toEqual({
    text: '584',
    cells: ['table2-permits'],
  });
});

test('two figures read from the same words share their mark', () => {
  const marked = toMarkedText(whole('收到 0 件'), [at('permits', 3, 4), at('penalties', 3, 4)]);
  expect(marked.map(({ cells }) => cells)).toEqual([[], ['table2-permits', 'table2-penalties'], []]);
});

test('an empty cell has a mark without words', () => {
  expect(toMarkedText(whole('| | |'), [at('permits', 2, 2)])[1]).toEqual({
    text: '',
    cells: ['table2-permits'],
  });
});

test('the pieces of a marked text put together are the text, and every figure is marked once', () => {
  const text = fc.string({ maxLength: 60 });
  const cases = text.chain((all) =>
    fc.record({
      all: fc.constant(all),
      places: fc.array(fc.tuple(fc.nat(all.length), fc.nat(all.length)), { maxLength: 8 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ all, places }) => {
      const facts = places.map(([a, b], index) => at(`m${index}`, Math.min(a, b), Math.max(a, b)));
      const marked = toMarkedText(whole(all), facts);
      expect(marked.map(({ text }) => text).join('')).toBe(all);
      expect(marked.flatMap(({ cells }) => cells).sort()).toEqual(
        facts.map(({ metric }) => `table2-${metric}`).sort(),
      );
    }),
  );
});
