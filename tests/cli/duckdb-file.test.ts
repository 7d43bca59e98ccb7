import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toCreateSql } from '../../src/dataset/create-sql.ts';
import { toCsv } from '../../src/dataset/csv.ts';
import { FACTS, type FactRow } from '../../src/dataset/tables.ts';
import { sameContents, writeDatabaseFile } from '../../src/cli/duckdb-file.ts';
import { openBrowsersEngine } from '../lib/database/browsers-engine.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duckdb-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fact = (rest: Partial<FactRow>): FactRow => ({
  report_id: 'shili/2024',
  metric: 'permits',
  applicant: null,
  basis: 'table2',
  state: 'reported',
  value: 0,
  approximate: false,
  quote: null,
  place: null,
  ...rest,
});
const ROWS = [
  fact({ quote: '他说："约,12\n件"', value: 12.5, approximate: true }),
  fact({ metric: 'norms_made', state: 'blank', value: null, quote: '/' }),
  fact({ metric: 'norms_in_force' }),
];

async function writeFacts(name: string, rows: readonly FactRow[]): Promise<string> {
  const csvPath = join(folder, `${name}.csv`);
  await writeFile(csvPath, toCsv(FACTS, rows));
  const path = join(folder, `${name}.duckdb`);
  await writeDatabaseFile(path, [{ name: 'facts', createSql: toCreateSql(FACTS), csvPath }], []);
  return path;
}

test("the browser's engine opens the file and finds every value, a null apart from a zero", async () => {
  const path = await writeFacts('one', ROWS);
  const { database, connection } = await openBrowsersEngine();
  database.registerFileBuffer('nianbao.duckdb', new Uint8Array(await readFile(path)));
  connection.query("ATTACH 'nianbao.duckdb' AS published (READ_ONLY)");
  const rows = connection.query('SELECT * FROM published.facts').toArray();
  expect(rows.map((row) => ({ ...row.toJSON() }))).toEqual(ROWS);
});

test('files of the same rows have the same contents, whatever their bytes', async () => {
  expect(await sameContents(await writeFacts('a', ROWS), await writeFacts('b', ROWS))).toBe(true);
});

test.each([
  ['a value', ROWS.with(0, fact({ value: 13 }))],
  [
    'a zero in place of a blank',
    ROWS.with(1, fact({ metric: 'norms_made', state: 'blank', value: 0, quote: '/' })),
  ],
  ['a missing row', ROWS.slice(1)],
  ['another order', ROWS.toReversed()],
])('%s makes another file', async (what, rows) => {
  const [a, b] = [await writeFacts(`${what} a`, ROWS), await writeFacts(`${what} b`, rows)];
  expect(await sameContents(a, b)).toBe(false);
});

test('a file that is no database is not the same', async () => {
  const path = join(folder, 'none.duckdb');
  await writeFile(path, 'no database');
  expect(await sameContents(await writeFacts('e', ROWS), path)).toBe(false);
});
