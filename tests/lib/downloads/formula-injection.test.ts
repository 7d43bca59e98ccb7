import { strFromU8, unzipSync } from 'fflate';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/universal';
import { beforeAll, expect, test } from 'vitest';
import { build } from '../../../src/cli/build.ts';
import type { PublicFiles } from '../../../src/lib/downloads/make-public-files.server.ts';
import { listen, makeSources, FIGURES, REPORTS } from '../../cli/sources.ts';
import { bytesOf, filesOf, textOf } from './site-files.ts';
import { writeFile } from 'node:fs/promises';

// Bodies that cannot exist: their names are what an attacker would put into a spreadsheet.
const NAMES = ["=cmd|'/c calc'!A0", '+1+1', '-1+1', '@SUM(1)', '＝1＋1'];
let files: PublicFiles;

beforeAll(async () => {
  const options = await makeSources();
  const [header, ...reports] = REPORTS.trim().split('\n');
  const made = NAMES.flatMap((name) => [
    reports[0]!.replace('示例市财政局', name).replace('caizheng', encodeURIComponent(name)),
  ]);
  await writeFile(join(options.figures, 'reports.csv'), `${[header, ...reports, ...made].join('\n')}\n`);
  const figures = NAMES.map((name) =>
    FIGURES.split('\n')[1]!.replace('示例市财政局', name).replace('caizheng', encodeURIComponent(name)),
  );
  await writeFile(join(options.figures, 'figures.csv'), `${FIGURES.trim()}\n${figures.join('\n')}\n`);
  const { effects, reported } = listen();
  expect(await build(options, effects), reported.join('\n')).toBe(0);
  const site = await mkdtemp(join(tmpdir(), 'nianbao-injection-'));
  await cp(options.out, join(site, 'data'), { recursive: true });
  files = await filesOf(site);
  await rm(site, { recursive: true });
}, 60_000);

test('the workbook opens with every such name as text, to the letter, and holds no formula', async () => {
  const workbook = bytesOf(files, 'nianbao.xlsx');
  const sheets = await readExcelFile(workbook.buffer);
  const agencies = sheets[1]!.data.slice(1).map(([agency]) => agency);
  for (const name of NAMES) expect(agencies).toContain(name);
  const parts = Object.entries(unzipSync(workbook)).filter(([part]) =>
    /worksheets\/sheet\d\.xml$/.test(part),
  );
  expect(parts.length).toBe(4);
  for (const [, xml] of parts) expect(strFromU8(xml)).not.toMatch(/<f[\s>]/);
});

test('no text of the CSV files begins as a formula, and a negative number stays a number', () => {
  for (const name of ['long', 'long-excel', 'wide', 'wide-excel']) {
    const { data } = Papa.parse<string[]>(textOf(files, `nianbao-${name}.csv`).replace('\uFEFF', ''), {
      delimiter: ',',
    });
    const cells = data.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && Number.isNaN(Number(cell)))).toEqual(
      [],
    );
    for (const dangerous of NAMES) expect(cells).toContain(`'${dangerous}`);
  }
});

test('JSON keeps the names to the letter', () => {
  const { agencies } = JSON.parse(textOf(files, 'nianbao.json'));
  const names = agencies.map(({ name }: { readonly name: string }) => name);
  for (const name of NAMES) expect(names).toContain(name);
});

test('data of which no record of versions is kept have no history, and their files are made all the same', () => {
  expect(files.history.size).toBe(0);
  expect(files.versions).toEqual([]);
  expect(files.whole.length).toBeGreaterThan(5);
});
