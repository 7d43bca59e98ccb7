import { gzipSync } from 'fflate';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { findQuestion } from '../../../src/lib/sql-console/question-link.ts';
import { askFindIndex } from '../../../src/lib/find/ask-find-index.ts';
import { findInIndex } from '../../../src/lib/find/find-in-index.ts';
import { toFindable } from '../../../src/lib/find/findable.ts';
import { VIEW_QUESTIONS } from '../../../src/lib/find/view-questions.ts';
import { SAMPLE_QUESTIONS } from '../../../src/lib/queries/sample-questions.ts';
import { toSearch } from '../../../src/lib/address/search.ts';
import { DEFAULT_SELECTION } from '../../../src/lib/address/selection.ts';
import { RULES } from '../../../src/checks/rules/rules.ts';

const index = await askFindIndex(runInNode('static/data/nianbao.duckdb'));
const findable = toFindable(index);
const first = (search: string) => findInIndex(search, findable)[0];

test('the index is sent in less than 60 KB', () => {
  const bytes = gzipSync(new TextEncoder().encode(JSON.stringify(index))).length;
  expect(bytes).toBeLessThan(60 * 1024);
});

test('every page without a subject of its own can be found', () => {
  const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('+page.svelte') && !name.includes('['))
    .filter((name) => !name.startsWith('embed/'))
    .map((name) => `/${name.slice(0, -'+page.svelte'.length)}`);
  const pages = index.pages.map(([path]) => path);
  expect(pages.toSorted()).toEqual(routes.toSorted());
});

test('every ready question can be found by its own words in both languages', () => {
  for (const { zh, en } of [...VIEW_QUESTIONS, ...SAMPLE_QUESTIONS]) {
    expect(first(zh)?.zh).toBe(zh);
    expect(first(en)?.en).toBe(en);
  }
});

test('a question of the console leads to the console, where it is known', () => {
  for (const { en, sql } of SAMPLE_QUESTIONS) {
    const entry = first(en)!;
    expect([entry.path, findQuestion(entry.hash)?.sql]).toEqual(['/explore/sql/', sql]);
  }
});

test('a question that a page answers leads to a page there is, with what is selected', () => {
  const metrics = index.metrics.map(([id]) => `/metrics/${id}/`);
  const pages = index.pages.map(([path]) => path);
  for (const { zh, path, selected } of VIEW_QUESTIONS) {
    expect([...metrics, ...pages], zh).toContain(path);
    expect(first(zh)).toMatchObject({ path, selected });
    if (selected.check) expect(RULES.map(({ id }) => id)).toContain(selected.check);
  }
});

test('no two questions are put alike or lead to the same place', () => {
  const addresses = index.questions.map(
    ([path, , , selected, hash]) => `${path}?${toSearch({ ...DEFAULT_SELECTION, ...selected })}${hash}`,
  );
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(new Set(index.questions.map(([, zh]) => zh)).size).toBe(index.questions.length);
});

test.each([
  ['谁的行政处罚最多', '谁的行政处罚最多？'],
  ['处罚谁最多', '谁的行政处罚最多？'],
  ['谁被起诉的最多呢', '谁被起诉最多？'],
  ['whose penalties', 'Who imposed most administrative penalties?'],
  ['who has the most lawsuits', 'Who met with most lawsuits?'],
])('%s is understood as a question', (search, expected) => {
  const questions = findInIndex(search, findable, ['question']);
  expect([questions[0]?.zh, questions[0]?.en]).toContain(expected);
});
