import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/dataset/hash.ts';
import { readReport } from '../../../src/reader/read-report.ts';
import { NO_PEERS } from '../../../src/lib/address/selection.ts';
import { toRows } from '../../../src/lib/database/arrow-rows.ts';
import { joinOwnReports, type Joining } from '../../../src/lib/database/join-own-reports.ts';
import { HERE } from '../../../src/lib/own/here.ts';
import { fileContextIn } from '../records-of.ts';
import { toOwnTables, type OwnTables } from '../../../src/lib/own/own-tables.ts';
import { settleRows } from '../../../src/lib/own/join-own-document.ts';
import { toProgramRecords } from '../../../src/lib/downloads/file-table.ts';
import { toReportFile } from '../../../src/lib/pages/report/records.ts';
import type { ReportFact } from '../../../src/lib/pages/report/rows.ts';
import { reviewReport } from '../../../src/lib/own/review-report.ts';
import type { Decision } from '../../../src/dataset/workspace.ts';
import { agencyList } from '../../../src/lib/queries/agency-list.ts';
import { agencyReports } from '../../../src/lib/queries/agency-reports.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import { changesOf } from '../../../src/lib/queries/report-changes.ts';
import { reportFacts } from '../../../src/lib/queries/report-facts.ts';
import { reportHeads } from '../../../src/lib/queries/report-head.ts';
import { siteCounts } from '../../../src/lib/queries/site-counts.ts';
import { standings } from '../../../src/lib/queries/standing.ts';
import { sql, type Query } from '../../../src/lib/source/query.ts';
import { openBrowsersEngine } from '../database/browsers-engine.ts';
import { reportFindings } from '../../../src/lib/queries/report-findings.ts';

const decidedOn = '2026-11-30T08:00:00.000Z';

const text = (year: number, permits: number) => `# 示例市公安局${year}年政府信息公开工作年度报告

## 二、主动公开政府信息情况

| 第二十条第（五）项 | |
|---|---|
| 信息内容 | 本年处理决定数量 |
| 行政许可 | ${permits} |
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 7 |
| 行政强制 | 0 |
`;
async function review(year: number, permits: number) {
  const bytes = new TextEncoder().encode(text(year, permits));
  const report = await readReport(bytes, '年报.md');
  return reviewReport({ sha256: sha256(bytes), name: `${permits}.md`, bytes: bytes.length, report }, [], []);
}
const permitsOf = ({ facts }: OwnTables) =>
  facts
    .filter(({ metric }) => metric === 'permits')
    .map(({ report_id, value }) => `${report_id.slice(-4)} ${value}`);

test('of two documents of one body and year one counts: the first kept, or the one a person chose', async () => {
  const reviews = [await review(2023, 1), await review(2024, 2), await review(2024, 3)];
  expect(permitsOf(toOwnTables(reviews, []))).toEqual(['2023 1', '2024 2']);
  const chosen: Decision = {
    about: 'current',
    sha256: reviews[2]!.sha256,
    decidedOn,
    report: '示例市公安局/2024',
  };
  expect(permitsOf(toOwnTables(reviews, [chosen]))).toEqual(['2023 1', '2024 3']);
});

test('what a person typed for a cell never stands among the rows that pages are drawn from', async () => {
  const bytes = new TextEncoder().encode(text(2024, 5).replace('| 5 |', '| 1.2.3 |'));
  const read = {
    sha256: sha256(bytes),
    name: 'a.md',
    bytes: bytes.length,
    report: await readReport(bytes, 'a.md'),
  };
  const typed: Decision = {
    about: 'cell',
    sha256: read.sha256,
    decidedOn,
    item: 'table2/permits',
    value: 123,
    quote: '1.2.3',
  };
  const own = toOwnTables([reviewReport(read, [typed], [])], [typed]);
  const permits = own.facts.find(({ metric }) => metric === 'permits')!;
  expect([permits.state, permits.value, permits.quote]).toEqual(['illegible', null, '1.2.3']);

  const rows = own.facts.map(
    (fact) => ({ ...fact, approximate: false, place: null, mark: null }) as ReportFact,
  );
  const settled = settleRows(rows, [typed]);
  const byHand = settled.filter(({ by_hand }) => by_hand);
  expect(byHand).toMatchObject([{ metric: 'permits', state: 'reported', value: 123, quote: '1.2.3' }]);
  const head = { report_id: 'x/2024' } as Parameters<typeof toReportFile>[0]['head'];
  const [columns, ...records] = toProgramRecords(
    toReportFile({ head, facts: settled, labels: {} }, fileContextIn('zh')),
  );
  expect(records.filter((record) => record[columns!.indexOf('by_hand')] === 'true')).toHaveLength(1);
});

/** The very engine of the page, with own reports put beside the published ones. */
async function join(own: OwnTables, alone: boolean) {
  const { database, connection } = await openBrowsersEngine();
  database.registerFileBuffer('nianbao.duckdb', new Uint8Array(await readFile('static/data/nianbao.duckdb')));
  connection.query("ATTACH 'nianbao.duckdb' AS nianbao (READ_ONLY)");
  const joining: Joining = {
    query: (text) => Promise.resolve(connection.query(text)),
    registerFile: (name, text) => Promise.resolve(database.registerFileText(name, text)),
    dropFile: (name) => Promise.resolve(database.dropFile(name)),
  };
  await joinOwnReports(joining, own, alone);
  const ask = ({ text, parameters }: Query<unknown>) => {
    const statement = connection.prepare(text);
    const rows = toRows<Record<string, unknown>>(statement.query(...parameters));
    statement.close();
    return rows.map((row) => Object.values(row));
  };
  return ask;
}

test('what pages ask is answered over published and own reports, own bodies marked; alone, over the own ones only', async () => {
  const own = toOwnTables([await review(2023, 1), await review(2024, 2)], []);
  const [together, alone] = [await join(own, false), await join(own, true)];
  const marked = sql`SELECT name FROM agencies WHERE ends_with(name, ${HERE})`;
  const [[published]] = together(sql`SELECT count(*) FROM nianbao.reports`) as [[number]];
  expect(together(sql`SELECT count(*) FROM reports`)).toEqual([[published + 2]]);
  expect(alone(sql`SELECT count(*) FROM reports`)).toEqual([[2]]);
  expect([together(marked), alone(marked)]).toEqual([[[`示例市公安局${HERE}`]], [[`示例市公安局${HERE}`]]]);
  expect(alone(reportFindings).length).toBe(own.findings.length);
  expect(own.findings.length).toBeGreaterThan(0);
  const { agency_id: id } = own.agencies[0]!;
  const scope = { peers: NO_PEERS, years: null, agencies: [], questioned: 'shown' } as const;
  expect(alone(standings(toMeasure('permits', 'table2', null), scope, 'count')).length).toBe(2);
  expect(alone(reportHeads).length).toBe(2);
  expect(alone(agencyReports(id)).length).toBe(2);
  expect(alone(changesOf(`${id}/2024`)).length).toBe(3);
  for (const query of [siteCounts, agencyList, metricList, reportFacts]) expect(alone(query)).not.toEqual([]);
});

test('an own report stands in the place of a published one of the same body and year', async () => {
  const own = toOwnTables([await review(2024, 2)], []);
  const id = (await readFile('static/data/reports.csv', 'utf8')).split('\n')[1]!.split(',')[0]!;
  const moved = JSON.parse(
    JSON.stringify(own)
      .replaceAll(own.reports[0]!.report_id, id)
      .replaceAll(own.agencies[0]!.agency_id, id.split('/')[0]!),
  ) as OwnTables;
  const ask = await join(moved, false);
  expect(ask(sql`SELECT value FROM facts WHERE report_id = ${id} AND metric = 'permits'`)).toEqual([[2]]);
  expect(ask(sql`SELECT count(*) = count(DISTINCT report_id) FROM reports`)).toEqual([[true]]);
  expect(ask(sql`SELECT count(*) = count(DISTINCT agency_id) FROM agencies`)).toEqual([[true]]);
});
