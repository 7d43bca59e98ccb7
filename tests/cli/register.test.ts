import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fromCsv } from '../../src/dataset/csv.ts';
import { fromRegisterRow } from '../../src/dataset/from-register-row.ts';
import { readRegister, REGISTER_COLUMNS } from '../../src/dataset/read-register.ts';
import { AGENCIES, REGISTER } from '../../src/dataset/tables.ts';
import { runInNode } from '../../src/lib/source/run-in-node.ts';
import { sql } from '../../src/lib/source/query.ts';
import { problemsOfPackage } from '../dataset/validate-package.ts';
import { runCommand } from './run-command.ts';
import { makeSources } from './sources.ts';

const HEAD = REGISTER_COLUMNS.join(',');
const FINANCE = '示例市财政局,city,财政,示例省,示例市,';
const LOOKED = 'https://shili.invalid/gongkai/?id=7,2026-02-09';
const REGISTER_CSV = [
  HEAD,
  `示例市档案局,city,,示例省,示例市,,2023,no,${LOOKED}`,
  `${FINANCE},2023,no,${LOOKED}`,
  `${FINANCE},2022,yes,${LOOKED}`,
  `${FINANCE},2021,,,`,
  '',
].join('\n');

let sources: Awaited<ReturnType<typeof makeSources>>;
beforeAll(async () => {
  sources = await makeSources();
});
const build = (register: string, ...more: readonly string[]) => {
  const { documents, figures, out, standsIn } = sources;
  const argv = [
    'build',
    '--documents',
    documents,
    '--figures',
    figures,
    '--register',
    register,
    '--out',
    out,
  ];
  return runCommand([...argv, ...more], standsIn);
};
async function write(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'nianbao-register-')), '示例市.csv');
  await writeFile(path, text);
  return path;
}

test('a register is published as it stands, with the bodies that the data hold, in files, package and database', async () => {
  const path = await write(REGISTER_CSV);
  const built = await build(path);
  expect(built.said.join('\n'), built.out).toContain('1 bodies, 2 reports');
  expect(built.status).toBe(0);
  const file = (name: string) => readFile(join(sources.out, name), 'utf8');
  const rows = fromCsv(REGISTER, await file('register.csv'));
  const [body] = fromCsv(AGENCIES, await file('agencies.csv'));
  expect(rows.map(({ agency_id, year, published }) => [agency_id, year, published])).toEqual([
    [null, 2023, 'no'],
    [body?.agency_id, 2021, null],
    [body?.agency_id, 2022, 'yes'],
    [body?.agency_id, 2023, 'no'],
  ]);
  const given = readRegister({ name: path, bytes: new TextEncoder().encode(REGISTER_CSV) });
  expect(rows.map(fromRegisterRow)).toEqual(expect.arrayContaining([...given]));
  expect(problemsOfPackage(sources.out)).toEqual([]);
  const run = runInNode(join(sources.out, 'nianbao.duckdb'));
  expect(await run(sql`select * from register`)).toEqual(rows);
  expect((await build(path, '--check')).status).toBe(0);
  const changed = await write(REGISTER_CSV.replace('2026-02-09', '2026-02-10'));
  expect((await build(changed, '--check')).said.join('\n')).toContain('register.csv: differs');
});

test.each([
  ['a row that repeats', `${FINANCE},2021,,,`, /示例市\.csv, row 6, column .+: repeats .+ row 5.+; keep one/],
  [
    'a look without a day',
    `${FINANCE},2020,no,https://shili.invalid/,`,
    /row 6, column looked_on: .+; .+2026-02-09/,
  ],
  ['a year that is none', `${FINANCE},20,,,`, /row 6, column year: "20" is not a year; write four digits/],
])('%s is refused in one line with file, row, column and remedy', async (_, row, said) => {
  const before = await readFile(join(sources.out, 'register.csv'), 'utf8');
  const built = await build(await write(`${REGISTER_CSV}${row}\n`));
  expect(built.status).toBe(1);
  expect(built.said).toEqual([expect.stringMatching(said)]);
  expect(await readFile(join(sources.out, 'register.csv'), 'utf8')).toBe(before);
});

test('a register that is not there is named', async () => {
  const built = await build('nowhere.csv');
  expect([built.status, built.said]).toEqual([1, [expect.stringMatching(/nowhere\.csv: no such file/)]]);
});
