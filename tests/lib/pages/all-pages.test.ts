import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { afterAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../../src/dataset/csv.ts';
import { DERIVED } from '../../../src/form/derived.ts';
import { COMPARISONS, DEFAULT_SELECTION, VIEWS, type Selection } from '../../../src/lib/address/selection.ts';
import { groupRows } from '../../../src/lib/database/group-rows.ts';
import { toPlainCsv, toSpreadsheetCsv } from '../../../src/lib/downloads/csv-file.ts';
import { toFileNotes, type FileHead } from '../../../src/lib/downloads/file-notes.ts';
import { toFigureSvg } from '../../../src/lib/downloads/figure-svg.ts';
import { buildDocument } from '../../../src/lib/charts/draw-to-text.ts';
import { toFigureSheets } from '../../../src/lib/downloads/figure-sheets.ts';
import {
  statesOf,
  toProgramRecords,
  toReaderRecords,
  type FileRecords,
} from '../../../src/lib/downloads/file-table.ts';
import { toXlsxFile } from '../../../src/lib/downloads/xlsx-file.ts';
import { toFigureFileName } from '../../../src/lib/figure/figure-subject.ts';
import type { Figure, LaidOutFigure } from '../../../src/lib/figure/figure.ts';
import type { CellView } from '../../../src/lib/figure/table-view.ts';
import { LOCALES, type Locale } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { ALL_PAGES } from '../../../src/lib/pages/all-pages.ts';
import type { Answered, AnyPage, SubjectPage } from '../../../src/lib/pages/page.ts';
import type { ReportRows } from '../../../src/lib/pages/report/rows.ts';
import { FEWEST_REPORTS, TREND } from '../../../src/lib/statistics/gates.ts';
import { narrowQuestion } from '../../../src/lib/scope/narrow.ts';
import { scopedBodies } from '../../../src/lib/scope/scoped-bodies.ts';
import { toStandaloneSql, type Query, type Run } from '../../../src/lib/source/query.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { answerWith } from '../answer.ts';
import { runInBrowsersEngine } from '../database/browsers-engine.ts';
import { GALLERY } from '../../gallery/models.ts';
import readExcelFile from 'read-excel-file/universal';
import type { CompareRows } from '../../../src/lib/pages/compare/question.ts';
import type { DerivedRows } from '../../../src/lib/pages/derived/question.ts';
import type { MetricRows } from '../../../src/lib/pages/metric/question.ts';
import type { OverviewRows } from '../../../src/lib/pages/overview/question.ts';
import { claimsIn, tokensIn } from '../../plain-words.ts';
import { fileContextIn } from '../records-of.ts';
import { countsOf, sumsOf } from './counts-of-series.ts';
import { knownSelections } from './known-selections.ts';
import { marksOn } from './marks-on.ts';
import { spellings, knownIn, numbersIn, without } from './numbers-in-words.ts';
import { valuesOf } from './values-of.ts';
import { LONG, runs } from '../../runs.ts';
import { pageContext, VERSION } from './page-context.ts';

const FILE = 'static/data/nianbao.duckdb';
const inNode = runInNode(FILE);
const asked = new Map<
  string,
  { readonly query: Query<unknown>; readonly rows: Promise<readonly unknown[]> }
>();
/** What is asked twice is answered once. */
const run: Run = <Row>(query: Query<Row>) => {
  const key = JSON.stringify([query.text, query.parameters]);
  const entry = asked.get(key) ?? { query, rows: inNode(query) };
  asked.set(key, entry);
  return entry.rows as Promise<readonly Row[]>;
};

/** What a visitor chooses on a page, apart from what all pages share: every form in which it shows something. */
const LOOKS: Readonly<Record<string, readonly Partial<Selection>[]>> = {
  metric: VIEWS.map((view) => ({ view })),
  derived: VIEWS.map((view) => ({ view })),
  compare: COMPARISONS.map((comparison) => ({ comparison })),
  pivot: (['lines', 'multiples'] as const).map((comparison) => ({ comparison })),
};
/** Pages of one body, report or place are what they are, whatever the visitor looks at. */
const OF_ONE = ['agency', 'report', 'place'];
const RUNS = runs(6, 150);
/** Subjects with reports of several years that hold every table; every other run is of one of them. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  report: [
    '/reports/shanxi-xinzhoushi-yingjiguanliju-c7a2/2023/',
    '/reports/jiangsu-suqianshi-renminzhengfu-036b/2024/',
    '/reports/guangdong-guangzhoushi-haizhuqu-guanzhoujiedaobanshichu-1a1d/2023/',
  ],
  agency: [
    '/agencies/jiangsu-suqianshi-renminzhengfu-036b/',
    '/agencies/shanxi-xinzhoushi-yingjiguanliju-c7a2/',
  ],
};

function pick(subjects: readonly SubjectPage[], examples: readonly string[], at: number): SubjectPage {
  const known = subjects.filter(({ address }) => examples.includes(address));
  const among = at % 2 === 0 && known.length > 0 ? known : subjects;
  return among[(at >> 1) % among.length]!;
}

const selections = await knownSelections(run);
const kindsDrawn = new Set<string>();

describe.each(ALL_PAGES.map((page) => ({ id: page.id, page })))('$id', ({ page }) => {
  const looks = (LOOKS[page.id] ?? [{}]).map((look) => ({ name: Object.values(look).join() || 'any', look }));
  test.each(looks)('$name: its figures, their files, their sentences', async ({ look }) => {
    const subjects = await answerWith(run, page.subjects);
    expect(subjects.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(selections, fc.nat(), async (any, at) => {
        const selection = { ...any, ...look };
        const subject = pick(subjects, EXAMPLES[page.id] ?? [], at);
        const within = OF_ONE.includes(page.id) ? null : scopedBodies(selection.scope);
        const answered = await answerWith(run, narrowQuestion(subject.ask(selection), within));
        for (const locale of LOCALES) {
          const figures = answered.figures(pageContext(selection, locale));
          expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
          for (const figure of figures) checkFigure(figure, locale, `${subject.address} ${figure.id}`);
          await checkWorkbook(figures[at % figures.length], locale);
          checkPicture(figures[at % figures.length], locale, subject.address);
        }
        checkQuotes(page, answered, selection);
      }),
      { numRuns: RUNS, seed: 2026 },
    );
  });
});

test('every kind of chart that a page can show was drawn', () => {
  // A console draws results, tiles are no figures of their own, and no year of these data holds a funnel.
  const elsewhere = ['result', 'tile', 'funnel'];
  expect([...kindsDrawn].filter((kind) => !elsewhere.includes(kind)).toSorted()).toEqual(
    Object.keys(GALLERY)
      .filter((kind) => !elsewhere.includes(kind))
      .toSorted(),
  );
});

/** Rows on screen = rows in the file, and the numbers drawn = the numbers of the table that are said to be drawn. */
function checkFigure(figure: Figure | LaidOutFigure, locale: Locale, where: string): void {
  const { title, note, model, table, drawn } = figure;
  const made = figure.file(fileContextIn(locale));
  const fileName = toFigureFileName(figure.subject, made, VERSION, fileContextIn(locale));
  for (const words of [title, note, fileName, figure.source, figure.remark])
    expect(words, where).not.toMatch(/undefined|null|\{\{/);
  expect(fileName, where).toMatch(/^[^\s.:/\\]+-version$/);
  const file = parseCsv(toPlainCsv(toProgramRecords(made))).records;
  checkWords(toReaderRecords(made), locale, where);
  const told = toFileNotes(headOf(figure), statesOf(made), fileContextIn(locale));
  expectPlain([...told, ...toReaderRecords(made).flat().map(String)], where);
  if (table === null) return;
  expect(file, where).toHaveLength(table.rows.length + 1);
  // A number of a report says how far it can be followed; what has no number says why.
  for (const cell of table.rows.flat())
    if (cell.kind === 'statement') expect(cell.trace !== null, where).toBe(cell.value !== null);
  if (model === null) return;
  kindsDrawn.add(model.kind);
  const places = drawn.columns.map((id) => table.columns.findIndex((column) => column.id === id));
  expect(places, where).not.toContain(-1);
  const cells = table.rows.flatMap((row, at) =>
    places.flatMap((place) => {
      const value = numberIn(row[place]);
      return value === null ? [] : [{ value, isDrawn: drawn.rows?.has(at) ?? true }];
    }),
  );
  const said = cells.filter(({ isDrawn }) => isDrawn).map(({ value }) => value);
  expect(sorted(valuesOf(model)), where).toEqual(sorted(said));
  expect(marksOn(model), where).toHaveLength(said.length);
  if (cells.some(({ isDrawn, value }) => !isDrawn && value !== 0)) {
    expect(drawn.inPart, where).toBeDefined();
    expect(`${note} ${figure.remark}`, where).toContain(drawn.inPart);
  }
}

/** Nothing a person reads, in either language, is a name of the program or says that a body did not publish. */
function expectPlain(texts: readonly string[], where: string): void {
  const words = texts.join('\n');
  expect([...tokensIn(words), ...claimsIn(words)], where).toEqual([]);
}

/** What files for people say of themselves. */
const headOf = ({ title, note, remark, source, subject }: Figure | LaidOutFigure): FileHead => ({
  ...{ title, source, remarks: [note, remark], conditions: subject.conditions, unit: subject.unit ?? null },
  ...{ version: VERSION, takenOn: '2026-11-30', address: 'https://shili.invalid/' },
});

/** A figure as a picture: every text in it, and what is spoken of it. */
function checkPicture(figure: Figure | LaidOutFigure | undefined, locale: Locale, where: string): void {
  if (figure === undefined || figure.model === null) return;
  const { title, note, model, source } = figure;
  const { svg } = toFigureSvg({ title, note, chart: model, foot: [source] }, buildDocument);
  const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const texts = [...root!.querySelectorAll('text, title, desc')].map(({ textContent }) => textContent ?? '');
  expect(texts.join(''), where).toContain([...title][0]);
  expectPlain(texts, `${where} ${figure.id} ${locale}`);
}

const NOTES = ['标题', '来源：一份年报'];
/** A token of a program, as no person should read it. */
const TOKEN =
  /^[a-z]+(_[a-z0-9]+)+$|^(reported|blank|missing|illegible|unseen|computed|whole|part)(\+[a-z]+)*$/;

/** The file for people reads back as it was written, its heads differ, and in Chinese it holds no token. */
function checkWords(records: FileRecords, locale: Locale, where: string): void {
  const read = parseCsv(toSpreadsheetCsv(records, NOTES)).records.slice(NOTES.length);
  expect(read, where).toEqual(records.map((row) => row.map((cell) => String(cell ?? ''))));
  expect(new Set(records[0]).size, where).toBe(records[0]!.length);
  if (locale === 'zh')
    expect(
      read.flat().filter((cell) => TOKEN.test(cell)),
      where,
    ).toEqual([]);
}

/** The workbook of a figure opens again with the same rows; it knows no empty text. */
async function checkWorkbook(figure: Figure | LaidOutFigure | undefined, locale: Locale): Promise<void> {
  if (figure === undefined) return;
  const records = toReaderRecords(figure.file(fileContextIn(locale)));
  const workbook = await toXlsxFile(toFigureSheets(records, NOTES, translateTo(locale)));
  const [data, notes] = await readExcelFile(await workbook.arrayBuffer());
  expect(data!.data).toEqual(records.map((row) => row.map((cell) => (cell === '' ? null : cell))));
  expect(notes!.data.flat()).toEqual(NOTES);
}

const numberIn = (cell: CellView | undefined) =>
  cell === undefined || cell.kind === 'text' ? null : cell.value;
const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);

/** Numbers of the form or of our own rules, which no row holds. */
const RULES: Readonly<Record<string, (selection: Selection, rows: unknown) => readonly number[]>> = {
  metric: ({ years }, rows) => [
    2019,
    2021,
    ...countsOf((rows as MetricRows).standings, ({ shown }) => shown, years),
  ],
  overview: (_, rows) => countsOf((rows as OverviewRows).main.standings, ({ shown }) => shown, null),
  compare: ({ years }, rows) => {
    const compared = (rows as CompareRows).rows;
    const ofMeasures = [...groupRows(compared, ({ metric, basis }) => `${basis}/${metric}`).values()];
    return [
      ...[100, 2019, 2021],
      ...compared.flatMap(({ shown }) => (shown === null ? [] : [Math.round(shown)])),
      ...ofMeasures.flatMap((own) => countsOf(own, ({ shown }) => shown, years)),
    ];
  },
  derived: (_, rows) => [
    ...DERIVED.map(({ minimum }) => minimum ?? NaN),
    ...[100, 99.8, 2019, 2021],
    ...countsOf((rows as DerivedRows).rows, ({ value }) => value, null),
    ...sumsOf((rows as DerivedRows).years),
  ],
  agency: () => [3, 5],
  // Tables of which nothing was seen are named by their numbers.
  report: (_, rows) => {
    const { head, changes } = rows as ReportRows;
    return [2, 3, 4, head.year - 1, changes.filter(({ change }) => change === 0).length];
  },
  quality: (_, rows) => {
    const { agencies } = rows as { readonly agencies: readonly { readonly agency_id: string }[] };
    return [new Set(agencies.map(({ agency_id }) => agency_id)).size];
  },
  board: () => [2019, 2021],
  pivot: ({ compared }, rows) => {
    const cells = rows as readonly { readonly column: string | null; readonly shown: number | null }[];
    const ties = groupRows(cells, ({ column, shown }) => `${column} ${shown}`);
    return [FEWEST_REPORTS, compared.length, ...[...ties.values()].map(({ length }) => length)];
  },
};

// A body in Chinese that does not stand in brackets after its pinyin; below the province a place has no English name.
const PLACE = /[\u4e00-\u9fff]+, /g;
const BARE_NAME = /[\u4e00-\u9fff](?![^()]*\))/;

/** A sentence stands in both languages or in none, and every number in it is one of the page's rows. */
function checkQuotes({ id }: AnyPage, { rows, figures }: Answered, selection: Selection): void {
  const known = knownIn([rows, selection.years]);
  // What is told of so many and of no fewer may be said anywhere.
  const rules = [FEWEST_REPORTS, TREND.bodies, TREND.years, ...(RULES[id]?.(selection, rows) ?? [])];
  for (const { quote } of figures(pageContext(selection, 'zh'))) {
    if (quote === null) continue;
    const said = LOCALES.map((locale) => ({ locale, words: quote(locale) }));
    expect(new Set(said.map(({ words }) => words === null)).size).toBe(1);
    for (const { locale, words } of said) {
      if (words === null) continue;
      if (locale === 'en') expect(words.replace(/“[^”]*”/g, '').replace(PLACE, '')).not.toMatch(BARE_NAME);
      expectPlain([words], words);
      expect(words).not.toMatch(/NaN|undefined|null|\{\{|  /);
      expect(words).toMatch(
        locale === 'zh'
          ? /^据年报观察（数据版本 version），.*[^。，；]。$/
          : /^[^ ].* \(Nianbao, data version version\)\.$/,
      );
      const numbers = new Set([...known.numbers, ...rules].flatMap((number) => spellings(number, locale)));
      for (const number of numbersIn(without(words, known.texts)))
        expect([...numbers], words).toContain(number);
    }
  }
}

const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('what pages ask', () => {
  afterAll(() => asked.clear());

  test('Node and the browser’s engine answer alike, with parameters and with them written in', async () => {
    for (const page of ALL_PAGES) {
      const [subject] = await answerWith(run, page.subjects);
      await answerWith(run, subject!.ask(DEFAULT_SELECTION));
    }
    const inBrowser = await runInBrowsersEngine(FILE);
    const entries = [...asked.values()];
    const every = LONG ? 1 : Math.ceil(entries.length / 30);
    for (const { query, rows } of entries.filter((_, at) => at % every === 0)) {
      const answer = inOrder(await rows);
      expect(inOrder(await inBrowser(query)), query.text).toEqual(answer);
      expect(inOrder(await inNode({ text: toStandaloneSql(query), parameters: [] })), query.text).toEqual(
        answer,
      );
    }
  }, 120_000);
});
