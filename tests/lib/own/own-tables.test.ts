import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { PAGE_VIEWS } from '../../../src/dataset/page-views.ts';
import { toCreateSql } from '../../../src/dataset/create-sql.ts';
import { sha256 } from '../../../src/dataset/hash.ts';
import { AGENCIES, FACTS, FINDING_ITEMS, FINDINGS, REPORTS, SOURCES } from '../../../src/dataset/tables.ts';
import { readReport } from '../../../src/reader/read-report.ts';
import { toViews } from '../../../src/lib/database/own-views.ts';
import { HERE, toOwnTables, type OwnTables } from '../../../src/lib/own/own-tables.ts';
import { reviewReport } from '../../../src/lib/own/review-report.ts';
import type { Decision } from '../../../src/lib/own/workspace.ts';
import { reportFindings } from '../../../src/lib/queries/report-findings.ts';

const OWN = [AGENCIES, SOURCES, REPORTS, FACTS, FINDINGS, FINDING_ITEMS] as const;
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

async function join(own: OwnTables, alone: boolean) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`ATTACH 'static/data/nianbao.duckdb' AS nianbao (READ_ONLY)`);
  for (const table of OWN) {
    await connection.run(toCreateSql({ ...table, name: `own_${table.name}` }));
    for (const row of own[table.name as keyof OwnTables])
      await connection.run(
        `INSERT INTO own_${table.name} VALUES (${Object.keys(table.columns)
          .map(() => '?')
          .join()})`,
        Object.keys(table.columns).map((column) => (row as object as Record<string, string>)[column] ?? null),
      );
  }
  for (const view of [...toViews(alone), ...PAGE_VIEWS]) await connection.run(view);
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  return ask;
}

test('queries see published and own reports together, own bodies marked; alone, the own ones only', async () => {
  const own = toOwnTables([await review(2024, 2)], []);
  const [together, alone] = [await join(own, false), await join(own, true)];
  const marked = `SELECT name FROM agencies WHERE name LIKE '%${HERE}'`;
  const [[published]] = (await together('SELECT count(*) FROM nianbao.reports')) as [[number]];
  expect(await together('SELECT count(*) FROM reports')).toEqual([[String(Number(published) + 1)]]);
  expect(await alone('SELECT count(*) FROM reports')).toEqual([['1']]);
  expect([await together(marked), await alone(marked)]).toEqual([
    [[`示例市公安局${HERE}`]],
    [[`示例市公安局${HERE}`]],
  ]);
  expect(await alone(`SELECT count(*) FROM (${reportFindings.text})`)).toEqual([
    [String(own.findings.length)],
  ]);
  expect(own.findings.length).toBeGreaterThan(0);
});

test('an own report stands in the place of a published one of the same body and year', async () => {
  const own = toOwnTables([await review(2024, 2)], []);
  const ask = await join(own, false);
  const [[id]] = (await ask('SELECT min(report_id) FROM nianbao.reports')) as [[string]];
  const agency = id.split('/')[0]!;
  const moved = JSON.parse(
    JSON.stringify(own)
      .replaceAll(own.reports[0]!.report_id, id)
      .replaceAll(own.agencies[0]!.agency_id, agency),
  ) as OwnTables;
  const again = await join(moved, false);
  expect(await again(`SELECT value FROM facts WHERE report_id = '${id}' AND metric = 'permits'`)).toEqual([
    [2],
  ]);
  expect(await again('SELECT count(*) = count(DISTINCT report_id) FROM reports')).toEqual([[true]]);
  expect(await again('SELECT count(*) = count(DISTINCT agency_id) FROM agencies')).toEqual([[true]]);
});
