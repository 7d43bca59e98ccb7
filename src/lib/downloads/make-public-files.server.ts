import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromCsv, toCsv } from '../../dataset/csv.ts';
import type { Coverage } from '../../dataset/coverage.ts';
import { limitsOf } from '../../dataset/limits.ts';
import { LONG, type LongRow } from '../../dataset/long-table.ts';
import { toReportHistory, type ReportHistory, type VersionRecord } from '../../dataset/report-history.ts';
import { CHANGES, VERSIONS } from '../../dataset/version-tables.ts';
import { TABLES, type Dataset } from '../../dataset/tables.ts';
import { WIDE, WIDE_ITEMS } from '../../dataset/wide-table.ts';
import { METRICS } from '../../form/metrics.ts';
import type { Run } from '../source/query.ts';
import { longRows } from '../queries/long-rows.ts';
import { qualityFindings } from '../queries/quality-findings.ts';
import { wideStates } from '../queries/wide-states.ts';
import { NO_PEERS } from '../address/selection.ts';
import { toPlainCsv, toSpreadsheetCsv } from './csv-file.ts';
import { toJsonFile } from './json-file.ts';
import { toParquetFile } from './parquet-file.server.ts';
import { toReadmeFile } from './readme-file.ts';
import { toMadeFile, type MadeFile, type PublishedPackage } from './site-package.ts';
import { toSubjectFiles } from './subject-files.ts';
import { toTableCsv } from './table-file.ts';
import { toWideInWords, toWideRecords } from './wide-rows.ts';
import { toLongInWords, toSetNotes, toWorkbookSheets } from './workbook-sheets.ts';
import { toXlsxFile } from './xlsx-file.ts';

/** The published `data/datapackage.json`. */
export interface Published extends PublishedPackage {
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly coverage: Coverage;
}

/** Everything that is taken away, made once a process. */
export interface PublicFiles {
  readonly published: Published;
  /** Of each report; empty where no record leads to these data. */
  readonly history: ReadonlyMap<string, ReportHistory>;
  /** The whole set, in the order in which it is offered. */
  readonly whole: readonly MadeFile[];
  readonly database: MadeFile;
  /** The record of versions and what each of them changed. */
  readonly versions: readonly MadeFile[];
  /** By the path of their page: `metrics/permits`, `agencies/…`. */
  readonly bySubject: ReadonlyMap<string, MadeFile>;
}

/** Where the data are read from; `run` is DuckDB in Node, opened on the database of the same folder. */
export interface Place {
  readonly folder: string;
  readonly run: Run;
  readonly record: VersionRecord;
}

export async function makePublicFiles({ folder, run, record }: Place): Promise<PublicFiles> {
  const published = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as Published;
  const dataset = await readDataset(folder);
  const facts = await run(longRows);
  const content = new Uint8Array(await readFile(join(folder, 'nianbao.duckdb')));
  const database = toMadeFile('data/nianbao.duckdb', DATABASE, content, { rows: null, table: null });
  const files = await makeWhole(run, published, dataset, facts, record);
  const readme = toReadmeFile({
    version: published.version,
    limits: limitsOf(published.coverage),
    files: [...files, database],
    tables: [LONG, ...TABLES],
    metrics: METRICS,
  });
  return {
    published,
    history: toReportHistory(record, published.version, dataset.reports, dataset.facts),
    versions: toVersionFiles(record),
    database,
    whole: [...files, ofWhole('data/README.md', readme, { rows: null, table: null })],
    bySubject: toSubjectFiles(facts, dataset.agencies),
  };
}

async function readDataset(folder: string): Promise<Dataset> {
  const tables = await Promise.all(
    TABLES.map(async (table) => [
      table.name,
      fromCsv(table, await readFile(join(folder, `${table.name}.csv`), 'utf8')),
    ]),
  );
  return Object.fromEntries(tables) as Dataset;
}

/** The files of the whole set, in the order in which they are offered, in words. */
export const WHOLE = {
  'data/nianbao.xlsx': [
    '工作簿：说明、数据、字段、缺失与更正',
    'Workbook: notes, data, columns, what is missing or in doubt',
  ],
  'data/nianbao-long.csv': [LONG.zh, LONG.en],
  'data/nianbao-long-excel.csv': [LONG.zh, LONG.en],
  'data/nianbao-wide.csv': [WIDE.zh, WIDE.en],
  'data/nianbao-wide-excel.csv': [WIDE.zh, WIDE.en],
  'data/nianbao.parquet': ['长表，Parquet 格式', 'The long table as Parquet'],
  'data/nianbao.json': ['全部各表，一个 JSON', 'All tables in one JSON'],
  'data/README.md': [
    '说明文件：状态、字段、指标、局限、引用',
    'README: states, columns, metrics, limits, citation',
  ],
} as const;
const DATABASE = ['全部各表，DuckDB 1.4 可直接打开', 'All tables, opened as it is by DuckDB 1.4'] as const;

async function makeWhole(
  run: Run,
  published: Published,
  dataset: Dataset,
  facts: readonly LongRow[],
  record: VersionRecord,
): Promise<readonly MadeFile[]> {
  const limits = limitsOf(published.coverage);
  const { version, title } = published;
  const states = await run(wideStates(WIDE_ITEMS.map(({ item }) => item)));
  const wide = { ...dataset, facts, states };
  const failed = (await run(qualityFindings(EVERYTHING))).filter(({ outcome }) => outcome === 'fails');
  const workbook = await toXlsxFile(
    toWorkbookSheets({
      version,
      limits,
      facts,
      metrics: dataset.metrics,
      failed,
      changes: record.flatMap(({ recorded_on, changes }) =>
        changes.map((change) => ({ ...change, recorded_on })),
      ),
    }),
  );
  const notes = toSetNotes({ version, limits });
  const long = { rows: facts.length, table: LONG };
  const ofWide = { rows: dataset.reports.length, table: WIDE };
  const none = { rows: null, table: null };
  return [
    ofWhole('data/nianbao.xlsx', new Uint8Array(await workbook.arrayBuffer()), none),
    ofWhole('data/nianbao-long.csv', toTableCsv(LONG, facts), {
      ...long,
      kind: 'plain',
    }),
    ofWhole('data/nianbao-long-excel.csv', toSpreadsheetCsv(toLongInWords(facts), notes), {
      ...long,
      kind: 'spreadsheet',
    }),
    ofWhole('data/nianbao-wide.csv', toPlainCsv(toWideRecords(wide)), {
      ...ofWide,
      kind: 'plain',
    }),
    ofWhole('data/nianbao-wide-excel.csv', toSpreadsheetCsv(toWideInWords(wide), notes), {
      ...ofWide,
      kind: 'spreadsheet',
    }),
    ofWhole('data/nianbao.parquet', await toParquetFile(run, longRows), long),
    ofWhole('data/nianbao.json', toJsonFile({ version, title, license: 'CC-BY-4.0', limits }, dataset), none),
  ];
}

const ofWhole = (
  path: keyof typeof WHOLE,
  content: Parameters<typeof toMadeFile>[2],
  rest: Parameters<typeof toMadeFile>[3],
) => toMadeFile(path, WHOLE[path], content, rest);

const EVERYTHING = { peers: NO_PEERS, years: null, agencies: [], check: null, grade: null };

/** As they stand in the folder of versions, described. */
function toVersionFiles(record: VersionRecord): readonly MadeFile[] {
  if (record.length === 0) return [];
  const versions = record.map(({ changes: _, ...row }) => row);
  const ofVersions = toMadeFile(
    'versions/versions.csv',
    [VERSIONS.zh, VERSIONS.en],
    toCsv(VERSIONS, versions),
    {
      rows: versions.length,
      table: VERSIONS,
      kind: 'plain',
    },
  );
  const changed = record.filter(({ changes }) => changes.length > 0);
  return [
    ofVersions,
    ...changed.map(({ version, changes }) =>
      toMadeFile(`versions/${version}.csv`, [CHANGES.zh, CHANGES.en], toCsv(CHANGES, changes), {
        rows: changes.length,
        table: CHANGES,
        kind: 'plain',
      }),
    ),
  ];
}
