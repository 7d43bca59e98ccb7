import { beforeAll, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { checkStatement } from '../../../src/lib/explore/check-statement.ts';
import { openBrowsersEngine } from '../database/browsers-engine.ts';

const FILE = 'static/data/nianbao.duckdb';

/** Refused before the engine sees them. */
const REFUSED = [
  "attach 'other.duckdb' as other",
  'detach nianbao',
  "copy facts to 'facts.csv'",
  "COPY (select 1) TO '/tmp/out.csv'",
  'install httpfs',
  'load httpfs',
  'set enable_external_access = true',
  'reset lock_configuration',
  'pragma database_list',
  'create table t as select 1',
  'create temp table t as select 1',
  'create secret (type s3)',
  'drop table facts',
  'insert into facts select * from facts',
  'update facts set value = 1',
  'delete from facts',
  "export database '/tmp/out'",
  "import database '/tmp/out'",
  'call pragma_version()',
  'use memory',
  'vacuum',
  'checkpoint',
  'begin',
  'alter table facts drop column value',
  'select 1; drop table facts',
  'select 1;;drop table facts',
  'select 1 /* ; */ ; -- ;\n drop table facts',
  '-- select\ndrop table facts',
  '/* select */ drop table facts',
  ';drop table facts',
  'with a as (select 1) insert into facts select * from facts',
  'with a as (select 1) delete from facts',
  'with a as (select 1) update facts set value = 2',
  'explain analyze delete from facts',
  'explain drop table facts',
  "explain copy facts to 'x.csv'",
  '(drop table facts)',
  'prepare p as select 1',
  "from enable_logging(storage = 'file', storage_path = '/tmp/log')",
  'select * from "enable_logging" ()',
  'select * from main . enable_logging(level := 1)',
  'from force_checkpoint()',
  "from query('from enable_logging()')",
  "with a as (select write_log('x')) from a",
  'from arrow_scan(1, 2, 3)',
  '',
  '  -- nothing\n',
];

/** Looks like reading; the engine itself has to refuse. */
const OUTSIDE = [
  "select * from read_csv('/etc/passwd')",
  "select * from read_text('/etc/passwd')",
  "select * from 'https://example.com/data.parquet'",
  "from read_parquet('https://example.com/data.parquet')",
  "select * from glob('/*')",
  "select * from read_json('file:///etc/passwd')",
  "from query('drop table facts')",
  "select * from sniff_csv('/etc/passwd')",
  "select * from read_blob('/etc/passwd')",
  "from '/etc/passwd'",
  "select * from read_csv(['https://example.com/a.csv', 'https://example.com/b.csv'])",
  "from parquet_metadata('https://example.com/data.parquet')",
  "from read_ndjson_objects('https://example.com/x.json')",
  "with a as (from read_text('/etc/passwd')) from a",
  "select (select count(*) from read_text('https://example.com/' || (select name from agencies limit 1)))",
  "from query('select * from read_text(''/etc/passwd'')')",
  "from query_table('/etc/passwd')",
  "select getenv('HOME')",
];

const READING = [
  'select 1',
  'SELECT 1;',
  ' ; select 1 ; -- done',
  "select '; drop table facts' as text",
  'select 1 as "drop; table"',
  'select query from (select 1 as query)',
  'select $$; drop table facts$$ as text',
  'with a as (select 1 as n) select n from a',
  'from facts limit 1',
  '(select 1) union all (select 2)',
  'describe facts',
  'show tables',
  'summarize metrics',
  'explain select 1',
  'values (1), (2)',
  'table metrics',
  'pivot reports on year using count(*) group by completeness',
];

let ask: (sql: string) => unknown;
beforeAll(async () => {
  const { database, connection } = await openBrowsersEngine();
  database.registerFileBuffer('nianbao.duckdb', new Uint8Array(await readFile(FILE)));
  connection.query("ATTACH 'nianbao.duckdb' AS nianbao (READ_ONLY); USE nianbao");
  connection.query('SET enable_external_access = false; SET lock_configuration = true');
  ask = (sql) => connection.query(sql);
}, 60_000);

test.each(REFUSED)('refused before it is run: %s', (sql) => {
  expect(checkStatement(sql).kind).not.toBe('fine');
});

test.each(OUTSIDE)('the engine refuses to reach outside: %s', (sql) => {
  expect(() => ask(sql)).toThrow();
});

test.each([
  'set enable_external_access = true',
  'drop table facts',
  'delete from facts',
  'insert into facts select * from facts',
  'update facts set value = 1',
  "copy facts to 'facts.csv'",
  "attach 'nianbao.duckdb' as again",
])('the engine refuses even what slips past the check: %s', (sql) => {
  expect(() => ask(sql)).toThrow();
});

test.each(READING)('runs: %s', (sql) => {
  const checked = checkStatement(sql);
  expect(checked.kind).toBe('fine');
  if (checked.kind === 'fine') ask(checked.text);
});

test('a refusal says what is refused and where', () => {
  expect(checkStatement('select 1;\ndrop table facts')).toEqual({ kind: 'several', at: 10 });
  expect(checkStatement('-- a\nDrop table facts')).toEqual({ kind: 'not_reading', at: 5, word: 'DROP' });
});
