/**
 * How early a page of the site is painted, beside the same page drawn only once DuckDB has answered, over a line of
 * 10 Mbit/s and 50 ms, with a cold cache; and how soon a chart is redrawn after a choice. Medians.
 * `npm run build && npm run bench`, or another folder: `npm run bench -- /tmp/site`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { median } from './median.ts';
import { measureRedraws, redraw } from './redraws.ts';
import { openSlowServer, type SlowServer } from './slow-server.ts';

const LINE = { bitsPerSecond: 10_000_000, roundTripMs: 50 };
const WIDE = { bitsPerSecond: 1e12, roundTripMs: 0 };
const PAGES = ['/', '/metrics/website_posts/', '/agencies/shanghaishi-yangpuqu-renminzhengfu-e0e2/'];
const TIMES = { asBuilt: 5, engineFirst: 3, redraws: 24 };
const ENGINE = /duckdb/;

const folder = process.argv[2] ?? 'build';
const executablePath = findChromium();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const slow = await openSlowServer(folder, LINE);
console.log(`${LINE.bitsPerSecond / 1e6} Mbit/s, ${LINE.roundTripMs} ms, gzip; medians`);
for (const path of PAGES) await comparePaints(browser, slow, path);
await measureFirstFilter(browser, slow, '/metrics/website_posts/');
slow.close();
await compareRedraws(browser, '/metrics/website_posts/');
await browser.close();

interface Paint {
  readonly ms: number;
  readonly bytes: number;
  readonly engineRequests: number;
}

async function comparePaints(on: Browser, server: SlowServer, path: string): Promise<void> {
  const asBuilt = await repeat(TIMES.asBuilt, () => paint(on, server, path, null));
  const engineFirst = await repeat(TIMES.engineFirst, () => paint(on, server, path, findOpener(folder)));
  const [early, late] = [asBuilt, engineFirst].map((paints) => median(paints.map(({ ms }) => ms)));
  console.log(path);
  console.log(`  as built      ${describe(asBuilt)}`);
  console.log(`  engine first  ${describe(engineFirst)}`);
  console.log(`  ratio         ${(late! / early!).toFixed(1)}`);
}

function describe(paints: readonly Paint[]): string {
  return (
    `largest paint ${Math.round(median(paints.map(({ ms }) => ms)))} ms, ` +
    `${Math.round(median(paints.map(({ bytes }) => bytes)) / 1000)} kB, ` +
    `${median(paints.map(({ engineRequests }) => engineRequests))} requests for DuckDB (n=${paints.length})`
  );
}

async function repeat<Result>(times: number, work: () => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  while (results.length < times) results.push(await work());
  return results;
}

/** `opener`: the module that opens DuckDB, when the page is to be shown only after that. */
async function paint(on: Browser, server: SlowServer, path: string, opener: string | null): Promise<Paint> {
  const context = await on.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.addInitScript(`globalThis.largest = NaN;
    new PerformanceObserver((list) => { globalThis.largest = list.getEntries().at(-1).startTime; })
      .observe({ type: 'largest-contentful-paint', buffered: true });`);
  if (opener !== null) await page.addInitScript(showAfterEngine(server.origin + opener));
  server.takeRequests();
  await page.goto(server.origin + path, { waitUntil: 'networkidle', timeout: 120_000 });
  if (opener !== null) await page.evaluate('globalThis.shown');
  await page.waitForTimeout(500);
  const ms = await page.evaluate<number>('globalThis.largest');
  const requests = server.takeRequests();
  await context.close();
  return {
    ms,
    bytes: requests.reduce((all, { bytes }) => all + bytes, 0),
    engineRequests: requests.filter((request) => ENGINE.test(request.path)).length,
  };
}

/** Nothing of the page shows until the site's own engine, asked for at once, has counted its facts. */
function showAfterEngine(opener: string): string {
  return `
  const hide = new CSSStyleSheet();
  hide.replaceSync('body { display: none }');
  document.adoptedStyleSheets = [hide];
  globalThis.shown = import(${JSON.stringify(opener)}).then(async ({ openEngine }) => {
    const { run } = await openEngine(() => undefined, new AbortController().signal);
    await run({ text: 'SELECT count(*) AS facts FROM facts', parameters: [] });
    document.adoptedStyleSheets = [];
  });`;
}

function findOpener(site: string): string {
  const chunks = join('_app', 'immutable', 'chunks');
  const names = readdirSync(join(site, chunks)).filter((name) => name.endsWith('.js'));
  const name = names.find((one) =>
    /autoload_known_extensions/.test(readFileSync(join(site, chunks, one), 'utf8')),
  );
  if (name === undefined) throw new Error(`${site}: no module opens DuckDB; run npm run build first`);
  return `/${chunks}/${name}`;
}

/** Chooses the next of a list, or presses the next of a row of buttons. */
const nextOption = (list: number) => `{
  const select = document.querySelectorAll('.filters select')[${list}];
  select.selectedIndex = 1 + (select.selectedIndex % (select.options.length - 1));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}`;
const nextButton = (row: string) => `{
  const buttons = [...document.querySelectorAll('${row} button')];
  const pressed = buttons.findIndex((button) => button.getAttribute('aria-pressed') === 'true');
  buttons[(pressed + 1) % buttons.length].click();
}`;

async function compareRedraws(on: Browser, path: string): Promise<void> {
  const server = await openSlowServer(folder, WIDE);
  const page = await on.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  console.log(`${path}: event to painted frame`);
  const acts = [
    { name: 'filter by level', statement: nextOption(1) },
    { name: 'filter by field', statement: nextOption(0) },
    { name: 'year', statement: nextButton('.years') },
    { name: 'form', statement: nextButton('.choice') },
  ];
  for (const { statement } of acts) await redraw(page, statement);
  await measureRedraws(page, acts, TIMES.redraws);
  await page.close();
  server.close();
}

/** The first filter of a visit, over the line, with nothing kept from before. */
async function measureFirstFilter(on: Browser, server: SlowServer, path: string): Promise<void> {
  const times = await repeat(TIMES.asBuilt, async () => {
    const context = await on.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    const ms = await redraw(page, nextOption(1));
    await context.close();
    return ms;
  });
  console.log(`  first filter  ${Math.round(median(times))} ms to the painted frame (n=${times.length})`);
}
