/** Reads every file of the folder on the command line and extracts its text, turn by turn; prints the medians as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decode } from '../../src/reader/decode/decode.ts';
import { readDocument } from '../../src/reader/read-report.ts';
import { OPEN_EXTRACTOR, type Measurable } from './extract-text.ts';
import { median } from './median.ts';

export interface Measured {
  /** Bytes to blocks and cells, and these to facts. */
  readonly decodeMs: number;
  readonly understandMs: number;
  /** All text by the library alone. */
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
const times: Awaited<ReturnType<typeof both>>[] = [];
for (const [name, bytes] of files) times.push(await both(name, bytes));

const totalMs = times.reduce((total, { decodeMs, understandMs }) => total + decodeMs + understandMs, 0);
const measured: Measured = {
  decodeMs: median(times.map(({ decodeMs }) => decodeMs)),
  understandMs: median(times.map(({ understandMs }) => understandMs)),
  extractMs: median(times.map(({ extractMs }) => extractMs)),
  perSecond: (1000 * files.length) / totalMs,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(measured));

/** Copies first: pdf.js takes the buffer it is given away from us. */
async function both(name: string, bytes: Uint8Array) {
  const [toRead, toExtract] = [bytes.slice(), bytes.slice()];
  const start = performance.now();
  const document = await decode(toRead, name);
  const decoded = performance.now();
  readDocument(document);
  const understood = performance.now();
  await extract(toExtract);
  const extracted = performance.now();
  return {
    decodeMs: decoded - start,
    understandMs: understood - decoded,
    extractMs: extracted - understood,
  };
}
