import { beforeAll, expect, test } from 'vitest';
import type { Run } from '../../../src/lib/source/query.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { SAMPLE_QUESTIONS } from '../../../src/lib/queries/sample-questions.ts';
import { readStatement, type StatementEngine } from '../../../src/lib/sql-console/read-statement.ts';
import { runInBrowsersEngine } from '../database/browsers-engine.ts';
import { openStatementEngine } from '../sql-console/statement-engine.ts';

const FILE = 'static/data/nianbao.duckdb';
const inNode = runInNode(FILE);
let inBrowser: Run;
let engine: StatementEngine;
beforeAll(async () => {
  inBrowser = await runInBrowsersEngine(FILE);
  ({ engine } = await openStatementEngine());
}, 60_000);

test.each(SAMPLE_QUESTIONS)('$en Both engines answer, and alike', async ({ sql }) => {
  expect((await readStatement(engine, sql)).kind).toBe('reads');
  const query = { text: sql, parameters: [] };
  const rows = await inNode(query);
  expect(rows.length).toBeGreaterThan(0);
  expect(await inBrowser(query)).toEqual(rows);
});

test('every question has words in both languages and a name of its own', () => {
  expect(SAMPLE_QUESTIONS.length).toBeGreaterThanOrEqual(15);
  expect(new Set(SAMPLE_QUESTIONS.map(({ id }) => id)).size).toBe(SAMPLE_QUESTIONS.length);
  for (const { zh, en } of SAMPLE_QUESTIONS) {
    expect(zh).toMatch(/\p{Script=Han}.*？$/u);
    expect(en).toMatch(/^[\x20-\x7e]+\?$/);
  }
});
