/**
 * This reader beside other programs that read PDFs and guess nothing: table 3 of a real report, of its variants and of
 * made-up reports. `npm run bench:readers`, or with another number of made-up reports a layout:
 * `npm run bench:readers -- 3`. Variants need qpdf and Ghostscript, others what other-readers.ts says; what is not
 * there is left out.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { itemKey } from '../../src/domain/item.ts';
import { readReport } from '../../src/reader/read-report.ts';
import { HUAIAN_2024 } from '../lib/pages/report/real-reports.ts';
import { anyPlainReport } from '../reader/generate/any-report.ts';
import { cutPdf, narrowPdf, ruledPdf, unruledPdf } from '../reader/generate/printers/pdf.ts';
import { openPress, type Press } from '../reader/generate/printers/press.ts';
import type { SampleCell, SampleReport } from '../reader/generate/sample-report.ts';
import { toPage } from '../reader/generate/to-page.ts';
import { findOtherReaders } from './other-readers.ts';
import {
  addScores,
  scoreGrid,
  scoreRow,
  toNumber,
  type PrintedRows,
  type Said,
  type Score,
} from './score-cells.ts';

const run = promisify(execFile);
const SEED = 20_260_331;
const REAL = join(import.meta.dirname, '../../src/sources/documents/淮安市人民政府-2024.pdf');

/** A file and what its table 3 prints; `keys` are the items of its cells. */
interface Case {
  readonly layout: string;
  readonly file: string;
  readonly keys: readonly (readonly string[])[];
  readonly printed: PrintedRows;
}

const folder = await mkdtemp(join(tmpdir(), 'nianbao-readers-'));
const press = await openPress();

/** A program that fails has given nothing. */
const fail = (error: unknown) => {
  console.error(String(error).slice(0, 200));
  return [];
};

function print(layout: string, reader: string, scores: readonly Score[]): void {
  const { printed, right, false: wrong, misplaced, lost } = addScores(scores);
  console.log([layout, reader, printed, right, wrong, misplaced, lost].join(' | '));
}

async function scoreOurs({ file, keys, printed }: Case): Promise<Score> {
  const { facts } = await readReport(new Uint8Array(await readFile(file)), file);
  const said = new Map(
    facts.map((fact): [string, Said] => [
      itemKey(fact.item),
      fact.state === 'reported' ? String(fact.value) : fact.state === 'illegible' ? 'uncertain' : null,
    ]),
  );
  return addScores(
    printed.map((row, at) =>
      scoreRow(
        row,
        keys[at]!.map((key) => said.get(key) ?? null),
      ),
    ),
  );
}

/** The report of 淮安市人民政府 for 2024 as published and as other programs print it. */
async function realCases(): Promise<readonly Case[]> {
  const gold = new Map(
    HUAIAN_2024.map(({ basis, metric, applicant, value }) => [
      `${basis}/${metric}/${applicant}`,
      String(value),
    ]),
  );
  const model = fc
    .sample(anyPlainReport, { seed: SEED, numRuns: 200 })
    .find(
      ({ table3 }) =>
        table3?.length === 25 &&
        table3.every(({ cells }) => cells.every(({ item }) => gold.has(itemKey(item)))),
    );
  if (!model) throw new Error('no made-up report has the rows of the real one');
  const filled = withTexts(model, ({ item }) => gold.get(itemKey(item)) ?? '');
  const { keys, printed } = cellsOf(filled);
  refuseUnproved(printed);
  const blanked = withTexts(filled, ({ text }) => (text === '0' ? '' : text));
  const real = (layout: string, file: string): Case => ({ layout, file, keys, printed });
  const distilled = await made('gs', 'distilled.pdf', (to) => [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-sDEVICE=pdfwrite',
    `-sOutputFile=${to}`,
    REAL,
  ]);
  const turned = await made('qpdf', 'turned.pdf', (to) => [REAL, to, '--rotate=+90']);
  return [
    real('real, as published', REAL),
    ...(turned === null ? [] : [real('real, pages turned', turned)]),
    ...(distilled === null ? [] : [real('real, through Ghostscript', distilled)]),
    await printed3('real, printed by Chromium', filled, ruledPdf(press)),
    await printed3('the same, zeros blank', blanked, ruledPdf(press)),
    await printed3('the same, without rules', filled, unruledPdf(press)),
    await printed3('the same, zeros blank, without rules', blanked, unruledPdf(press)),
  ];
}

/** A variant that another program makes; null where that is not there. */
async function made(
  program: string,
  name: string,
  toArguments: (to: string) => readonly string[],
): Promise<string | null> {
  const to = join(folder, name);
  return run(program, toArguments(to)).then(
    () => to,
    () => null,
  );
}

async function madeUpCases(count: number): Promise<readonly Case[]> {
  const reports = fc
    .sample(anyPlainReport, { seed: SEED, numRuns: 20 * count })
    .filter(({ table3 }) => table3?.every(({ isOwn, cells }) => isOwn === undefined && cells.every(isPlain)))
    .slice(0, count);
  const cases: Case[] = [];
  for (const [layout, toPrinter] of Object.entries(LAYOUTS))
    for (const report of reports) cases.push(await printed3(`made-up, ${layout}`, report, toPrinter(press)));
  return cases;
}

const LAYOUTS: Readonly<Record<string, (press: Press) => ReturnType<typeof ruledPdf>>> = {
  ruled: ruledPdf,
  'rows cut by pages': cutPdf,
  'narrow cells': narrowPdf,
  'without rules': unruledPdf,
};

/** A cell whose text is its number, or one that is blank. */
const isPlain = ({ text, truth }: SampleCell) =>
  truth.state === 'reported'
    ? toNumber(text) === String(truth.value)
    : truth.state === 'blank' && toNumber(text) === null;

let files = 0;
async function printed3(
  layout: string,
  report: SampleReport,
  { print: printPage }: ReturnType<typeof ruledPdf>,
): Promise<Case> {
  const file = join(folder, `${(files += 1)}.pdf`);
  await writeFile(file, await printPage(toPage(report)));
  return { layout, file, ...cellsOf(report) };
}

const cellsOf = ({ table3 }: SampleReport) => ({
  keys: (table3 ?? []).map(({ cells }) => cells.map(({ item }) => itemKey(item))),
  printed: (table3 ?? []).map(({ cells }) => cells.map(({ text }) => toNumber(text) ?? '')),
});

const withTexts = (report: SampleReport, toText: (cell: SampleCell) => string): SampleReport => ({
  ...report,
  table3: (report.table3 ?? []).map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: toText(cell) })),
  })),
});

/** What is taken for printed must hold by every sum of the form, row by row and column by column. */
function refuseUnproved(printed: PrintedRows): void {
  const rows = printed.map((row) => row.map(Number));
  const total = (some: readonly (readonly number[])[], column: number) =>
    some.reduce((sum, row) => sum + row[column]!, 0);
  const [whole, over] = rows.slice(-2);
  const holds =
    rows.every(
      (row) =>
        total(
          row.slice(0, 6).map((one) => [one]),
          0,
        ) === row[6],
    ) &&
    rows[0]!.every(
      (_, column) =>
        total(rows.slice(2, -2), column) === whole![column] &&
        total(rows.slice(0, 2), column) === whole![column]! + over![column]!,
    );
  if (!holds) throw new Error('the sums of the form do not prove what is taken for printed');
}

try {
  const cases = [...(await realCases()), ...(await madeUpCases(Number(process.argv[2] ?? 10)))];
  const others = await findOtherReaders();
  console.log('layout | reader | printed | right | false | misplaced | lost');
  for (const layout of new Set(cases.map((one) => one.layout))) {
    const own = cases.filter((one) => one.layout === layout);
    print(layout, 'Nianbao', await Promise.all(own.map(scoreOurs)));
    for (const { name, read } of others) {
      const scores: Score[] = [];
      for (const { file, printed } of own) scores.push(scoreGrid(printed, await read(file).catch(fail)));
      print(layout, name, scores);
    }
  }
} finally {
  await press.close();
  await rm(folder, { recursive: true });
}
