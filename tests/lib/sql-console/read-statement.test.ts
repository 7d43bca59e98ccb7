import { beforeAll, expect, test } from 'vitest';
import { toResultValue } from '../../../src/lib/sql-console/query-result.ts';
import { readStatement } from '../../../src/lib/sql-console/read-statement.ts';
import { openStatementEngine } from './statement-engine.ts';
import { EMPTY, NOT_READING, READING, SAID_BY_THE_ENGINE, SEVERAL } from './statements.ts';

let opened: Awaited<ReturnType<typeof openStatementEngine>>;
beforeAll(async () => {
  opened = await openStatementEngine();
}, 60_000);
const read = (sql: string) => readStatement(opened.engine, sql);
/** What the engine holds besides what it was opened with. */
const made = () =>
  opened.rows(
    "select table_name from duckdb_tables() where temporary union all select view_name from duckdb_views() where temporary and not internal union all select database_name from duckdb_databases() where database_name not in ('nianbao', 'system', 'temp')",
  );

test.each(SEVERAL)('several statements are not run: %s', async (sql) => {
  expect((await read(sql)).kind).toBe('several');
});

test.each(NOT_READING)('what does not read is not run: %s', async (sql) => {
  expect((await read(sql)).kind).toBe('not_reading');
});

test.each(SAID_BY_THE_ENGINE)('the engine itself refuses: %s', async (sql) => {
  const reading = await read(sql).catch(() => null);
  if (reading === null) return;
  expect(reading.kind).toBe('reads');
  if (reading.kind === 'reads') expect(() => opened.rows(reading.run.text)).toThrow();
});

test.each(EMPTY)('nothing to run: %j', async (sql) => {
  expect(await read(sql)).toEqual({ kind: 'empty' });
});

test.each(READING)('runs: %s', async (sql) => {
  const reading = await read(sql);
  expect(reading.kind).toBe('reads');
  if (reading.kind === 'reads') opened.rows(reading.run.text);
});

test('after all of it the engine holds what it held', () => {
  expect(made()).toEqual([]);
  expect(opened.rows('select count(*)::varchar from facts where value is not null')).toEqual(
    opened.rows('select count(value)::varchar from nianbao.main.facts'),
  );
});

test('a refusal says what is refused and where', async () => {
  expect(await read('select 1;\ndrop table facts')).toEqual({ kind: 'several', at: 10 });
  expect(await read('-- 年\nBegin')).toEqual({ kind: 'not_reading', at: 5, word: 'BEGIN' });
  expect(await read("select '年年'; begin")).toEqual({ kind: 'several', at: 13 });
  expect(await read('explain begin')).toEqual({ kind: 'not_reading', at: 8, word: 'BEGIN' });
});

test('what its lexer and its parser may see differently is not run unless it is one statement for sure', async () => {
  expect(await read('pivot reports\u3000on year using count(*)')).toEqual({ kind: 'unsure', at: 0 });
});

async function valuesOf(sql: string): Promise<readonly unknown[]> {
  const reading = await read(sql);
  if (reading.kind !== 'reads' || reading.columns === null) throw new Error(reading.kind);
  const { columns } = reading;
  return opened.rows(reading.run.text)[0]!.map((text, at) => toResultValue(text, columns[at]!));
}

test.each([
  ['9007199254740993', '9007199254740993'],
  ['-9223372036854775808', '-9223372036854775808'],
  ['170141183460469231731687303715884105727::HUGEINT', '170141183460469231731687303715884105727'],
  ['42::HUGEINT', 42],
  ['0.1::DECIMAL(38,20)', '0.10000000000000000000'],
  ['1.5::DECIMAL(4,1)', 1.5],
  ['0.1::FLOAT', 0.1],
  ['0.1::DOUBLE + 0.2::DOUBLE', 0.30000000000000004],
  ["'inf'::DOUBLE", 'inf'],
  ["'nan'::DOUBLE", 'nan'],
  ["TIME '01:02:03'", '01:02:03'],
  ["'01:02:03.000004+08'::TIMETZ", '01:02:03.000004+08'],
  ['INTERVAL 3 DAY', '3 days'],
  ["TIMESTAMP '2024-01-31 12:00:00.123456'", '2024-01-31 12:00:00.123456'],
  ["TIMESTAMP_NS '2024-01-31 12:00:00.123456789'", '2024-01-31 12:00:00.123456789'],
  ["'infinity'::DATE", 'infinity'],
  ["'2024-01-31 12:00:00+00'::TIMESTAMPTZ", '2024-01-31 12:00:00+00'],
  ["'\\x00a'::BLOB", '\\x00a'],
  ["'0101'::BIT", '0101'],
  ["'a'::ENUM('a', 'b')", 'a'],
  ['[1, NULL]', '[1, NULL]'],
  ["{'a': 1, 'b': 'x'}", "{'a': 1, 'b': x}"],
  ["MAP {'k': 1}", '{k=1}'],
  ['union_value(n := 2)', '2'],
  ['uuid()::VARCHAR IS NOT NULL', 'true'],
  ['NULL', null],
  ["'null'", 'null'],
  ["'12'", '12'],
  ["''", ''],
])('%s is shown as it is', async (sql, shown) => {
  expect(await valuesOf(`select ${sql}`)).toEqual([shown]);
});

test('every row and every type of test_all_types() is shown', async () => {
  const reading = await read('select * from test_all_types()');
  if (reading.kind !== 'reads') throw new Error(reading.kind);
  const rows = opened.rows(reading.run.text);
  expect(rows).toHaveLength(3);
  expect(rows.slice(0, 2).flat()).not.toContain(null);
  expect(new Set(rows[2])).toEqual(new Set([null]));
});

test('a cell of more bytes than the limit is refused, one of as many is shown', async () => {
  const text = async (length: number) => {
    const reading = await read(`select repeat('x', ${length})`);
    return reading.kind === 'reads' ? opened.rows(reading.run.text) : [];
  };
  expect((await text(200_000))[0]![0]).toHaveLength(200_000);
  await expect(text(200_001)).rejects.toThrow('a cell is too large');
});
