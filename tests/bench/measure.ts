/** Reads every file of the folder on the command line and extracts its text, turn by turn; prints the medians as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readReport } from '../../src/reader/read-report.ts';
import { OPEN_EXTRACTOR, type Measurable } from './extract-text.ts';
import { median } from './median.ts';

export interface Measured {
  readonly readMs: number;
  readonly extractMs: number;
  /** Of the whole run, not out of the median. */
  readonly perSecond: number;
  readonly peakMegabytes: number;
}

const WARM_UP = 10;

const folder = process.argv[2] ?? '';
const extract = await OPEN_EXTRACTOR[basename(folder) as Measurable]();
const files = readdirSync(folder).map(
  (name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const,
);

for (const [name, bytes] of files.slice(0, WARM_UP)) await both(name, bytes);
const times: { readonly readMs: number; readonly extractMs: number }[] = [];
for (const [name, bytes] of files) times.push(await both(name, bytes));

const readMs = times.map((time) => time.readMs);
const measured: Measured = {
  readMs: median(readMs),
  extractMs: median(times.map(({ extractMs }) => extractMs)),
  perSecond: (1000 * files.length) / readMs.reduce((total, ms) => total + ms, 0),
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(measured));

/** Copies first: pdf.js takes the buffer it is given away from us. */
async function both(name: string, bytes: Uint8Array) {
  const [toRead, toExtract] = [bytes.slice(), bytes.slice()];
  return {
    readMs: await clock(() => readReport(toRead, name)),
    extractMs: await clock(() => extract(toExtract)),
  };
}

async function clock(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
