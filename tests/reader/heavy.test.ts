import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReport } from './generate/any-report.ts';
import { cleanHtml } from './generate/printers/clean-html.ts';
import { openPress } from './generate/printers/press.ts';
import { toPage } from './generate/to-page.ts';
import {
  endlessLine,
  endlessProse,
  hugeSpansHtml,
  millionCellCsv,
  millionCellHtml,
  millionCellMarkdown,
  millionLabels,
  emptyLines,
  nestedBoxesHtml,
  nestedTablesHtml,
  pipesAlone,
  twoThousandPages,
} from './mutate/heavy-documents.ts';
import { readInChild } from './mutate/read-in-child.ts';
import { SEED } from './seed.ts';

const SECONDS = 30;
const MEGABYTES = 1024;

describe(
  `a monstrous document is read or refused within ${SECONDS} s and ${MEGABYTES} MB`,
  { timeout: 150_000 },
  () => {
    it.each<readonly [string, string, () => Uint8Array]>([
      ['a million cells in HTML', 'report.html', millionCellHtml],
      ['a million cells in Markdown', 'report.md', millionCellMarkdown],
      ['a million cells in CSV', 'report.csv', millionCellCsv],
      ['three hundred thousand lines of labels and numbers', 'report.txt', millionLabels],
      ['a hundred thousand pipes alone on their lines', 'report.txt', pipesAlone],
      ['two million empty lines', 'report.txt', emptyLines],
      ['spans wider than any page', 'report.html', hugeSpansHtml],
      ['500 nested tables', 'report.html', () => nestedTablesHtml(500)],
      ['20,000 nested tables', 'report.html', () => nestedTablesHtml(20_000)],
      ['100,000 nested boxes', 'report.html', () => nestedBoxesHtml(100_000)],
      ['a number of three million digits', 'report.txt', endlessLine],
      ['a paragraph of sixty thousand sentences', 'report.txt', endlessProse],
    ])('%s', async (_, name, document) => {
      const reading = await readInChild(name, document());
      expect(reading.kind, reading.message).not.toBe('crashed');
      expect(reading.seconds).toBeLessThan(SECONDS);
      expect(reading.megabytes).toBeLessThan(MEGABYTES);
    });

    it('a PDF of 2,000 pages', async () => {
      const [report] = fc.sample(anyReport, { seed: SEED, numRuns: 1 });
      if (report === undefined) throw new Error('no report to print');
      const press = await openPress();
      const html = new TextDecoder().decode(await cleanHtml.print(toPage(report)));
      const bytes = await press.print(twoThousandPages(html)).finally(press.close);
      const reading = await readInChild('report.pdf', bytes);
      expect(reading.kind).toBe('refused');
      expect(reading.message).toContain('500');
      expect(reading.seconds).toBeLessThan(SECONDS);
      expect(reading.megabytes).toBeLessThan(MEGABYTES);
    });
  },
);
