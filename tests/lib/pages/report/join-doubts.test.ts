import { expect, test } from 'vitest';
import { DOUBTS, type Fact } from '../../../../src/domain/fact.ts';
import { translateTo } from '../../../../src/lib/messages/translate.ts';
import { joinDoubts } from '../../../../src/lib/pages/report/join-doubts.ts';
import type { ReportFact } from '../../../../src/lib/pages/report/rows.ts';
import { toReportView } from '../../../../src/lib/pages/report/view.ts';
import { readReport } from '../../../../src/reader/read-report.ts';
import { reportRows } from './report-rows.ts';

/** A report that does not exist, with a number that several channels share. */
const REPORT = `示例市某某局2023年政府信息公开工作年度报告\n
一、总体情况\n
2023年，通过区政府网站、示例融媒和“示例发布”公众号共公开信息90余条。\n
二、主动公开政府信息情况\n
三、收到和处理政府信息公开申请情况`;

/** As the tables hold it: without why. */
const toRow = (fact: Fact): ReportFact => ({
  ...fact.item,
  state: fact.state,
  value: null,
  approximate: false,
  quote: 'at' in fact ? fact.at.quote : null,
  place: 'at' in fact ? fact.at.place : null,
  mark: null,
});

const { facts } = await readReport(new TextEncoder().encode(REPORT), 'x.txt');
const rows = facts.filter(({ item }) => item.basis === 'prose').map(toRow);

const listedIn = (locale: 'zh' | 'en', of: readonly ReportFact[]) =>
  toReportView(reportRows(of), { locale, t: translateTo(locale), link: (path) => path }).prose;

test('a number of the text that is not certain stands in the list with its words and the reason', () => {
  const clause = '“通过区政府网站、示例融媒和“示例发布”公众号共公开信息90余条”';
  const [listed] = listedIn('zh', joinDoubts(rows, facts));
  expect(listed!.fact).toMatchObject({ state: 'illegible', value: null, quote: '90余条' });
  expect(listed!.doubt).toBe(`${clause}：看不出是总数还是其中一部分`);
  expect(listedIn('en', joinDoubts(rows, facts))[0]!.doubt).toBe(
    `${clause}: the total or a part of it is not certain`,
  );
});

test('what a person has settled, and what stands elsewhere, is in no doubt', () => {
  const settled = rows.map((row): ReportFact => ({ ...row, state: 'reported', value: 92, by_hand: true }));
  expect(listedIn('zh', joinDoubts(settled, facts))[0]!.doubt).toBe('');
  const elsewhere = rows.map((row) => ({ ...row, quote: '80余条' }));
  expect(listedIn('zh', joinDoubts(elsewhere, facts))[0]!.doubt).toBe('');
});

test.each(['zh', 'en'] as const)('every reason has words of its own in %s', (locale) => {
  const t = translateTo(locale);
  const said = (['two-numbers', 'unproved-repair', ...DOUBTS] as const).map((because) =>
    t(`report.because.${because}`),
  );
  expect(new Set(said).size).toBe(said.length);
});
