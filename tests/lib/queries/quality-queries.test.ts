import { answerWith } from '../answer.ts';
import { expect, test } from 'vitest';
import { sql } from '../../../src/lib/source/query.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { siteCounts } from '../../../src/lib/queries/site-counts.ts';
import { DEFAULT_SELECTION, NO_PEERS } from '../../../src/lib/address/selection.ts';
import { agencyReports } from '../../../src/lib/queries/agency-reports.ts';
import { findingsByCheck } from '../../../src/lib/queries/findings-by-check.ts';
import { reportHeads } from '../../../src/lib/queries/report-head.ts';
import { qualityQuestion } from '../../../src/lib/pages/quality/question.ts';

const run = runInNode('static/data/nianbao.duckdb');
const ALL = await answerWith(run, qualityQuestion(DEFAULT_SELECTION));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test('rows, columns and cells of the coverage add up to every report there is', async () => {
  const [site] = await run(siteCounts);
  const total = ALL.coverage.find(({ all_fields, all_years }) => all_fields && all_years)!;
  expect(total).toMatchObject({ reports: site!.reports, whole: site!.whole, agencies: site!.agencies });
  for (const [fields, years] of [
    [false, false],
    [false, true],
    [true, false],
  ] as const) {
    const rows = ALL.coverage.filter((row) => row.all_fields === fields && row.all_years === years);
    expect(sum(rows.map(({ reports }) => reports))).toBe(total.reports);
  }
});

test('every report is seen whole or in part, and on time, late, unsettled or undated', () => {
  for (const row of ALL.coverage) {
    expect(row.whole + row.part).toBe(row.reports);
    expect(row.on_time + row.late + row.unsettled + row.undated).toBe(row.reports);
  }
});

test('as the page comes only bodies with two years are listed, each report once', async () => {
  const [site] = await run(siteCounts);
  expect(new Set(ALL.agencies.map(({ agency_id }) => agency_id)).size).toBe(site!.agencies_with_two_years);
  expect(new Set(ALL.agencies.map(({ report_id }) => report_id)).size).toBe(ALL.agencies.length);
  const late = ALL.agencies.filter(({ timing }) => timing === 'late');
  expect(late.every(({ late_of_agency, late_of_year }) => late_of_agency > 0 && late_of_year > 0)).toBe(true);
});

test('bodies narrowed down are all listed', async () => {
  const peers = { ...NO_PEERS, field: '气象' };
  const rows = await answerWith(run, qualityQuestion({ ...DEFAULT_SELECTION, peers }));
  expect(new Set(rows.agencies.map(({ field }) => field))).toEqual(new Set(['气象']));
  expect(rows.agencies.some(({ of_agency }) => of_agency === 1)).toBe(true);
  expect(rows.coverage.find(({ all_fields, all_years }) => all_fields && all_years)!.reports).toBe(
    rows.agencies.length,
  );
});

test('findings are those counted: what fails before what is undecided, none that holds', () => {
  const fails = ALL.findings.filter(({ outcome }) => outcome === 'fails');
  expect(fails.length).toBe(ALL.counts.fails + ALL.counts.questions);
  expect(ALL.findings.length - fails.length).toBe(ALL.counts.undecided);
  expect(ALL.findings.findIndex(({ outcome }) => outcome === 'undecided')).toBe(fails.length);
  expect(new Set(fails.map(({ report_id }) => report_id)).size).toBe(ALL.counts.failing_reports);
  expect(sum(ALL.checks.filter((row) => row.all_fields).map(({ findings }) => findings))).toBe(fails.length);
});

test('the report published before its year ended is found by check and grade', async () => {
  const rows = await answerWith(
    run,
    qualityQuestion({
      ...DEFAULT_SELECTION,
      check: 'published-before-period-end',
      grade: 'implied',
    }),
  );
  expect(rows.findings).toContainEqual(
    expect.objectContaining({
      report_id: 'shaanxi-hanzhong-zhenbaxian-jiaotongyunshuju-974c/2023',
      left: '2023-01-30',
      right: '2023-12-31',
    }),
  );
  expect(new Set(rows.findings.map(({ check }) => check))).toEqual(new Set(['published-before-period-end']));
  expect(rows.coverage).toEqual(ALL.coverage);
});

test('a condition nobody meets leaves no rows and no counts', async () => {
  const rows = await answerWith(
    run,
    qualityQuestion({ ...DEFAULT_SELECTION, peers: { ...NO_PEERS, field: '没有的领域' } }),
  );
  expect(rows).toMatchObject({ coverage: [], agencies: [], checks: [], findings: [] });
  expect(rows.counts).toMatchObject({ fails: 0, checked_reports: 0 });
});

test('what came of a check is one number on the first page, on the page of quality and over the pages of reports', async () => {
  const first = await run(findingsByCheck);
  expect(first.length).toBeGreaterThan(3);
  for (const { check, reports, fails, questions, undecided, holds } of first) {
    const { counts, checks, findings } = await answerWith(
      run,
      qualityQuestion({ ...DEFAULT_SELECTION, check }),
    );
    expect(counts, check).toMatchObject({ fails, questions, undecided, holds, failing_reports: reports });
    expect(checks.find((row) => row.all_fields && row.check === check)?.fails, check).toBe(reports);
    expect(findings.filter(({ outcome }) => outcome === 'fails').length, check).toBe(fails + questions);
  }
  const heads = await run(reportHeads);
  for (const kind of ['fails', 'questions', 'undecided', 'holds'] as const) {
    expect(sum(heads.map((head) => head[kind])), kind).toBe(ALL.counts[kind]);
    const { agency_id } = heads.toSorted((a, b) => b[kind] - a[kind])[0]!;
    const own = await run(agencyReports(agency_id));
    const ofHeads = heads.filter((head) => head.agency_id === agency_id).map((head) => head[kind]);
    expect(sum(own.map((report) => report[kind])), kind).toBe(sum(ofHeads));
  }
  expect(heads.filter(({ fails, questions }) => fails + questions > 0).length).toBe(
    ALL.counts.failing_reports,
  );
});

test('how far numbers can be followed adds up to the numbers there are, report by report and on the first page', async () => {
  const [site] = await run(siteCounts);
  const heads = await run(reportHeads);
  for (const head of heads)
    expect(head.in_document + head.in_words + head.in_address, head.report_id).toBe(head.reported);
  for (const trace of ['in_document', 'in_words', 'in_address'] as const)
    expect(sum(heads.map((head) => head[trace])), trace).toBe(site![trace]);
  expect(heads.some((head) => head.in_document > 100)).toBe(true);
  const [quoted] = await run(sql<{ readonly words: number }>`
    select count(*)::int as words from facts join reports using (report_id) join sources using (source_id)
    where state = 'reported' and quote is not null and not (kind = 'document' and place is not null)`);
  expect(site!.in_words).toBe(quoted!.words);
  expect(heads.every((head) => head.source_kind === 'document' || head.in_document === 0)).toBe(true);
});
