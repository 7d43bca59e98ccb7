import { ImageRun, Paragraph } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeNotice } from '../../src/reader/notices.ts';
import { readReport } from '../../src/reader/read-report.ts';
import { anyPlainReport } from './generate/any-report.ts';
import type { Grid, Page } from './generate/page.ts';
import { printGrid } from './generate/printers/clean-html.ts';
import { printHtml } from './generate/printers/html-page.ts';
import { printTable, printWord } from './generate/printers/word.ts';
import type { SampleReport } from './generate/sample-report.ts';
import { toPage } from './generate/to-page.ts';
import { hold } from './hold.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = () =>
  new Paragraph({
    children: [new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 400, height: 300 } })],
  });

const FORMATS = {
  html: (page: Page, isPicture: (grid: Grid) => boolean) =>
    printHtml(page, (grid) => (isPicture(grid) ? '<p><img src="table.png"></p>' : printGrid(grid))),
  docx: (page: Page, isPicture: (grid: Grid) => boolean) =>
    printWord(page, (grid) => (isPicture(grid) ? picture() : printTable(grid))),
};

const TABLES = ['table2', 'table3', 'table4'] as const;
const sectionOf = (table: (typeof TABLES)[number]) => Number(table.slice(-1));

/** Which tables of a report are printed, and which of these as pictures. */
const picturedOf = (report: SampleReport, chosen: readonly boolean[]) => {
  const printed = TABLES.filter((table) => (report[table]?.length ?? 0) > 0);
  return { printed, pictured: printed.filter((table) => chosen[TABLES.indexOf(table)]) };
};

describe.each(Object.entries(FORMATS))('of a report in %s whose tables are pictures', (format, print) => {
  const anyChosen = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());

  it('a notice names the sections, no figure is given, and those of other tables are read', () =>
    hold(
      fc.asyncProperty(anyPlainReport, anyChosen, async (report, chosen) => {
        const { printed, pictured } = picturedOf(report, chosen);
        const page = toPage(report);
        const grids = page.filter((piece) => piece.kind === 'grid');
        const pictures = new Set(pictured.map((table) => grids[printed.indexOf(table)]));
        const bytes = await print(page, (grid) => pictures.has(grid));
        const { facts, notices } = await readReport(bytes, `report.${format}`);
        const said = notices.filter(({ rule }) => rule === 'tables-are-pictures');
        expect(said.map(({ between }) => between)).toEqual(
          pictured.length === 0
            ? []
            : [[String(pictured.length), pictured.map((table) => sectionOf(table)).join('、')]],
        );
        for (const notice of said) expect(describeNotice(notice, 'zh')).toMatch(/^第 [2-4、]+ 部分只有图片/u);
        for (const table of pictured) expect(facts.filter(({ item }) => item.basis === table)).toEqual([]);
      }),
      40,
    ));
});

it('a picture beside a table is no picture of it', async () => {
  const report = fc.sample(
    anyPlainReport.filter(({ table2 }) => (table2?.length ?? 0) > 0),
    { seed: 1, numRuns: 1 },
  )[0]!;
  const bytes = printHtml(
    toPage(report),
    (grid) => `<img src="logo.png">${printGrid(grid)}<img src="logo.png">`,
  );
  const { notices } = await readReport(bytes, 'report.html');
  const named = notices.filter(({ rule }) => rule === 'tables-are-pictures');
  expect(named).toEqual([]);
});
