import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCsv } from '../../src/dataset/csv.ts';
import { any2014Report } from './generate/any-2014-report.ts';
import { anyReport } from './generate/any-report.ts';
import { PARTS, type Comparison } from './generate/compare.ts';
import { LAYOUTS, PACKED } from './generate/printers/layouts.ts';
import type { Printer } from './generate/printers/printer.ts';
import { readBack } from './generate/read-back.ts';

/** The same reports wherever this runs, so that a row changes with the reader or the printers alone; no browser prints them. */
const SEED = 20_260_331;
const REPORTS = [
  ...fc.sample(anyReport, { seed: SEED, numRuns: 5 }),
  ...fc.sample(any2014Report, { seed: SEED, numRuns: 1 }),
];
const FILE = join(import.meta.dirname, 'exactness.csv');
const HEADER = ['layout', ...PARTS.flatMap((part) => [part, `${part}_exact`]), 'wrong'];

/** `npm run test:reader -- exactness -u` writes the file anew; a row that falls is then seen in review. */
it('every layout is read as exactly as the file says', { timeout: 240_000 }, async () => {
  const rows: (readonly (string | number)[])[] = [];
  for (const printer of [...LAYOUTS, ...PACKED]) rows.push(await measure(printer));
  rows.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  await expect(writeCsv([HEADER, ...rows], '\n')).toMatchFileSnapshot(FILE);
});

async function measure(printer: Printer): Promise<readonly (string | number)[]> {
  const read: Comparison[] = [];
  for (const report of REPORTS) read.push(await readBack(report, printer));
  const counts = PARTS.flatMap((part) => {
    const own = read.flatMap(({ verdicts }) => verdicts.filter((verdict) => verdict.part === part));
    return [own.length, own.filter(({ isExact }) => isExact).length];
  });
  const wrong = read.reduce((sum, { inventions }) => sum + inventions.length, 0);
  return [printer.layout, ...counts, wrong];
}
