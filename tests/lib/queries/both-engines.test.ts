import { beforeAll, expect, test } from 'vitest';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { toStandaloneSql, type Query, type Run } from '../../../src/lib/source/query.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { outcomeLeaves } from '../../../src/lib/queries/outcome-leaves.ts';
import { outcomes } from '../../../src/lib/queries/outcomes.ts';
import { peerOptions } from '../../../src/lib/queries/peer-options.ts';
import { pivotReports } from '../../../src/lib/queries/pivot.ts';
import { reportChanges } from '../../../src/lib/queries/report-changes.ts';
import { reportFacts } from '../../../src/lib/queries/report-facts.ts';
import { reportFindings } from '../../../src/lib/queries/report-findings.ts';
import { reportHeads } from '../../../src/lib/queries/report-head.ts';
import { siteCounts } from '../../../src/lib/queries/site-counts.ts';
import { standings } from '../../../src/lib/queries/standing.ts';
import { stated } from '../../../src/lib/queries/stated.ts';
import { tableRows } from '../../../src/lib/queries/table-rows.ts';
import { NO_PEERS } from '../../../src/lib/address/selection.ts';
import { runInBrowsersEngine } from '../database/browsers-engine.ts';

const FILE = 'static/data/nianbao.duckdb';
const SUQIAN = 'jiangsu-suqianshi-renminzhengfu-036b';
const inNode = runInNode(FILE);
let inBrowser: Run;
beforeAll(async () => {
  inBrowser = await runInBrowsersEngine(FILE);
}, 60_000);

const posts = toMeasure('website_posts', 'prose', null);
const granted = toMeasure('granted', 'table3', 'total');
const everywhere = { peers: NO_PEERS, years: null, agencies: [], questioned: 'shown' } as const;

const laidOut = {
  rows: 'field',
  columns: 'year',
  shown: 'median',
  measures: [posts, granted],
  scope: everywhere,
  check: null,
} as const;

/** Queries that no page of the registry asks: those of reports, of options and of open cells. */
const QUERIES: readonly (readonly [string, Query<unknown>])[] = [
  ['rows beneath the groups of outcomes', outcomeLeaves([], 'shown')],
  ['outcomes', outcomes([], 'shown')],
  ['peers to choose from', peerOptions],
  ['changes between reports', reportChanges],
  ['facts of reports', reportFacts],
  ['findings of reports', reportFindings],
  ['heads of reports', reportHeads],
  ['what the site holds', siteCounts],
  ['statements of named bodies', stated([posts, granted], { ...everywhere, agencies: [SUQIAN] })],
  ['the reports behind a cell of a pivot', pivotReports(laidOut, posts, { row: '人民政府', column: '2024' })],
  ['rows of tables', tableRows],
];

const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

test.each(QUERIES)('%s: Node and the browser’s engine answer alike', async (_, query) => {
  const rows = await inNode(query);
  expect(rows.length).toBeGreaterThan(0);
  expect(inOrder(await inBrowser(query))).toEqual(inOrder(rows));
});

test.each(QUERIES)('%s: the query with its parameters written in answers the same', async (_, query) => {
  const standalone = { text: toStandaloneSql(query), parameters: [] };
  expect(inOrder(await inNode(standalone))).toEqual(inOrder(await inNode(query)));
});

test('what a visitor types never becomes SQL', async () => {
  const hostile = "'; drop table facts; --";
  const rows = await inBrowser(
    standings(posts, { ...everywhere, peers: { ...NO_PEERS, field: hostile } }, 'count'),
  );
  expect(rows).toEqual([]);
  const standalone = toStandaloneSql(
    standings(posts, { ...everywhere, peers: { ...NO_PEERS, field: hostile } }, 'count'),
  );
  expect(await inNode({ text: standalone, parameters: [] })).toEqual([]);
});
