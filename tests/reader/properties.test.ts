import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reader/read-report.ts';
import { any2014Report } from './generate/any-2014-report.ts';
import { anyReport } from './generate/any-report.ts';
import { toPage } from './generate/to-page.ts';
import { LAYOUTS, PACKED } from './generate/printers/layouts.ts';
import { ENCODINGS } from './generate/printers/reencode.ts';
import { readBack } from './generate/read-back.ts';
import { Tally } from './generate/tally.ts';
import { hold } from './hold.ts';
import { SEED } from './seed.ts';
import { runs } from '../runs.ts';

/** Layouts that are text. */
const WRITTEN = LAYOUTS.filter(({ fileName }) => /\.(md|txt|csv|html)$/.test(fileName));
/** Now and then a report of the older generation. */
const anyDocument = fc.oneof({ weight: 9, arbitrary: anyReport }, { weight: 1, arbitrary: any2014Report });
const RUNS = runs(40, 1000);

describe(`a generated report reads back as it was printed (seed ${SEED}, ${RUNS} reports a layout)`, () => {
  it.each([...LAYOUTS, ...PACKED].map((printer) => [printer.layout, printer] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, printer) => {
      const tally = new Tally();
      await hold(
        fc.asyncProperty(anyDocument, async (report) => {
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
        const [first, second] = [bytes.slice(), bytes.slice()];
        expect(await readReport(first, printer.fileName)).toEqual(await readReport(second, printer.fileName));
      }),
      RUNS,
    );
  });

  it.each(Object.entries(ENCODINGS))('and reads the same in %s', async (_, encodeAs) => {
    await hold(
      fc.asyncProperty(anyReport, fc.constantFrom(...WRITTEN), async (report, { print, fileName }) => {
        const bytes = await print(toPage(report));
        const text = new TextDecoder()
          .decode(bytes)
          .replace('charset="utf-8"', '')
          .replaceAll('\u00a0', '\u3000');
        const facts = async (form: Uint8Array) => (await readReport(form, fileName)).facts;
        expect(await facts(encodeAs(text))).toEqual(await facts(new TextEncoder().encode(text)));
      }),
      RUNS,
    );
  });
});
