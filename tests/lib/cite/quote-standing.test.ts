import { expect, test } from 'vitest';
import { quoteStanding, type QuoteContext } from '../../../src/lib/cite/quote-standing.ts';
import { quoteBody, quoteRank, quoteSpread } from '../../../src/lib/cite/quote-standings.ts';
import { quoteOwnTrend, quoteTrend } from '../../../src/lib/cite/quote-trend.ts';
import type { Locale } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import type { MeasureYear } from '../../../src/lib/queries/measure-by-year.ts';
import type { Standing } from '../../../src/lib/queries/standing.ts';

const context = (locale: Locale, change: Partial<QuoteContext> = {}): QuoteContext => ({
  label: locale === 'zh' ? '行政许可' : 'Permits',
  unit: locale === 'zh' ? '件' : 'cases',
  normalisation: 'count',
  breaks: [2021],
  peers: null,
  version: 'aec7af36',
  locale,
  t: translateTo(locale),
  ...change,
});
const standing = (change: Partial<Standing> = {}): Standing => ({
  report_id: 'shili/2023',
  agency_id: 'shili',
  name: '示例市财政局',
  field: '财政',
  level: 'city',
  province: '示例省',
  year: 2023,
  metric: 'permits',
  basis: 'table2',
  applicant: null,
  state: 'reported',
  value: 310,
  approximate: false,
  quote: '310',
  questioned: false,
  trace: 'address',
  checks: null,
  shown: 310,
  base: null,
  base_state: null,
  base_checks: null,
  rank: 12,
  ties: 1,
  change: 20,
  growth: 6.896,
  of: 48,
  median: 100,
  ...change,
});
const lastYear = (shown: number, change: Partial<Standing> = {}) =>
  standing({ report_id: 'shili/2022', year: 2022, shown, value: shown, ...change });
const zh = (row: Partial<Standing>, last: Standing | null, change: Partial<QuoteContext> = {}) =>
  quoteStanding(standing(row), last, context('zh', change));
const en = (row: Partial<Standing>, last: Standing | null, change: Partial<QuoteContext> = {}) =>
  quoteStanding(standing(row), last, context('en', change));

test('value, rank and of how many, change with its percentage', () => {
  expect(zh({}, lastYear(290))).toBe(
    '据年报观察（数据版本 aec7af36），2023 年示例市财政局的“行政许可”为 310 件，在报了此数的 48 家机构中居第 12 位，比上年增加 20 件（+6.9%）。',
  );
  expect(en({}, lastYear(290))).toBe(
    '“Permits” of Shili (示例市财政局) was 310 cases in 2023, rank 12 of the 48 bodies that state it, 20 cases more than the year before (+6.9%) (Nianbao, data version aec7af36).',
  );
});

test('ties and peers are said', () => {
  expect(zh({ ties: 3 }, null, { peers: '示例省 · 财政' })).toContain(
    '在报了此数的 48 家机构（示例省 · 财政）中居第 12 位（3 家并列）',
  );
  expect(en({ ties: 3 }, null, { peers: '财政' })).toContain(
    'the 48 bodies (财政) that state it (shared by 3)',
  );
});

test('from 0 there is no percentage, nor from a base under 10', () => {
  expect(zh({ change: 310, growth: null }, lastYear(0))).toContain('，由上年的 0 增至 310 件。');
  expect(zh({ change: 301, growth: null }, lastYear(9))).toContain('，比上年增加 301 件。');
  expect(en({ change: 310, growth: null }, lastYear(0))).toContain('up from 0 the year before to 310 cases');
});

test('a fall, and no change', () => {
  expect(zh({ change: -20, growth: -6.06 }, lastYear(330))).toContain('比上年减少 20 件（−6.1%）');
  expect(zh({ change: 0, growth: 0 }, lastYear(310))).toContain('，与上年相同。');
});

test('across a change of form nothing is set against the year before', () => {
  const words = zh({ year: 2021, change: 20, growth: 6.9 }, lastYear(290, { year: 2020 }));
  expect(words).toContain('；2021 年格式改变，不与上年相比。');
  expect(words).not.toContain('%');
});

test('a questioned figure says so, and an approximate one is about', () => {
  expect(zh({ approximate: true, questioned: true, change: null }, null)).toBe(
    '据年报观察（数据版本 aec7af36），2023 年示例市财政局的“行政许可”为约 310 件，在报了此数的 48 家机构中居第 12 位；此数参与不成立或待说明的校验。',
  );
  expect(en({ approximate: true, questioned: true, change: null }, null)).toContain(
    'was about 310 cases in 2023',
  );
  expect(zh({}, lastYear(290, { approximate: true, questioned: true }))).toContain(
    '（+6.9%）（上年为约数）；上年之数参与不成立或待说明的校验',
  );
});

test('a share carries its fraction, and its change is in percentage points', () => {
  const share = { value: 4, base: 11, shown: 36.36, change: -3.14, growth: -7.9 };
  expect(zh(share, lastYear(39.5), { normalisation: 'share' })).toContain(
    '为 36.4%（4/11），在报了此数的 48 家机构中居第 12 位，比上年下降 3.1 个百分点。',
  );
  expect(en(share, lastYear(39.5), { normalisation: 'share' })).toContain(
    '3.1 percentage points below the year before',
  );
});

test('a blank is told as a blank, never as 0', () => {
  const words = zh({ state: 'blank', shown: null, value: null, rank: null, ties: null, change: null }, null);
  expect(words).toBe(
    '据年报观察（数据版本 aec7af36），2023 年示例市财政局的年报没有给出“行政许可”的数：表格留空，或填 / — 无。',
  );
});

const year = (change: Partial<MeasureYear> = {}): MeasureYear => ({
  year: 2023,
  reports: 60,
  reported: 48,
  left_out: 0,
  blank: 2,
  missing: 0,
  illegible: 0,
  unseen: 10,
  not_asked: 0,
  questioned: 0,
  zero: 3,
  lower_quartile: 12,
  median: 100,
  upper_quartile: 400,
  highest: 9000,
  ...change,
});
const top = standing({ rank: 1, ties: 2, shown: 9000, value: 9000, questioned: true });

test('without a body: of how many reports, median, highest, its ties and marks', () => {
  const rows = { standings: [top], years: [year()] };
  expect(quoteSpread(rows, 2023, context('zh'))).toBe(
    '据年报观察（数据版本 aec7af36），2023 年 60 份年报中有 48 份报了“行政许可”，中位数为 100 件，中间一半在 12 件与 400 件之间，最高的是示例市财政局等 2 家，9,000 件；示例市财政局之数参与不成立或待说明的校验。',
  );
  expect(quoteSpread(rows, 2023, context('en'))).toBe(
    'Of 60 reports for 2023, 48 state “Permits”: median 100 cases, the middle half between 12 cases and 400 cases, highest Shili (示例市财政局) and others, 2 in all, with 9,000 cases; the figure of Shili (示例市财政局) is part of a check that does not hold or is to be explained (Nianbao, data version aec7af36).',
  );
});

test('a ranking names the first three with their places, and how many stand behind it', () => {
  const of = (rank: number, name: string, value: number) =>
    standing({ agency_id: `shili${rank}-0000`, name, value, shown: value, rank, questioned: rank === 2 });
  const rows = {
    standings: [of(1, '甲局', 9), of(2, '乙局', 8), of(3, '丙局', 7), of(4, '丁局', 6)],
    years: [year()],
  };
  expect(quoteRank(rows, 2023, context('zh'))).toBe(
    '据年报观察（数据版本 aec7af36），2023 年 60 份年报中有 48 份报了“行政许可”，由高到低：甲局 9 件（第 1/48 位），乙局 8 件（第 2/48 位），丙局 7 件（第 3/48 位）；中位数为 100 件；乙局之数参与不成立或待说明的校验。',
  );
  expect(quoteRank(rows, 2023, context('en'))).toContain(
    'from the highest down: Shili1 (甲局) 9 cases (rank 1 of 48), Shili2 (乙局) 8 cases (rank 2 of 48), Shili3 (丙局) 7 cases (rank 3 of 48); median 100 cases',
  );
});

test('a trend tells how many ended above, below or where they began, and compares nothing across a change of form', () => {
  const series = (...points: readonly (readonly [number, number])[]) =>
    points.map(([year_, shown]) => ({ year: year_, shown }));
  const all = [
    series([2021, 1], [2022, 9], [2023, 5]),
    series([2022, 5], [2023, 1]),
    series([2022, 0], [2024, 0]),
    series([2019, 1], [2021, 3]),
    series([2022, 4]),
  ];
  expect(quoteTrend(all, context('zh'))).toBe(
    '据年报观察（数据版本 aec7af36），2019–2024 年，4 家机构有两年以上的“行政许可”（9 份年报）：末年高于首年的 1 家，低于首年的 1 家，相同的 1 家，另有 1 家首末两年之间格式改变，不相比；不足 5 家各有 3 年以上的数，不作总的走势。',
  );
  const long = Array.from({ length: 5 }, () => series([2022, 1], [2023, 2], [2024, 3]));
  expect(quoteTrend(long, context('zh'))).toMatch(/相同的 0 家。$/);
  expect(quoteTrend([series([2022, 4])], context('zh'))).toBeNull();
});

test('the trend of one body goes from its first year to its last', () => {
  const own = [standing(), lastYear(290, { questioned: true })];
  expect(quoteOwnTrend(own, context('zh'))).toBe(
    '据年报观察（数据版本 aec7af36），示例市财政局的“行政许可”由 2022 年的 290 件到 2023 年的 310 件（其间 2 年有数）；2022 年之数参与不成立或待说明的校验。',
  );
  expect(quoteOwnTrend([standing()], context('zh'))).toBeNull();
});

test('where no number is, there is no sentence', () => {
  expect(quoteSpread({ standings: [], years: [year()] }, 2023, context('zh'))).toBeNull();
  expect(quoteBody({ standings: [top], years: [] }, 'other', 2023, context('zh'))).toBeNull();
});

test('a body is quoted for the year asked, else for its latest', () => {
  const rows = { standings: [lastYear(290, { change: null }), standing()], years: [] };
  expect(quoteBody(rows, 'shili', 2022, context('zh'))).toContain('2022 年示例市财政局');
  expect(quoteBody(rows, 'shili', 2019, context('zh'))).toContain('2023 年示例市财政局');
});
