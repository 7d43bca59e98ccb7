/**
 * How fast reports are read, beside merely extracting their text with the same library, and the memory it takes.
 * `npm run bench:reader`, or with another number of reports: `npm run bench:reader -- 50`.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Measured } from './measure.ts';
import { printReports } from './print-reports.ts';

const count = Number(process.argv[2] ?? 200);
const seed = 20_260_331;

const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
try {
  console.error(`printing ${count} made-up reports in every format (seed ${seed})`);
  const formats = await printReports(folder, count, seed);
  console.log(
    'format     reports/s  decode ms  understand ms  extract ms  above ms  ratio  peak MB   (medians of one report; a process a format)',
  );
  for (const format of formats) console.log(line(format, await measure(join(folder, format))));
} finally {
  await rm(folder, { recursive: true });
}

async function measure(documents: string): Promise<Measured> {
  const script = join(import.meta.dirname, 'measure.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, documents]);
  return JSON.parse(stdout) as Measured;
}

function line(format: string, measured: Measured): string {
  const { decodeMs, understandMs, extractMs, perSecond, peakMegabytes } = measured;
  const readMs = decodeMs + understandMs;
  return [
    format.padEnd(9),
    perSecond.toFixed(1).padStart(10),
    decodeMs.toFixed(2).padStart(10),
    understandMs.toFixed(2).padStart(14),
    extractMs.toFixed(2).padStart(11),
    (readMs - extractMs).toFixed(2).padStart(9),
    (readMs / extractMs).toFixed(2).padStart(6),
    peakMegabytes.toFixed(0).padStart(8),
  ].join(' ');
}
