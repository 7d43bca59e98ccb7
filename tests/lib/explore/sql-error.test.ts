import { expect, test } from 'vitest';
import { lineAndColumn, toSqlError } from '../../../src/lib/explore/sql-error.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';

const run = runInNode('static/data/nianbao.duckdb');
const errorOf = async (sql: string) =>
  run({ text: sql, parameters: [] }).then(
    () => null,
    (reason: unknown) => toSqlError(String(reason), sql),
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
    message: 'query was canceled',
    at: null,
  });
});

test('lines and columns count from one', () => {
  expect(lineAndColumn('a\nbc', 3)).toEqual({ line: 2, column: 2 });
});
