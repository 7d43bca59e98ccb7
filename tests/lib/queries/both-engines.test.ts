import { beforeAll, expect, test } from 'vitest';
import { DERIVED } from '../../../src/form/derived.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { toStandaloneSql, type Query, type Run } from '../../../src/lib/source/query.ts';
import { agencyDerived } from '../../../src/lib/queries/agency-derived.ts';
import { agencyList } from '../../../src/lib/queries/agency-list.ts';
import { agencyProfile } from '../../../src/lib/queries/agency-profile.ts';
import { agencyReports } from '../../../src/lib/queries/agency-reports.ts';
import { compareDefault } from '../../../src/lib/queries/compare-default.ts';
import { compared } from '../../../src/lib/queries/compared.ts';
import { derivedByYear, derivedRows } from '../../../src/lib/queries/derived.ts';
import { findingsByCheck } from '../../../src/lib/queries/findings-by-check.ts';
import { latestReports } from '../../../src/lib/queries/latest-reports.ts';
import { measureByYear } from '../../../src/lib/queries/measure-by-year.ts';
import { toMeasure } from '../../../src/lib/queries/measure.ts';
import { tileNumbers } from '../../../src/lib/queries/tile-numbers.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import { outcomeLeaves } from '../../../src/lib/queries/outcome-leaves.ts';
import { outcomes } from '../../../src/lib/queries/outcomes.ts';
import { peerOptions } from '../../../src/lib/queries/peer-options.ts';
import { pivot, pivotReports } from '../../../src/lib/queries/pivot.ts';
import { qualityAgencies } from '../../../src/lib/queries/quality-agencies.ts';
import { qualityChecks } from '../../../src/lib/queries/quality-checks.ts';
import { qualityCounts } from '../../../src/lib/queries/quality-counts.ts';
import { qualityCoverage } from '../../../src/lib/queries/quality-coverage.ts';
import { qualityFindings } from '../../../src/lib/queries/quality-findings.ts';
import { reportChanges } from '../../../src/lib/queries/report-changes.ts';
import { reportFacts } from '../../../src/lib/queries/report-facts.ts';
import { reportFindings } from '../../../src/lib/queries/report-findings.ts';
import { reportHeads } from '../../../src/lib/queries/report-head.ts';
import { siteCounts } from '../../../src/lib/queries/site-counts.ts';
import { standings } from '../../../src/lib/queries/standing.ts';
import { stated } from '../../../src/lib/queries/stated.ts';
import { tableRows } from '../../../src/lib/queries/table-rows.ts';
import { NO_PEERS, NORMALISATIONS } from '../../../src/lib/address/selection.ts';
import { runInBrowsersEngine } from '../database/browsers-engine.ts';

const FILE = 'static/data/nianbao.duckdb';
const SUQIAN = 'jiangsu-suqianshi-renminzhengfu-036b';
const inNode = runInNode(FILE);
let inBrowser: Run;
beforeAll(async () => {
  inBrowser = await runInBrowsersEngine(FILE);
}, 60_000);

const posts = toMeasure('website_posts', 'prose', null);
const permits = toMeasure('permits', 'table2', null);
const granted = toMeasure('granted', 'table3', 'total');
const everywhere = { peers: NO_PEERS, years: null, agencies: [], questioned: 'shown' } as const;
const unquestioned = { ...everywhere, questioned: 'left_out' } as const;
const somewhere = {
  peers: { field: '应急管理', level: 'county', province: '重庆市' },
  years: [2020, 2024],
  agencies: [],
  questioned: 'shown',
} as const;

const laidOut = {
  rows: 'field',
  columns: 'year',
  shown: 'median',
  measures: [posts, granted],
  scope: everywhere,
  check: null,
} as const;

const QUERIES: readonly (readonly [string, Query<unknown>])[] = [
  ['every body', agencyList],
  ['the profile of a body', agencyProfile(SUQIAN, { ...NO_PEERS, field: '人民政府' }, 'shown')],
  ['the reports of a body', agencyReports(SUQIAN)],
  ['checks that failed', findingsByCheck],
  ['an example of a comparison', compareDefault],
  ['bodies compared', compared([{ measure: posts, breaks: [2021] }], [SUQIAN], null, 'shown')],
  [
    'bodies set against the median of their field',
    compared([{ measure: posts, breaks: [] }], [SUQIAN], 'median', 'shown'),
  ],
  ['coverage', qualityCoverage(everywhere)],
  ['coverage of bodies', qualityAgencies(everywhere, 2)],
  ['checks by field', qualityChecks(everywhere)],
  ['findings counted', qualityCounts({ ...everywhere, check: null, grade: null })],
  ['findings listed', qualityFindings({ ...everywhere, check: null, grade: null })],
  [
    'what is worked out of a body, beside its peers',
    agencyDerived(DERIVED, SUQIAN, { ...NO_PEERS, field: '人民政府' }, 'shown'),
  ],
  ['rows beneath the groups of outcomes', outcomeLeaves([], 'shown')],
  ['what is worked out', derivedRows(DERIVED, everywhere)],
  ['what is worked out, by year', derivedByYear(DERIVED, everywhere)],
  ['reports published last', latestReports(8)],
  ['a measure by year', measureByYear(posts, everywhere)],
  ['a measure by year without questioned figures', measureByYear(permits, unquestioned)],
  ['standings without questioned figures', standings(permits, unquestioned, 'count')],
  ['a profile without questioned figures', agencyProfile(SUQIAN, NO_PEERS, 'left_out')],
  ['a measure by year among peers', measureByYear(posts, somewhere)],
  ['metrics', metricList],
  ['numbers of several measures', tileNumbers([permits, posts], everywhere)],
  ['outcomes', outcomes([], 'shown')],
  ['peers to choose from', peerOptions],
  ['changes between reports', reportChanges],
  ['facts of reports', reportFacts],
  ['findings of reports', reportFindings],
  ['heads of reports', reportHeads],
  ['what the site holds', siteCounts],
  ['statements of named bodies', stated([posts, granted], { ...everywhere, agencies: [SUQIAN] })],
  ['a pivot', pivot(laidOut)],
  ['the reports behind a cell of a pivot', pivotReports(laidOut, posts, { row: '人民政府', column: '2024' })],
  ['rows of tables', tableRows],
  ...NORMALISATIONS.map((way) => [`standings by ${way}`, standings(granted, everywhere, way)] as const),
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
