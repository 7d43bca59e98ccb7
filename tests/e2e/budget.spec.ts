import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { OfflineFiles } from '../../src/lib/offline/offline-files.ts';
import { BUDGET } from '../../src/lib/prerendered/budget.ts';
import { SAVE_DATA } from './save-data.ts';

const BUILD = 'build';
const FILES = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
  .map((name) => ({ name, size: statSync(join(BUILD, name)) }))
  .filter(({ size }) => size.isFile())
  .map(({ name, size }) => ({ name, bytes: size.size }));
const read = (name: string) => readFileSync(join(BUILD, name));

/** The library of charts writes this into every one. */
const drawsCharts = (name: string) => read(name).includes('--plot-background');

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
for (const [kind, address, most] of [
  ['a report', `reports/${SUQIAN}/2024/`, BUDGET.scripts.report],
  ['a body', `agencies/${SUQIAN}/`, BUDGET.scripts.others],
  ['a metric', 'metrics/website_posts/', BUDGET.scripts.others],
  ['the first page', '', BUDGET.scripts.others],
] as const)
  test(`the page of ${kind} brings what the budget allows, and nothing to draw charts with`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
    await page.addInitScript(SAVE_DATA);
    await page.goto(address, { waitUntil: 'networkidle' });
    const scripts = asked.filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter(drawsCharts)).toEqual([]);
    expect(kilobytes(scripts)).toBeLessThanOrEqual(most);
    expect(asked.length).toBeLessThanOrEqual(BUDGET.requests);
  });

test('the HTML of the first page stays within the budget', () => {
  expect(read('index.html').length / 1000).toBeLessThanOrEqual(BUDGET.firstPage);
});

test('what can be kept for days without a network is listed to the byte: all scripts, and rows of every kind of page', () => {
  const groups = JSON.parse(read('offline.json').toString()) as OfflineFiles;
  const files = Object.values(groups).flatMap((group: OfflineFiles[keyof OfflineFiles]) => group);
  const listed = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const built = new Map(FILES.map(({ name, bytes }) => [name, bytes]));
  expect([...listed].filter(([path, bytes]) => built.get(path) !== bytes)).toEqual([]);
  const needed = /^_app\/immutable\/|^(?!embed|en\/embed).*__data\.json$|^metrics\/.*page\.json$/;
  expect([...built.keys()].filter((name) => needed.test(name) && !listed.has(name))).toEqual([]);
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
