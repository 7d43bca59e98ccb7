import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { REGISTER } from '../../src/dataset/tables.ts';
import { STATE_WORDS } from '../../src/domain/states.ts';
import { claimsIn, tokensIn } from '../plain-words.ts';

const BUILD = 'build';
const files = readdirSync(BUILD, { recursive: true, encoding: 'utf8' });
const contentOf = (name: string) => readFileSync(join(BUILD, name), 'utf8');

/** What is written for machines: programs, statements of SQL, names of columns and of files, addresses. */
const FOR_MACHINES =
  /<(script|style|code|pre|textarea|noscript)\b[\s\S]*?<\/\1>|https?:\/\/[^\s"<]+|\b[\w-]+\.(?:csv|json|xlsx|parquet|duckdb)\b|<!--[\s\S]*?-->/g;
const SPOKEN = /\b(?:title|alt|aria-label|placeholder|content)="([^"]*)"/g;

/** All that a page says to those who see or hear it. */
function wordsOf(html: string): string {
  const page = html.replace(FOR_MACHINES, ' ');
  const spoken = [...page.matchAll(SPOKEN)].map(([, words]) => words);
  return [page.replace(/<[^>]*>/g, ' '), ...spoken].join(' ');
}

test('no page says a word of the program', () => {
  const pages = files.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(500);
  const found = pages.flatMap((name) =>
    tokensIn(wordsOf(contentOf(name))).map((token) => `${name}: ${token}`),
  );
  expect(found).toEqual([]);
});

/** What the word means, the column that holds it, and the name of what a page holds of registers: none speaks of a body. */
const OF_NO_BODY = new RegExp(
  [
    `<dt[^>]*>${STATE_WORDS.not_published.word.zh}`,
    REGISTER.columns.published.zh,
    REGISTER.columns.published.en,
    'unpublished"?:',
  ].join('|'),
  'g',
);

test('no page and no file says that a body did not publish: the data of this site hold no register', () => {
  const texts = files.filter(
    (name) => /\.(html|json|csv|xml|atom|svg|txt|md)$/.test(name) && !name.startsWith('data/documents/'),
  );
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((name) => claimsIn(contentOf(name).replace(OF_NO_BODY, '')).length > 0)).toEqual([]);
});

test('the workbook and the feed say no word of the program', async () => {
  const sheets = await readExcelFile(join(BUILD, 'data/nianbao.xlsx'));
  // The sheet 字段 explains the columns of the files by their names.
  for (const { sheet, data } of sheets.filter((one) => one.sheet !== '字段')) {
    const [heads = [], ...rows] = data;
    const read = rows.flatMap((row) => row.filter((_, at) => !/编号$/.test(String(heads[at]))));
    const words = read.filter((cell) => typeof cell === 'string' && !/^https?:/.test(cell));
    expect(tokensIn(words.join(' ')), sheet).toEqual([]);
  }
  expect(tokensIn(wordsOf(contentOf('feed.atom')))).toEqual([]);
});
