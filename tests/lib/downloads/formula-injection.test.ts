import { strFromU8, unzipSync } from 'fflate';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/universal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, type BuildOptions } from '../../../src/cli/build.ts';
import { DEFAULT_SELECTION, type Selection } from '../../../src/lib/address/selection.ts';
import { toPlainCsv, toSpreadsheetCsv } from '../../../src/lib/downloads/csv-file.ts';
import { toFigureSheets } from '../../../src/lib/downloads/figure-sheets.ts';
import { toFileNotes } from '../../../src/lib/downloads/file-notes.ts';
import {
  statesOf,
  toProgramRecords,
  toReaderRecords,
  type FileRecords,
} from '../../../src/lib/downloads/file-table.ts';
import type { PublicFiles } from '../../../src/lib/downloads/make-public-files.server.ts';
import { toXlsxFile } from '../../../src/lib/downloads/xlsx-file.ts';
import type { Figure, LaidOutFigure } from '../../../src/lib/figure/figure.ts';
import { LOCALES, type Locale } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { toAgencyList, toListFile } from '../../../src/lib/pages/agencies/view.ts';
import type { PageContext } from '../../../src/lib/pages/page.ts';
import { ALL_PAGES } from '../../../src/lib/pages/all-pages.ts';
import { agencyList, type AgencyRow } from '../../../src/lib/queries/agency-list.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import type { Run } from '../../../src/lib/source/query.ts';
import { answerWith } from '../answer.ts';
import { listen, makeSources, FIGURES, REPORTS } from '../../cli/sources.ts';
import { fileContextIn } from '../records-of.ts';
import { bytesOf, filesOf, textOf } from './site-files.ts';

// Bodies, fields and places that cannot exist: their names are what an attacker would put into a spreadsheet.
const NAMES = [
  "=cmd|'/c calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '＝1＋1',
  '＠示例',
  "'=1",
  '"示例", =1',
  '<script>alert(1)</script>',
  '</t></is><f>1+1</f>',
];
/** Names with what is not seen: refused before they come into any file. */
const REFUSED = [
  '示例\t=1',
  '示例\n=1',
  '\u202e示例市财政局',
  '\u2067示例\u2069市财政局',
  '示例\u200f局',
  '示例\u0000局',
];
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;
let site: string;
let files: PublicFiles;
let run: Run;
let bodies: readonly AgencyRow[];

/** Sources that say the same of bodies, fields and cities of these names as of 示例市财政局. */
async function sourcesWith(names: readonly string[]): Promise<BuildOptions> {
  const options = await makeSources();
  const rowsFor = (csv: string, columns: readonly string[]) => {
    const [header, ...rows] = Papa.parse<string[]>(csv.trim()).data;
    const made = names.flatMap((name, at) =>
      rows.map((row) =>
        row.map((cell, index) =>
          columns.includes(header![index]!) ? name : cell.replace('caizheng', `body-${at}`),
        ),
      ),
    );
    return Papa.unparse([header!, ...rows, ...made]);
  };
  const write = (name: string, csv: string) => writeFile(join(options.figures, name), csv);
  await write('reports.csv', rowsFor(REPORTS, ['agency', 'field', 'city']));
  await write('figures.csv', rowsFor(FIGURES, ['agency']));
  return options;
}

beforeAll(async () => {
  const options = await sourcesWith(NAMES);
  const { effects, reported } = listen();
  expect(await build(options, effects), reported.join('\n')).toBe(0);
  site = await mkdtemp(join(tmpdir(), 'nianbao-injection-'));
  await cp(options.out, join(site, 'data'), { recursive: true });
  files = await filesOf(site);
  run = runInNode(join(site, 'data/nianbao.duckdb'));
  bodies = await run(agencyList);
}, 60_000);
afterAll(() => rm(site, { recursive: true }));

const runningIn = (cells: readonly string[]) =>
  cells.filter((cell) => RUNS.test(cell) && Number.isNaN(Number(cell)));
const cellsOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace('\uFEFF', ''), { delimiter: ',' }).data.flat();

test.each(REFUSED)('a name that hides %j is refused in one line that says where it stands', async (name) => {
  const { effects, reported } = listen();
  expect(await build(await sourcesWith([name]), effects)).toBe(1);
  expect(reported.join('\n')).toMatch(/^nianbao: reports\.csv, row 4, column agency: [^\n]+$/);
});

test('the workbook opens with every such name as text, to the letter, and holds no formula', async () => {
  const workbook = bytesOf(files, 'nianbao.xlsx');
  const sheets = await readExcelFile(workbook.buffer);
  const agencies = sheets[1]!.data.slice(1).map(([agency]) => agency);
  for (const name of NAMES) expect(agencies).toContain(name);
  expect(sheets).toHaveLength(4);
  expectNoFormula(workbook);
});

function expectNoFormula(workbook: Uint8Array): void {
  const parts = Object.entries(unzipSync(workbook)).filter(([part]) => part.endsWith('.xml'));
  expect(parts.length).toBeGreaterThan(3);
  for (const [, xml] of parts) expect(strFromU8(xml)).not.toMatch(/<f[\s>]|<script/);
}

test('no text of the CSV files begins as a formula, and a negative number stays a number', () => {
  for (const name of ['long', 'long-excel', 'wide', 'wide-excel']) {
    const cells = cellsOf(textOf(files, `nianbao-${name}.csv`));
    expect(runningIn(cells)).toEqual([]);
    for (const dangerous of NAMES)
      expect(cells).toContain(/^'*[=+\-@＝＋－＠]/.test(dangerous) ? `'${dangerous}` : dangerous);
  }
  for (const { content } of files.bySubject.values()) expect(runningIn(cellsOf(String(content)))).toEqual([]);
});

test('JSON keeps the names to the letter', () => {
  const { agencies } = JSON.parse(textOf(files, 'nianbao.json'));
  const names = agencies.map(({ name }: { readonly name: string }) => name);
  for (const name of NAMES) expect(names).toContain(name);
});

/** A table as the three kinds of file that a visitor takes; gives all its cells as a spreadsheet reads them. */
async function takeAway(records: FileRecords, notes: readonly string[], programs: FileRecords) {
  for (const csv of [toSpreadsheetCsv(records, notes), toPlainCsv(programs)])
    expect(runningIn(cellsOf(csv))).toEqual([]);
  const workbook = await (await toXlsxFile(toFigureSheets(records, notes, translateTo('zh')))).arrayBuffer();
  expectNoFormula(new Uint8Array(workbook));
  const [data] = await readExcelFile(workbook, { trim: false });
  return data!.data.flat().map(String);
}

const contextOf = (selection: Selection, locale: Locale): PageContext => ({
  ...{ selection, locale, t: translateTo(locale), version: 'v' },
  ...{ link: (path: string) => path, atYear: String },
});

function takeFigure(figure: Figure | LaidOutFigure, locale: Locale) {
  const context = fileContextIn(locale);
  const made = figure.file(context);
  const { title, note, remark, source, subject } = figure;
  const notes = toFileNotes(
    {
      ...{ title, remarks: [note, remark], conditions: subject.conditions, unit: null, source },
      ...{ version: 'v', takenOn: '2026-11-30', address: context.page },
    },
    statesOf(made),
    context,
  );
  return takeAway(toReaderRecords(made), notes, toProgramRecords(made));
}

const [compare] = ALL_PAGES.filter(({ id }) => id === 'compare');
test('where no body has a series, nothing is compared as the page comes', async () => {
  const [subject] = await answerWith(run, compare!.subjects);
  const { figures } = await answerWith(run, subject!.ask(DEFAULT_SELECTION));
  expect(figures(contextOf(DEFAULT_SELECTION, 'zh'))).toEqual([]);
});

test('the files of every page, of a body and a place of each name, hold them as text', async () => {
  const held = new Map<string, string[]>();
  for (const page of ALL_PAGES) {
    const subjects = await answerWith(run, page.subjects);
    // No body of these data has a series: nothing is compared unless it is asked for.
    const compared = {
      compared: bodies.map(({ agency_id }) => agency_id).slice(0, 12),
      measures: ['permits'],
    };
    const selection = { ...DEFAULT_SELECTION, ...(page === compare ? compared : {}) };
    const few = ['agency', 'report', 'place'].includes(page.id) ? subjects : subjects.slice(0, 4);
    for (const [at, subject] of few.entries()) {
      const answered = await answerWith(run, subject.ask(selection));
      const locale = LOCALES[at % LOCALES.length]!;
      for (const figure of answered.figures(contextOf(selection, locale)))
        held.set(page.id, [...(held.get(page.id) ?? []), ...(await takeFigure(figure, locale))]);
    }
  }
  expect([...held.keys()]).toEqual(ALL_PAGES.map(({ id }) => id));
  for (const id of ['agency', 'compare', 'place', 'quality']) {
    const lacking = NAMES.filter((name) => !held.get(id)!.some((cell) => cell.includes(name)));
    expect(lacking, id).toEqual([]);
  }
}, 120_000);

test('the list of bodies holds every such name as text', async () => {
  const t = translateTo('zh');
  const groups = toAgencyList(bodies, {
    ...{ peers: DEFAULT_SELECTION.peers, order: 'name' as const, found: null, locale: 'zh' as const, t },
  });
  const made = toListFile(groups, t);
  const cells = await takeAway(toReaderRecords(made), [], toProgramRecords(made));
  for (const name of NAMES) expect(cells).toContain(name);
});

test('data of which no record of versions is kept have no history, and their files are made all the same', () => {
  expect(files.history.size).toBe(0);
  expect(files.versions).toEqual([]);
  expect(files.whole.length).toBeGreaterThan(5);
});
