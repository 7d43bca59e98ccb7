/**
 * How long a city's own reports take from drop to first comparison, how long the page's thread is held at a time, and
 * how much memory the whole browser takes meanwhile (Linux). Half of the files are PDF.
 * `npm run build && npm run bench:own`, or so many reports: `npm run bench:own -- 400`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { BUREAUS } from '../fixtures/dense/bureaus.ts';
import { seeded } from '../fixtures/dense/random.ts';
import { makeReport, type Stock } from '../fixtures/dense/report.ts';
import { toSampleReport } from '../fixtures/example-city/to-sample-report.ts';
import { cellsOnLines } from '../reader/generate/printers/cells-on-lines.ts';
import { cleanHtml } from '../reader/generate/printers/clean-html.ts';
import { markdown } from '../reader/generate/printers/markdown.ts';
import { ruledPdf, unruledPdf } from '../reader/generate/printers/pdf.ts';
import { openPress, type Press } from '../reader/generate/printers/press.ts';
import type { Printer } from '../reader/generate/printers/printer.ts';
import { spreadsheet } from '../reader/generate/printers/spreadsheet.ts';
import { word } from '../reader/generate/printers/word.ts';
import { toPage } from '../reader/generate/to-page.ts';

const YEAR = 2024;
const SAMPLED = 250;
const PATIENCE = { timeout: 1_200_000 };
const CARRIED: Stock['carried'] = {
  natural_person: 0,
  business: 0,
  research: 0,
  public_welfare: 0,
  legal_service: 0,
  other_org: 0,
};

const count = Number(process.argv[2] ?? 40);
const executablePath = findChromium();
const files = await print(count);
const { port, close } = await serve({ folder: resolve('build'), port: 4600 });
const server = await chromium.launchServer(executablePath === undefined ? {} : { executablePath });
const browser = await chromium.connect(server.wsEndpoint());
const peak = watchMemory(server.process().pid!);
const page = await browser.newPage({ locale: 'zh-CN' });
await page.addInitScript(`globalThis.held = [];
  new PerformanceObserver((list) => held.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask', buffered: true });`);
await page.goto(`http://127.0.0.1:${port}/own/`);
await page.getByRole('button', { name: '检查草稿' }).and(page.locator(':enabled')).waitFor();
const start = performance.now();
const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
await page.getByLabel('选择年报文件').setInputFiles(files);
await page.getByRole('heading', { level: 1, name: `${count} 个文件读完` }).waitFor(PATIENCE);
const read = seconds();
await page.getByRole('button', { name: /^全部收下/ }).click();
await page.getByRole('status').filter({ hasText: '逐份写入并读回核对过' }).waitFor(PATIENCE);
const kept = seconds();
const held = [await longest(page)];
await page.goto(`http://127.0.0.1:${port}/compare/?group=${encodeURIComponent('我的年报')}`);
await page.getByRole('main').getByText('（本机）').first().waitFor(PATIENCE);
held.push(await longest(page));
console.log(`${count} reports: read after ${read} s, kept after ${kept} s, compared after ${seconds()} s`);
console.log(
  `longest task ${held.map(Math.round).join(' ms on the page of own reports, ')} ms on the comparison`,
);
console.log(`peak memory of all processes ${peak.stop()} MB`);
await browser.close();
await server.close();
close();

async function print(many: number) {
  const press: Press = await openPress();
  const printers: readonly (readonly [ending: string, Printer])[] = [
    ['pdf', ruledPdf(press)],
    ['docx', word],
    ['pdf', unruledPdf(press)],
    ['xlsx', spreadsheet],
    ['pdf', ruledPdf(press)],
    ['html', cleanHtml],
    ['pdf', unruledPdf(press)],
    ['md', markdown],
    ['pdf', ruledPdf(press)],
    ['txt', cellsOnLines],
  ];
  const made: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[] = [];
  for (let at = 0; at < many; at += 1) {
    const [bureau, , usual] = BUREAUS[at % BUREAUS.length]!;
    const district = Math.floor(at / BUREAUS.length);
    const agency = district === 0 ? `示例市${bureau}` : `示例市示例${district}区${bureau}`;
    const random = seeded(9000 + at);
    const { rows } = makeReport(random, YEAR, usual, { norms: 3 + random.below(20), carried: CARRIED });
    const [ending, printer] = printers[at % printers.length]!;
    const report = toSampleReport({
      agency,
      year: YEAR,
      publishedOn: '2025-01-20',
      rows,
      faults: {},
      namesYear: true,
    });
    const bytes = await printer.print(toPage(report));
    made.push({
      name: `${agency}.${ending}`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
  }
  await press.close();
  return made;
}

/** The longest task of the page's thread, in milliseconds; 0 where none took 50. */
function longest(on: Page): Promise<number> {
  return on.evaluate<number>('Math.max(0, ...globalThis.held)');
}

/** Memory of a process and all below it, what they share counted once. */
function watchMemory(root: number) {
  let most = NaN;
  const timer = setInterval(() => {
    const now = sumProportional(root);
    if (!(most >= now)) most = now;
  }, SAMPLED);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(most / 1000);
    },
  };
}

function sumProportional(root: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(/\) \S (\d+)/.exec(readProc(name, 'stat'))?.[1])]),
  );
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid)!));
  return [...parents.keys()]
    .filter(isBelow)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readProc(String(pid), 'smaps_rollup'))?.[1]))
    .filter((kilobytes) => !Number.isNaN(kilobytes))
    .reduce((sum, kilobytes) => sum + kilobytes, 0);
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // The process has ended meanwhile.
    return '';
  }
}
