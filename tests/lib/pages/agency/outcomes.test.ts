import { answerWith } from '../../answer.ts';
import { expect, test } from 'vitest';
import { DERIVED, partsOf } from '../../../../src/form/derived.ts';
import { drawToText } from '../../../../src/lib/charts/draw-to-text.ts';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { LOCALES, type Locale } from '../../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import { agencyList } from '../../../../src/lib/queries/agency-list.ts';
import { metricList } from '../../../../src/lib/queries/metric-list.ts';
import { OUTCOME_GROUPS } from '../../../../src/form/wholes.ts';
import { DEFAULT_SELECTION, type Selection } from '../../../../src/lib/address/selection.ts';
import { toAgencyDerivedTable } from '../../../../src/lib/pages/agency/derived-table.ts';
import { toAgencyOutcomes } from '../../../../src/lib/pages/agency/outcomes.ts';
import { agencyQuestion } from '../../../../src/lib/pages/agency/question.ts';
import { toPartLabels } from '../../../../src/lib/pages/derived/words.ts';
import { recordsOf } from '../../records-of.ts';

const run = runInNode('static/data/nianbao.duckdb');
const agencies = await run(agencyList);
const labels = toPartLabels(await run(metricList), DERIVED.flatMap(partsOf));
const bodyOf = async (name: string) => {
  const agency = agencies.find((one) => one.name === name)!;
  return { agency, rows: await answerWith(run, agencyQuestion(agency, DEFAULT_SELECTION)) };
};
const SUQIAN = await bodyOf('宿迁市人民政府');
const PART = await bodyOf('广州市海珠区官洲街道办事处');
type Change = Partial<Selection> & { readonly locale?: Locale };
const around = ({ agency }: typeof SUQIAN, { locale = 'zh', ...change }: Change = {}) => {
  const selection = { ...DEFAULT_SELECTION, ...change };
  return { agency, labels, selection, locale, t: translateTo(locale), link: (path: string) => path };
};
const outcomesOf = (body: typeof SUQIAN, change: Change = {}) =>
  toAgencyOutcomes(body.rows.outcomes, body.rows.leaves, around(body, change))!;

test('a bar for each year whose six groups are known, how many requests at its right', () => {
  const { bars, notes } = outcomesOf(SUQIAN);
  const svg = drawToText(bars!, 1000);
  for (const words of ['2023', '2024', 'n=3486', 'n=3521']) expect(svg).toContain(words);
  expect(notes).toEqual([]);
});

test('a year of which a group is not known is not drawn, and it is said which', () => {
  const { bars, flow, notes } = outcomesOf(PART);
  expect(bars).toBeNull();
  expect(flow).toBeNull();
  expect(notes.join()).toContain('2023 年六类有缺');
});

test.each(LOCALES)(
  '%s: each part of a bar leads to its group, beneath which stand the rows of the form',
  (locale) => {
    const { bars, leaves } = outcomesOf(SUQIAN, { locale });
    expect(leaves.map(({ group }) => group)).toEqual(OUTCOME_GROUPS);
    const svg = drawToText(bars!, 1000);
    for (const group of OUTCOME_GROUPS) expect(svg).toContain(`href="#leaves-${group}"`);
    expect(leaves.map(({ table }) => table.rows.length)).toEqual([1, 1, 8, 3, 5, 3]);
  },
);

test('the rows beneath a group add up to it, year by year', () => {
  const { leaves } = outcomesOf(SUQIAN);
  for (const { group, table } of leaves)
    for (const [column, year] of [2023, 2024].entries()) {
      const values = table.rows
        .map((row) => row[column + 1]!)
        .map((cell) => (cell.kind === 'statement' ? cell.value! : NaN));
      const whole = SUQIAN.rows.outcomes.find((row) => row.group === group && row.year === year)!.value;
      expect(values.reduce((sum, value) => sum + value)).toBe(whole);
    }
});

test('a row that was not seen is said to be unseen, not 0', () => {
  const denied = outcomesOf(PART).leaves.find(({ group }) => group === 'denied')!;
  const states = denied.table.rows.map((row) => (row[1]!.kind === 'statement' ? row[1]!.state : ''));
  expect(states).toContain('unseen');
  expect(denied.says).toContain('有缺');
});

test('the flow is of the year asked for, else of the last', () => {
  expect(outcomesOf(SUQIAN).flow).toMatchObject({ year: 2024, years: [2023, 2024] });
  const flow = outcomesOf(SUQIAN, { years: [2023, 2023] }).flow!;
  expect(flow.year).toBe(2023);
  expect(flow.chart!.description).toContain('2023');
});

test('what is worked out of a body stands by year with its fraction, and says what is lacking', () => {
  const table = toAgencyDerivedTable(SUQIAN.rows.derived, around(SUQIAN))!;
  expect(table.caption).toContain('计算值');
  const cells = table.rows.flat().filter((cell) => cell.kind === 'fraction');
  expect(cells.length).toBeGreaterThan(10);
  for (const { value, numerator, denominator } of cells)
    if (value !== null) expect([numerator, denominator]).not.toContain(null);
  expect(cells.some(({ value, text }) => value === null && text.startsWith('缺'))).toBe(true);
  const records = recordsOf(table);
  expect(records.every(({ length }) => length === records[0]!.length)).toBe(true);
});

test('a median of fewer than five other peers is not shown', () => {
  const table = toAgencyDerivedTable(SUQIAN.rows.derived, around(SUQIAN))!;
  const at = table.columns.findIndex(({ id }) => id === 'peers_median');
  for (const row of table.rows) {
    const [median, peers] = [row[at]!, row[at + 1]!];
    if (median.kind === 'number' && peers.kind === 'number' && peers.value! < 5)
      expect(median.value).toBeNull();
  }
});

test('of a body of which nothing can be worked out there is no table', () => {
  expect(toAgencyDerivedTable([], around(PART))).toBeNull();
});
