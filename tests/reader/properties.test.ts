import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reader/read-report.ts';
import { anyReport } from './generate/any-report.ts';
import { toPage } from './generate/to-page.ts';
import { LAYOUTS } from './generate/printers/layouts.ts';
import { readBack } from './generate/read-back.ts';
import { Tally } from './generate/tally.ts';
import { hold } from './hold.ts';
import { SEED } from './seed.ts';

const RUNS = Number(process.env['RUNS'] ?? 60);

describe(`a generated report reads back as it was printed (seed ${SEED}, ${RUNS} reports a layout)`, () => {
  it.each(LAYOUTS.map((printer) => [printer.layout, printer] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, printer) => {
      const tally = new Tally();
      await hold(
        fc.asyncProperty(anyReport, async (report) => {
          const comparison = await readBack(report, printer);
          tally.add(comparison);
          expect(comparison.inventions, comparison.inventions.join('\n')).toEqual([]);
        }),
        RUNS,
      );
      expect(tally.shareOf('tables', 'prose'), tally.summary).toBeGreaterThanOrEqual(0.995);
      expect(tally.shareOf('head'), tally.summary).toBeGreaterThanOrEqual(0.995);
    },
  );

  it('and reads the same a second time', async () => {
    await hold(
      fc.asyncProperty(anyReport, fc.constantFrom(...LAYOUTS), async (report, printer) => {
        const bytes = await printer.print(toPage(report));
        expect(await readReport(bytes, printer.fileName)).toEqual(await readReport(bytes, printer.fileName));
      }),
      20,
    );
  });
});
