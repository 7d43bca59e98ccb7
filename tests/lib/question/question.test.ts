import { expect, test } from 'vitest';
import {
  answerQuestion,
  keyOf,
  keysOf,
  resolveQuestion,
  toQuestion,
} from '../../../src/lib/question/question.ts';
import { sql } from '../../../src/lib/source/query.ts';
import type { NamedRows, Source } from '../../../src/lib/source/source.ts';

const bodies = sql<{ readonly id: string }>`select id from bodies`;
const reportsOf = (id: string) => sql<{ readonly year: number }>`select year from reports where id = ${id}`;
const twoSteps = toQuestion({ bodies }, (rows) => toQuestion({ reports: reportsOf(rows.bodies[0]!.id) }));

const ROWS: Readonly<Record<string, NamedRows>> = {
  [keyOf({ bodies })]: { bodies: [{ id: 'a' }] },
  [keyOf({ reports: reportsOf('a') })]: { reports: [{ year: 2024 }] },
};
const known = (keys: readonly string[]) => ({
  get: (key: string) => (keys.includes(key) ? ROWS[key] : undefined),
});

test('queries are told apart by name, text and parameters; what is not asked has no part in it', () => {
  expect(keyOf({ a: reportsOf('x') })).not.toBe(keyOf({ a: reportsOf('y') }));
  expect(keyOf({ a: reportsOf('x') })).not.toBe(keyOf({ b: reportsOf('x') }));
  expect(keyOf({ a: reportsOf('x'), b: undefined })).toBe(keyOf({ a: reportsOf('x') }));
});

test('a question is resolved as far as its rows are at hand', () => {
  const [first, second] = Object.keys(ROWS) as [string, string];
  expect(resolveQuestion(twoSteps, known([]))).toEqual({ kind: 'missing', queries: { bodies } });
  expect(resolveQuestion(twoSteps, known([first]))).toEqual({
    kind: 'missing',
    queries: { reports: reportsOf('a') },
  });
  expect(resolveQuestion(twoSteps, known([first, second]))).toEqual({
    kind: 'answered',
    rows: { bodies: [{ id: 'a' }], reports: [{ year: 2024 }] },
  });
});

test('a source answers all steps, and their keys are those of its rows', async () => {
  const asked: string[] = [];
  const source: Source = {
    revision: 'test',
    answer: async (queries) => {
      asked.push(keyOf(queries));
      return ROWS[keyOf(queries)]!;
    },
  };
  const rows = await answerQuestion(source, twoSteps);
  expect(rows.reports).toEqual([{ year: 2024 }]);
  expect([...keysOf(twoSteps, rows)]).toEqual(asked);
});
