import { expect, test } from 'vitest';
import { StatementError } from '../../../src/lib/sql-console/read-statement.ts';
import { lineAndColumn, pointAt, toSqlError } from '../../../src/lib/sql-console/sql-error.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';

const run = runInNode('static/data/nianbao.duckdb');
const errorOf = async (sql: string) =>
  run({ text: sql, parameters: [] }).then(
    () => null,
    (reason: unknown) => toSqlError(reason, sql),
  );

test.each([
  ['select yaer from reports', 'yaer'],
  ['select year\nfrom reports\nwhere yaer = 1', 'yaer'],
  [`select year, '${'年'.repeat(120)}' as words, yaer, '${'x'.repeat(120)}' from reports`, 'yaer'],
  ['selec 1', 'selec'],
])('the place of an error is where the word stands: %s', async (sql, word) => {
  const error = await errorOf(sql);
  expect(error?.at).toBe(sql.indexOf(word));
  expect(error?.message).not.toContain('LINE');
});

test('an error without a place has none', () => {
  expect(toSqlError('Error: query was canceled', 'select 1')).toEqual({
    type: '',
    message: 'query was canceled',
    at: null,
  });
});

test('lines and columns count from one', () => {
  expect(lineAndColumn('a\nbc', 3)).toEqual({ line: 2, column: 2 });
});

test('an error that comes as JSON is read like one in words; it counts in bytes', () => {
  const json = JSON.stringify({
    exception_type: 'Parser',
    exception_message: 'syntax error at or near "selec"',
    position: '11',
  });
  expect(toSqlError(new Error(json), "'年年' ; selec")).toEqual({
    type: 'Parser',
    message: 'syntax error at or near "selec"',
    at: 7,
  });
});

test('what stands around the text when it is run does not count', () => {
  const said = 'Binder Error: no such thing\n\nLINE 2: select x\n               ^';
  expect(toSqlError(new StatementError(new Error(said), 'SELECT * FROM (\n'), 'select x')).toEqual({
    type: 'Binder',
    message: 'no such thing',
    at: 7,
  });
});

test('a caret stands below the place, however wide what is before it', () => {
  expect(pointAt("a\nselect '年', x", 14)).toBe("select '年', x\n        \u3000   ^");
  expect(pointAt('selec', 0)).toBe('selec\n^');
});
