import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGET } from '../../src/lib/prerendered/budget.ts';

const BUILD = 'build';
const FILES = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
  .map((name) => ({ name, size: statSync(join(BUILD, name)) }))
  .filter(({ size }) => size.isFile())
  .map(({ name, size }) => ({ name, bytes: size.size }));
const read = (name: string) => readFileSync(join(BUILD, name));

/** Modules that a page names before anybody touches it, and all that these import. */
function scriptsOf(page: string): ReadonlySet<string> {
  const html = read(`${page}index.html`).toString();
  const wanted = [...html.matchAll(/_app\/immutable\/[\w/.-]+\.js/g)].map(([name]) => name);
  const found = new Set<string>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const imported = read(name)
      .toString()
      .matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g);
    wanted.push(...[...imported].map(([, path]) => join(name, '..', path!)));
  }
  return found;
}

const kilobytes = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(read(name)).length, 0) / 1000;

test('pages, files and bytes of the site stay within the budget, whatever the data hold', () => {
  const pages = (folder: string) =>
    FILES.filter(({ name }) => name.startsWith(folder) && name.endsWith('index.html')).length;
  expect(pages('agencies/') - 1).toBeLessThanOrEqual(BUDGET.bodies);
  expect(pages('reports/')).toBeLessThanOrEqual(BUDGET.reports);
  expect(FILES.length).toBeLessThanOrEqual(BUDGET.files);
  expect(FILES.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toBeLessThanOrEqual(BUDGET.megabytes);
});

const SUQIAN = 'jiangsu-suqianshi-renminzhengfu-036b';
for (const [kind, page, most] of [
  ['a report', `reports/${SUQIAN}/2024/`, BUDGET.scripts.report],
  ['a body', `agencies/${SUQIAN}/`, BUDGET.scripts.others],
  ['a metric', 'metrics/website_posts/', BUDGET.scripts.others],
  ['the first page', '', BUDGET.scripts.others],
] as const)
  test(`the page of ${kind} brings no more scripts than the budget allows`, () => {
    const scripts = scriptsOf(page);
    expect(scripts.size).toBeGreaterThan(1);
    expect(kilobytes(scripts)).toBeLessThanOrEqual(most);
    const requests =
      scripts.size +
      (read(`${page}index.html`)
        .toString()
        .match(/rel="stylesheet"/g)?.length ?? 0);
    expect(requests + 1).toBeLessThanOrEqual(BUDGET.requests);
  });

test('the HTML of the first page stays within the budget', () => {
  expect(read('index.html').length / 1000).toBeLessThanOrEqual(BUDGET.firstPage);
});

test('every body and report stands in the list of pages, with a page made beforehand or without', () => {
  const sitemap = read('sitemap.xml').toString();
  const rows = (name: string) => read(`data/${name}.csv`).toString().trimEnd().split('\n').slice(1);
  const listed = [
    ...rows('agencies').map((row) => `agencies/${row.split(',')[0]}/`),
    ...rows('reports').map((row) => `reports/${row.split(',')[0]}/`),
  ];
  expect(listed.filter((address) => !sitemap.includes(`${address}</loc>`))).toEqual([]);
});
