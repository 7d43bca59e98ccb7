import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemKey } from '../../src/domain/item.ts';
import { decode } from '../../src/reader/decode/decode.ts';
import { UnreadableError } from '../../src/reader/document.ts';
import { readReport, type ReadReport } from '../../src/reader/read-report.ts';
import { anyPlainReport, anyReport } from './generate/any-report.ts';
import { compare } from './generate/compare.ts';
import { cleanHtml } from './generate/printers/clean-html.ts';
import { driftingHtml } from './generate/printers/drifting-html.ts';
import { LAYOUTS } from './generate/printers/layouts.ts';
import { markdown } from './generate/printers/markdown.ts';
import { packedMarkdown } from './generate/printers/packed-markdown.ts';
import type { Printer } from './generate/printers/printer.ts';
import type { SampleReport } from './generate/sample-report.ts';
import { toPage } from './generate/to-page.ts';
import type { Expectation } from './generate/truth-of.ts';
import { editLines, isTableRow, shuffleLines } from './mutate/edit-lines.ts';
import { anyFlips, flipBytes } from './mutate/flip-bytes.ts';
import { withoutProof } from './mutate/stands-at-its-place.ts';
import { swapCells } from './mutate/swap-cells.ts';
import { hold } from './hold.ts';
import { SEED } from './seed.ts';
import { runs } from '../runs.ts';

const RUNS = runs(40, 1000);
const ROW_A_LINE = [markdown, packedMarkdown, cleanHtml, driftingHtml];

const anyKeys = fc.array(fc.nat(999), { minLength: 80, maxLength: 80 });

describe(
  `a damaged document gains no fact (seed ${SEED}, ${RUNS} documents a kind of damage)`,
  { timeout: 120_000 },
  () => {
    it('when bytes are flipped', async () => {
      await hold(
        fc.asyncProperty(anyReport, fc.constantFrom(...LAYOUTS), anyFlips, async (report, printer, flips) => {
          await expectProof(flipBytes(await printer.print(toPage(report)), flips), printer.fileName);
        }),
        RUNS,
      );
    });

    it('when it ends too early', async () => {
      await hold(
        fc.asyncProperty(
          anyReport,
          fc.constantFrom(...LAYOUTS),
          fc.nat(99),
          async (report, printer, percent) => {
            const bytes = await printer.print(toPage(report));
            await expectProof(bytes.slice(0, (bytes.length * percent) / 100), printer.fileName);
          },
        ),
        RUNS,
      );
    });

    it('when all its lines are shuffled', async () => {
      const lineByLine = LAYOUTS.filter(({ fileName }) => /\.(md|txt|csv|html)$/.test(fileName));
      await hold(
        fc.asyncProperty(
          anyReport,
          fc.constantFrom(...lineByLine),
          anyKeys,
          async (report, printer, keys) => {
            const bytes = await printer.print(toPage(report));
            await expectProof(
              editLines(bytes, (lines) => shuffleLines(lines, keys, () => true)),
              printer.fileName,
            );
          },
        ),
        RUNS,
      );
    });

    it('when rows are dropped: their facts are gone and the others unmoved', async () => {
      await hold(
        fc.asyncProperty(
          anyPlainReport,
          fc.constantFrom(...ROW_A_LINE),
          anyKeys,
          async (report, printer, keys) => {
            const isDropped = (line: string, index: number) =>
              isTableRow(line) && (keys[index % keys.length] ?? 0) < 150;
            const printed = await printer.print(toPage(report));
            const left = editLines(printed, (lines) =>
              lines.filter((line, index) => isHead(line) || !isDropped(line, index)),
            );
            await expectNoInvention(report, printer, left, labelsIn(left));
          },
        ),
        RUNS,
      );
    });

    it('when the rows of table 3 trade places', async () => {
      await hold(
        fc.asyncProperty(
          anyPlainReport,
          fc.constantFrom(...ROW_A_LINE),
          anyKeys,
          async (report, printer, keys) => {
            const own = new Set((report.table3 ?? []).map(({ labels }) => labels.at(-1) ?? ''));
            const isFree = (line: string) =>
              isTableRow(line) && [...own].some((label) => line.includes(label));
            const printed = await printer.print(toPage(report));
            await expectNoInvention(
              report,
              printer,
              editLines(printed, (lines) => shuffleLines(lines, keys, isFree)),
            );
          },
        ),
        RUNS,
      );
    });

    it('when cells trade places: each number goes with its cell', async () => {
      await hold(
        fc.asyncProperty(
          anyPlainReport,
          fc.constantFrom(...LAYOUTS),
          fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { minLength: 1, maxLength: 20 }),
          async (report, printer, pairs) => {
            const swapped = pairs.reduce((sofar, [one, other]) => swapCells(sofar, one, other), report);
            await expectNoInvention(swapped, printer, await printer.print(toPage(swapped)));
          },
        ),
        RUNS,
      );
    });

    it('when tags are not closed', async () => {
      const web = LAYOUTS.filter(({ fileName }) => fileName.endsWith('.html'));
      await hold(
        fc.asyncProperty(anyPlainReport, fc.constantFrom(...web), anyKeys, async (report, printer, keys) => {
          const open = (line: string, index: number) =>
            line.replace(/<\/(td|tr|p|h1|h2|table|tbody|div|a)>/g, (tag) =>
              (keys[index % keys.length] ?? 0) < 300 ? '' : tag,
            );
          const printed = await printer.print(toPage(report));
          await expectNoInvention(
            report,
            printer,
            editLines(printed, (lines) => lines.map(open)),
          );
        }),
        RUNS,
      );
    });
  },
);

/** Heads say which form a row belongs to; without them the same row is another item. */
const isHead = (line: string) =>
  /信息内容|申请人情况|自然人|商业企业|行政复议|结果维持|---|第二十条/.test(line);

const labelsIn = (bytes: Uint8Array) => {
  const rows = new TextDecoder().decode(bytes).split('\n').filter(isTableRow).join('\n');
  return (label: string) => rows.includes(label);
};

async function expectNoInvention(
  report: SampleReport,
  printer: Printer,
  bytes: Uint8Array,
  isPrinted: (label: string) => boolean = () => true,
): Promise<void> {
  const reading = await expectProof(bytes, printer.fileName);
  if (reading === null) return;
  const gone = goneKeys(report, isPrinted);
  const left: Expectation = new Map([...printer.truth(report)].filter(([key]) => !gone.has(key)));
  expectNone(compare(left, report.head, reading).inventions);
}

function goneKeys(
  { table2, table3 }: SampleReport,
  isPrinted: (label: string) => boolean,
): ReadonlySet<string> {
  const rows = [...(table2 ?? []).flatMap((block) => block.rows), ...(table3 ?? [])];
  const gone = rows.filter(({ labels }) => !isPrinted(labels.at(-1) ?? ''));
  return new Set(gone.flatMap(({ cells }) => cells.map(({ item }) => itemKey(item))));
}

/** Reads or refuses; what is read has its proof. Anything but a refusal is let through as a crash. */
async function expectProof(bytes: Uint8Array, fileName: string): Promise<ReadReport | null> {
  try {
    const reading = await readReport(bytes, fileName);
    expectNone(withoutProof(reading.facts, await decode(bytes, fileName)));
    return reading;
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

const expectNone = (complaints: readonly string[]) => expect(complaints, complaints.join('\n')).toEqual([]);
