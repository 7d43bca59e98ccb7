import { answerWith } from '../answer.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../src/dataset/csv.ts';
import { VERDICTS, verdictOf, type Finding, type Grade, type Verdict } from '../../../src/domain/finding.ts';
import { DEFAULT_SELECTION } from '../../../src/lib/address/selection.ts';
import { groupRows } from '../../../src/lib/database/group-rows.ts';
import { toProgramRecords } from '../../../src/lib/downloads/file-table.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { overviewQuestion } from '../../../src/lib/pages/overview/question.ts';
import { toFindingLines, toChecklist } from '../../../src/lib/pages/quality/findings.ts';
import { placeQuestion, placesQuestion } from '../../../src/lib/pages/place/question.ts';
import { toPlaceView } from '../../../src/lib/pages/place/view.ts';
import { qualityQuestion } from '../../../src/lib/pages/quality/question.ts';
import { toCheckedRows } from '../../../src/lib/pages/report/to-checked-rows.ts';
import { toChecksView } from '../../../src/lib/pages/report/checks.ts';
import { agencyReports } from '../../../src/lib/queries/agency-reports.ts';
import { reportFindings } from '../../../src/lib/queries/report-findings.ts';
import { reportHeads } from '../../../src/lib/queries/report-head.ts';
import type { VerdictCounts } from '../../../src/lib/queries/verdicts.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';

const run = runInNode('static/data/nianbao.duckdb');
const heads = await run(reportHeads);
const quality = await answerWith(run, qualityQuestion(DEFAULT_SELECTION));
const findings = groupRows(await run(reportFindings), ({ report_id }) => report_id);

/** Counted from the published file, without a query. */
const [columns, ...lines] = parseCsv(readFileSync('static/data/findings.csv', 'utf8')).records;
const at = (column: string) => columns!.indexOf(column);
const published = lines.map((line) => ({
  report: line[at('report_id')]!,
  check: line[at('check')]!,
  verdict: verdictOf({
    outcome: line[at('outcome')] as Finding['outcome'],
    grade: line[at('grade')] as Grade,
  }),
}));
const countOf = (verdict: Verdict, report?: string) =>
  published.filter((row) => row.verdict === verdict && (report === undefined || row.report === report))
    .length;
const COLUMN = {
  fails: 'fails',
  question: 'questions',
  undecided: 'undecided',
  holds: 'holds',
} as const satisfies Readonly<Record<Verdict, keyof VerdictCounts>>;
const CONTEXT = {
  selection: DEFAULT_SELECTION,
  locale: 'zh',
  t: translateTo('zh'),
  link: (path: string) => path,
  atYear: String,
  version: 'v',
} as const;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('what checks came to is counted once and alike', () => {
  test.each(VERDICTS)('%s: file, reports, quality and overview', async (verdict) => {
    const all = countOf(verdict);
    const column = COLUMN[verdict];
    expect(all).toBeGreaterThan(0);
    expect(sum(heads.map((head) => head[column]))).toBe(all);
    expect(quality.counts[column]).toBe(all);
    if (verdict === 'undecided' || verdict === 'holds') return;
    const { checks } = await answerWith(run, overviewQuestion(DEFAULT_SELECTION));
    expect(sum(checks.map((check) => check[column]))).toBe(all);
    expect(checks.filter((check) => check.fails > 0 && check.questions > 0)).toEqual([]);
  });

  test('on the page of every report, in its headline and its list of checks', async () => {
    for (const head of heads) {
      const view = toChecksView(toCheckedRows(findings.get(head.report_id) ?? [], []), 'zh');
      const listed = VERDICTS.map((verdict) => sum(view[verdict].map(({ lines: own }) => own.length)));
      expect(listed, head.report_id).toEqual(VERDICTS.map((verdict) => head[COLUMN[verdict]]));
    }
    const [some] = heads.filter(({ fails, questions }) => fails > 0 && questions > 0);
    expect(countOf('fails', some!.report_id)).toBe(some!.fails);
  });

  test('on the page of every body', async () => {
    const bodies = groupRows(heads, ({ agency_id }) => agency_id);
    const doubted = [...bodies].filter(([, own]) =>
      own.some(({ fails, questions }) => fails + questions > 0),
    );
    expect(doubted.length).toBeGreaterThan(10);
    for (const [agency, own] of doubted) {
      const reports = await run(agencyReports(agency));
      for (const { report_id, fails, questions, undecided, holds } of reports)
        expect({ report_id, fails, questions, undecided, holds }).toEqual(
          expect.objectContaining(pick(own.find((head) => head.report_id === report_id)!)),
        );
    }
  });

  test('on the page of a place: its list, its late reports', async () => {
    const { places } = await answerWith(run, placesQuestion());
    const provinces = places
      .filter(({ place }) => !place.includes('-'))
      .toSorted((a, b) => b.reports - a.reports)
      .slice(0, 6);
    expect(provinces).toHaveLength(6);
    for (const { place } of provinces) {
      const rows = await answerWith(run, placeQuestion(place, DEFAULT_SELECTION));
      const own = new Set(rows.reports.map(({ report_id }) => report_id));
      const expected = published.filter(({ report }) => own.has(report));
      const view = toPlaceView(rows, { ...CONTEXT, place });
      const listed = view.findings.map(({ outcome }) => outcome);
      const verdicts = VERDICTS.filter((verdict) => verdict !== 'holds');
      expect(
        verdicts.map(
          (verdict) => listed.filter((word) => word === CONTEXT.t(`common.verdict.${verdict}`)).length,
        ),
        place,
      ).toEqual(verdicts.map((wanted) => expected.filter(({ verdict }) => verdict === wanted).length));
      const late = expected.filter(({ check, verdict }) => check === 'published-late' && verdict === 'fails');
      const records = toProgramRecords(view.grid.file);
      expect(
        records.flat().filter((cell) => cell === 'late'),
        place,
      ).toHaveLength(late.length);
    }
  });

  test('in the list and in the checklist, each line under its own word', () => {
    const words = toFindingLines(quality.findings, CONTEXT).map(({ outcome }) => outcome);
    const said = (word: string) => words.filter((outcome) => outcome === word).length;
    expect([said('不成立'), said('待说明'), said('无法判断')]).toEqual(
      (['fails', 'question', 'undecided'] as const).map((verdict) => countOf(verdict)),
    );
    expect(toChecklist(quality.findings, CONTEXT)).toHaveLength(countOf('fails') + countOf('question'));
  });

  test('a report that came out late is late on every page, and does not hold', () => {
    const late = published.filter(({ check, verdict }) => check === 'published-late' && verdict === 'fails');
    const all = quality.coverage.find(({ all_fields, all_years }) => all_fields && all_years)!;
    expect(late.length).toBeGreaterThan(0);
    expect(all.late).toBe(late.length);
    expect(
      quality.checks.find(({ check, all_fields }) => all_fields && check === 'published-late')!.fails,
    ).toBe(late.length);
    expect(published.some(({ check, verdict }) => check === 'published-late' && verdict === 'question')).toBe(
      false,
    );
  });
});

const pick = ({ report_id, fails, questions, undecided, holds }: (typeof heads)[number]) => ({
  report_id,
  fails,
  questions,
  undecided,
  holds,
});
