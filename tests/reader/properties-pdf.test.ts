import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyReport } from './generate/any-report.ts';
import { cutPdf, narrowPdf, ruledPdf, unruledPdf } from './generate/printers/pdf.ts';
import { openPress, type Press } from './generate/printers/press.ts';
import type { Printer } from './generate/printers/printer.ts';
import type { SampleReport } from './generate/sample-report.ts';
import { readBack } from './generate/read-back.ts';
import { Tally } from './generate/tally.ts';
import { hold } from './hold.ts';
import { stackSome, stackYears } from './mutate/stack-numbers.ts';
import { SEED } from './seed.ts';
import { runs } from '../runs.ts';

const RUNS = runs(12, 200);

describe(`a report printed to PDF by a browser reads back (seed ${SEED}, ${RUNS} reports a layout)`, () => {
  let press: Press;
  beforeAll(async () => {
    press = await openPress();
  }, 60_000);
  afterAll(() => press.close());

  it.each<readonly [string, (press: Press) => Printer]>([
    ['L15 ruled and cut by pages', ruledPdf],
    ['L15 rows cut by pages and ruled in both parts', cutPdf],
    ['L17 numbers wrapped in narrow cells', narrowPdf],
    ['without rules', unruledPdf],
  ])('%s, at least 99.5 % exact', { timeout: 180_000 }, async (_, toPrinter) => {
    const tally = new Tally();
    await hold(
      fc.asyncProperty(anyReport, async (report) => {
        const comparison = await readBack(report, toPrinter(press));
        tally.add(comparison);
        expect(comparison.inventions, comparison.inventions.join('\n')).toEqual([]);
      }),
      RUNS,
    );
    expect(tally.shareOf('tables', 'prose'), tally.summary).toBeGreaterThanOrEqual(0.995);
    expect(tally.shareOf('head'), tally.summary).toBeGreaterThanOrEqual(0.995);
  });

  it('numbers below each other in narrow cells stay apart where their lines have room', async () => {
    const anyStacked = fc.array(
      fc.record({
        cell: fc.nat(999),
        above: fc.integer({ min: 1, max: 9 }),
        below: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 5, maxLength: 60 },
    );
    await hold(
      fc.asyncProperty(anyReport, anyStacked, async (report, stacked) =>
        expectNoInvention(stackSome(report, stacked), press),
      ),
      RUNS,
    );
  }, 180_000);

  it('two years below each other in every cell stay apart, though all their sums hold', async () => {
    await hold(
      fc.asyncProperty(anyReport, async (report) => expectNoInvention(stackYears(report), press)),
      RUNS,
    );
  }, 180_000);
});

async function expectNoInvention(report: SampleReport, press: Press): Promise<void> {
  const { inventions } = await readBack(report, narrowPdf(press));
  expect(inventions, inventions.join('\n')).toEqual([]);
}
