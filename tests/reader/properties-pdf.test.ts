import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyReport } from './generate/any-report.ts';
import { narrowPdf, ruledPdf, unruledPdf } from './generate/printers/pdf.ts';
import { openPress, type Press } from './generate/printers/press.ts';
import type { Printer } from './generate/printers/printer.ts';
import { readBack } from './generate/read-back.ts';
import { Tally } from './generate/tally.ts';
import { hold } from './hold.ts';
import { SEED } from './seed.ts';

const RUNS = Number(process.env['RUNS'] ?? 12);

describe(`a report printed to PDF by a browser reads back (seed ${SEED}, ${RUNS} reports a layout)`, () => {
  let press: Press;
  beforeAll(async () => {
    press = await openPress();
  }, 60_000);
  afterAll(() => press.close());

  // Only tables drawn with rules and cells that hold their numbers are read nearly whole; the others are left illegible
  // or missing where they are not certain, and are held to inventing nothing.
  it.each<readonly [string, (press: Press) => Printer, { readonly exact: boolean }]>([
    ['L15 ruled and cut by pages, at least 99.5 % exact', ruledPdf, { exact: true }],
    ['L17 numbers wrapped in narrow cells, nothing invented', narrowPdf, { exact: false }],
    ['without rules, nothing invented', unruledPdf, { exact: false }],
  ])('%s', { timeout: 180_000 }, async (_, toPrinter, { exact }) => {
    const tally = new Tally();
    await hold(
      fc.asyncProperty(anyReport, async (report) => {
        const comparison = await readBack(report, toPrinter(press));
        tally.add(comparison);
        expect(comparison.inventions, comparison.inventions.join('\n')).toEqual([]);
      }),
      RUNS,
    );
    if (!exact) return;
    expect(tally.shareOf('tables', 'prose'), tally.summary).toBeGreaterThanOrEqual(0.995);
    expect(tally.shareOf('head'), tally.summary).toBeGreaterThanOrEqual(0.995);
  });
});
