import { expect, test } from 'vitest';
import { findDerived } from '../../../../src/form/derived.ts';
import { quoteDerived } from '../../../../src/lib/pages/derived/quote.ts';
import type { View } from '../../../../src/lib/address/selection.ts';
import type { Locale } from '../../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import type { DerivedRow, DerivedYear } from '../../../../src/lib/queries/derived.ts';
import { selectionOf } from '../../address/selection-of.ts';

const derived = findDerived('granted_share')!;
const row = (change: Partial<DerivedRow> = {}): DerivedRow => ({
  report_id: 'shili/2023',
  agency_id: 'shili',
  name: '示例市财政局',
  field: '财政',
  level: 'city',
  province: '示例省',
  year: 2023,
  questioned: false,
  checks: null,
  approximate: false,
  trace: 'address',
  derived: derived.id,
  kind: 'share',
  state: 'computed',
  numerator: 16,
  denominator: 40,
  value: 40,
  lacking: null,
  below_minimum: false,
  rank: 3,
  of: 12,
  median: 30,
  pooled: 25,
  low: 26,
  high: 55,
  outside: null,
  ...change,
});
const year: DerivedYear = {
  derived: derived.id,
  year: 2023,
  reports: 60,
  computed: 14,
  of: 12,
  below_minimum: 2,
  exceeds: 0,
  zero_whole: 1,
  unknown: 5,
  left_out: 0,
  unseen: 40,
  median: 30,
  pooled: 25,
  pooled_numerator: 100,
  pooled_denominator: 400,
  between: 0.002,
};
const say = (
  rows: readonly DerivedRow[],
  focus: string | null,
  locale: Locale,
  of: Partial<DerivedYear> = {},
  view: View = 'funnel',
) =>
  quoteDerived(
    { rows, years: [{ ...year, ...of }] },
    {
      derived,
      labels: {},
      selection: selectionOf({ focus, view }),
      locale,
      t: translateTo(locale),
      link: (path) => path,
    },
    'aec7af36',
  );

test('a share stands with its fraction, rank and of how many, and what the year before was', () => {
  const rows = [row({ year: 2022, value: 35, numerator: 7, denominator: 20 }), row()];
  expect(say(rows, 'shili', 'zh')).toBe(
    '据年报观察（数据版本 aec7af36），2023 年示例市财政局的“全部或部分公开占比（计算值）”为 40.0%（16/40），在参加排序的 12 家机构中居第 3 位，上年为 35.0%（7/20）。',
  );
  expect(say(rows, 'shili', 'en')).toBe(
    '“Share granted in whole or in part (computed)” of Shili (示例市财政局) was 40.0% (16/40) in 2023, rank 3 of the 12 bodies that are ranked, the year before 35.0% (7/20) (Nianbao, data version aec7af36).',
  );
});

test('one not ranked says why, one in question and one beyond the limits say so', () => {
  const few = row({ value: 50, numerator: 2, denominator: 4, below_minimum: true, rank: null });
  expect(say([few], 'shili', 'zh')).toContain('为 50.0%（2/4）；未参加排序：分母 4，少于 ');
  const marked = row({ questioned: true, approximate: true, outside: 'above' });
  expect(say([marked], 'shili', 'zh')).toContain(
    '为约 40.0%（16/40），在参加排序的 12 家机构中居第 3 位；高于 99.8% 界限；此数参与不成立或待说明的校验。',
  );
});

test('what cannot be worked out is told with what it lacks, never as 0', () => {
  const lacking = row({ state: 'unknown', value: null, rank: null, lacking: 'table3/granted=blank' });
  const words = say([lacking], 'shili', 'zh');
  expect(words).toBe(
    '据年报观察（数据版本 aec7af36），2023 年示例市财政局的年报算不出“全部或部分公开占比（计算值）”：缺table3/granted（空）。',
  );
});

test('across a change of form nothing is said of the year before', () => {
  const rows = [row({ year: 2018, value: 35 }), row({ year: 2019, report_id: 'shili/2019' })];
  const words = say(rows, 'shili', 'zh', { year: 2019 });
  expect(words).toContain('；2019 年格式改变，不与上年相比');
  expect(words).not.toContain('35');
});

test('a funnel: who lies outside its limits, that nobody does, or nothing where there are too few for limits', () => {
  const outside = row({ outside: 'above' });
  expect(say([outside, row({ agency_id: 'other' })], null, 'zh')).toContain(
    '；参加排序的 12 家中 1 家在 99.8% 界限以外：示例市财政局 40.0%（16/40），高于 99.8% 界限。',
  );
  expect(say([row()], null, 'zh')).toContain('；参加排序的 12 家都在 99.8% 界限以内。');
  expect(say([outside], null, 'zh', { of: 3 })).not.toContain('99.8%');
});

test('the table of all years: how many reports allow it', () => {
  expect(say([row()], null, 'zh', {}, 'table')).toBe(
    '据年报观察（数据版本 aec7af36），2023 年 60 份年报中有 14 份可以算出“全部或部分公开占比（计算值）”。',
  );
});

test('a ranking: how many allow it, all together, median and highest, and how many are left out', () => {
  const top = row({ rank: 1, questioned: true });
  expect(say([top], null, 'zh', { left_out: 2 }, 'rank')).toBe(
    '据年报观察（数据版本 aec7af36），2023 年 60 份年报中有 14 份可以算出“全部或部分公开占比（计算值）”，合计 25.0%（100/400），参加排序的 12 份的中位数为 30.0%，12 份中最高的是示例市财政局，40.0%（16/40）；示例市财政局之数参与不成立或待说明的校验；略去 2 份有数参与不成立或待说明校验的。',
  );
  expect(
    say([top, row({ rank: 1, agency_id: 'other', name: '示例市民政局' })], null, 'en', {}, 'rank'),
  ).toContain('the highest of 12 being Shili (示例市财政局) and others with 40.0% (16/40)');
  expect(say([], null, 'zh', { computed: 0 })).toBeNull();
});
