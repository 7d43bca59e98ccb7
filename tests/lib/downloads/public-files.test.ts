import { writeFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/universal';
import { beforeAll, expect, test } from 'vitest';
import { fromCsv } from '../../../src/dataset/csv.ts';
import { LONG, type LongRow } from '../../../src/dataset/long-table.ts';
import { FACTS, REPORTS, TABLES, type FactRow } from '../../../src/dataset/tables.ts';
import { WIDE, WIDE_ITEMS } from '../../../src/dataset/wide-table.ts';
import { APPLICANTS } from '../../../src/domain/item.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import type { PublicFiles } from '../../../src/lib/downloads/make-public-files.server.ts';
import { HEADS } from '../../../src/lib/downloads/workbook-sheets.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { problemsOfPackage } from '../../dataset/validate-package.ts';
import { bytesOf, filesOf, layOut, textOf } from './site-files.ts';

const t = translateTo('zh');
const published = (name: string) => readFileSync(`static/data/${name}`, 'utf8');
const facts = fromCsv(FACTS, published('facts.csv'));
let files: PublicFiles;
beforeAll(async () => {
  files = await filesOf('static');
}, 120_000);

/** The part of a long row that is the fact itself. */
const toFact = ({ report_id, metric, applicant, basis, state, value, approximate, quote, place }: LongRow) =>
  ({ report_id, metric, applicant, basis, state, value, approximate, quote, place }) satisfies FactRow;

const parse = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

test('the long CSV holds the published facts, row by row', () => {
  const { data, errors } = parse(textOf(files, 'nianbao-long.csv'));
  expect(errors).toEqual([]);
  expect(data).toHaveLength(facts.length);
  expect(fromCsv(LONG, textOf(files, 'nianbao-long.csv')).map(toFact)).toEqual(facts);
});

/** The table of a file for people, below its notes and the empty line after them. */
function readForPeople(name: string): {
  readonly notes: readonly string[];
  readonly rows: readonly string[][];
} {
  const csv = textOf(files, name);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.replaceAll('\r\n', '').includes('\n')).toBe(false);
  const { data } = Papa.parse<string[]>(csv.slice(1).trimEnd(), { delimiter: ',' });
  const end = data.findIndex(([first]) => first === '');
  return { notes: data.slice(0, end).map(([note]) => note!), rows: data.slice(end + 1) };
}
const TOKEN =
  /^(reported|blank|missing|illegible|unseen|not_asked|whole|part|county|table\d|prose|total|true|false)$/;

test('the long CSV for Excel and WPS holds the rows of the workbook, in words, its version above', async () => {
  const { notes, rows } = readForPeople('nianbao-long-excel.csv');
  expect(notes).toContain(t('common.dataVersion', { version: files.published.version }));
  expect(rows.flat().filter((cell) => TOKEN.test(cell))).toEqual([]);
  const [, data] = await readExcelFile(bytesOf(files, 'nianbao.xlsx').buffer);
  const plain = (cell: unknown) =>
    String(cell ?? '').replace(/^(?='*[=+\-@\t\r\n＝＋－＠])(?!-?\d+(\.\d+)?$)/, "'");
  expect(rows).toEqual(data!.data.map((row) => row.map(plain)));
}, 60_000);

test('the wide CSV for Excel and WPS says in the cell why there is no number, and never leaves it empty', () => {
  const { rows } = readForPeople('nianbao-wide-excel.csv');
  const [heads, ...reports] = rows;
  const wide = fromCsv(WIDE, textOf(files, 'nianbao-wide.csv'));
  expect(reports).toHaveLength(wide.length);
  expect(new Set(heads).size).toBe(heads!.length);
  expect(rows.flat().filter((cell) => TOKEN.test(cell))).toEqual([]);
  reports.forEach((row, index) => {
    const cells = wide[index] as Readonly<Record<string, unknown>>;
    const items = row.slice(row.length - WIDE_ITEMS.length);
    const wrong = WIDE_ITEMS.filter(({ column }, at) =>
      cells[column] === null
        ? !/^[\u4e00-\u9fff]+$|^—$/.test(items[at]!)
        : items[at] !== String(cells[column]),
    );
    expect(wrong).toEqual([]);
  });
});

test('the workbook opens with its four sheets, and its rows are the published facts', async () => {
  const sheets = await readExcelFile(bytesOf(files, 'nianbao.xlsx').buffer);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['说明', '数据', '字段', '缺失与更正']);
  const [header = [], ...rows] = sheets[1]!.data;
  expect(header).toEqual(HEADS.map(([head]) => head));
  expect(rows.map(fromSheet)).toEqual(facts);
}, 60_000);

/** A row of the sheet 数据, back from the words of a clerk. */
function fromSheet(cells: readonly unknown[]): FactRow {
  const cell = (column: keyof LongRow) => cells[HEADS.findIndex(([, of]) => of === column)] ?? null;
  const idOf = <Id extends string>(ids: readonly Id[], said: (id: Id) => string, column: keyof LongRow) =>
    ids.find((id) => said(id) === cell(column)) ?? null;
  return {
    report_id: String(cell('report_id')),
    metric: String(cell('metric')),
    applicant: idOf(APPLICANTS, (id) => t(`common.applicant.${id}`), 'applicant'),
    basis: idOf(['table2', 'table3', 'table4', 'prose'], (id) => t(`common.basis.${id}`), 'basis')!,
    state: idOf(['reported', 'blank', 'missing', 'illegible'], (id) => t(`common.state.${id}`), 'state')!,
    value: cell('value') as number | null,
    approximate: cell('approximate') === '是',
    quote: cell('quote') as string | null,
    place: cell('place') as string | null,
  };
}

test('what has no number is listed with its state, what failed with a sentence, what changed with before and after', async () => {
  const sheets = await readExcelFile(bytesOf(files, 'nianbao.xlsx').buffer);
  const kinds = sheets[3]!.data.slice(1).map(([kind]) => kind);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  const inState = (state: string) => facts.filter((fact) => fact.state === state).length;
  expect([count('空'), count('缺项'), count('待核')]).toEqual(['blank', 'missing', 'illegible'].map(inState));
  const failed = (question: boolean) =>
    published('findings.csv')
      .split('\n')
      .filter((line) => line.includes(',fails,') && line.includes(',fails,question,') === question);
  expect(count('校验不成立')).toBe(failed(false).length);
  expect(count('校验待说明')).toBe(failed(true).length);
  expect(count('数据改动')).toBeGreaterThan(0);
}, 60_000);

test('Parquet holds the same rows with their types, nothing as null and zero as zero', async () => {
  const path = layOutFile('rows.parquet', bytesOf(files, 'nianbao.parquet'));
  const rows = await runInNode('static/data/nianbao.duckdb')<LongRow>({
    text: `from '${path}'`,
    parameters: [],
  });
  expect(rows.map(toFact)).toEqual(facts);
  expect(rows).toEqual(fromCsv(LONG, textOf(files, 'nianbao-long.csv')));
  rmSync(path);
});

function layOutFile(name: string, content: Uint8Array): string {
  const path = join(process.env['TMPDIR'] ?? '/tmp', `${process.pid}-${name}`);
  writeFileSync(path, content);
  return path;
}

test('JSON holds every table with the columns of its CSV, its version and its licence', () => {
  const json = JSON.parse(textOf(files, 'nianbao.json'));
  expect(json).toMatchObject({ version: files.published.version, license: 'CC-BY-4.0' });
  for (const table of TABLES) {
    const rows = table === FACTS ? json.facts.map(flatten) : json[table.name];
    expect(rows).toEqual(fromCsv(table, published(`${table.name}.csv`)));
  }
});
const flatten = ({ place, ...fact }: Readonly<Record<string, unknown>>) => ({
  ...fact,
  place: place && JSON.stringify(place),
});

test('the wide CSV has a row for every report and puts every fact into its own column', () => {
  const rows = fromCsv(WIDE, textOf(files, 'nianbao-wide.csv'));
  const reports = fromCsv(REPORTS, published('reports.csv'));
  expect(rows.map(({ report_id, year, completeness }) => ({ report_id, year, completeness }))).toEqual(
    reports.map(({ report_id, year, completeness }) => ({ report_id, year, completeness })),
  );
  const said = new Map(facts.map((fact) => [keyOf(fact.report_id, fact), fact]));
  const wrong = rows.flatMap((row) =>
    WIDE_ITEMS.filter(({ item, column }) => {
      const cells = row as Readonly<Record<string, unknown>>;
      const fact = said.get(keyOf(row.report_id, item));
      return fact === undefined
        ? cells[column] !== null || !['unseen', 'not_asked'].includes(String(cells[`${column}_state`]))
        : cells[column] !== fact.value || cells[`${column}_state`] !== fact.state;
    }).map(({ column }) => `${row.report_id} ${column}`),
  );
  expect(wrong).toEqual([]);
  expect(new Set(WIDE_ITEMS.map(({ item }) => keyOf('', item))).size).toBe(WIDE_ITEMS.length);
  expect(facts.filter((fact) => !WIDE_ITEMS.some(({ item }) => keyOf('', item) === keyOf('', fact)))).toEqual(
    [],
  );
  expect(Object.keys(WIDE.columns)).toHaveLength(16 + 2 * WIDE_ITEMS.length);
});

const keyOf = (
  report: string,
  { basis, metric, applicant }: Pick<FactRow, 'basis' | 'metric' | 'applicant'>,
) => `${report} ${basis} ${metric} ${applicant}`;

test('the files of metrics, and those of bodies, are the long table cut up', () => {
  const inAll = (folder: string) =>
    [...files.bySubject]
      .filter(([page]) => page.startsWith(folder))
      .flatMap(([, { content, rows }]) => {
        const found = fromCsv(LONG, String(content));
        expect(found).toHaveLength(rows!);
        return found.map((row) => JSON.stringify(row));
      })
      .sort();
  const whole = fromCsv(LONG, textOf(files, 'nianbao-long.csv'))
    .map((row) => JSON.stringify(row))
    .sort();
  expect(inAll('metrics/')).toEqual(whole);
  expect(inAll('agencies/')).toEqual(whole);
});

test('every file is listed in a valid data package: size, hash, columns, types and keys', () => {
  const root = layOut(files, 'static');
  expect(problemsOfPackage(root)).toEqual([]);
  const { resources, version } = JSON.parse(readFileSync(join(root, 'datapackage.json'), 'utf8'));
  expect(version).toBe(files.published.version);
  expect(resources.length).toBe(
    TABLES.length + files.whole.length + 1 + files.versions.length + files.bySubject.size,
  );
  rmSync(root, { recursive: true });
}, 120_000);

test('the same data give the same bytes', async () => {
  const again = await filesOf('static');
  expect(again.whole.map(({ path, hash }) => [path, hash])).toEqual(
    files.whole.map(({ path, hash }) => [path, hash]),
  );
}, 120_000);

test('the README names every column of every table and every metric', () => {
  const readme = textOf(files, 'README.md');
  for (const { columns } of [LONG, ...TABLES])
    for (const column of Object.keys(columns)) expect(readme).toContain(`\`${column}\``);
  expect(readme).toContain(files.published.version);
});
