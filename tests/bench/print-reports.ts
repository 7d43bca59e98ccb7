import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { anyReport } from '../reader/generate/any-report.ts';
import { cellsOnLines } from '../reader/generate/printers/cells-on-lines.ts';
import { cleanHtml } from '../reader/generate/printers/clean-html.ts';
import { commaSeparated } from '../reader/generate/printers/comma-separated.ts';
import { markdown } from '../reader/generate/printers/markdown.ts';
import { ruledPdf } from '../reader/generate/printers/pdf.ts';
import { openPress } from '../reader/generate/printers/press.ts';
import type { Printer } from '../reader/generate/printers/printer.ts';
import { spreadsheet } from '../reader/generate/printers/spreadsheet.ts';
import { word } from '../reader/generate/printers/word.ts';
import { toPage } from '../reader/generate/to-page.ts';
import type { Measurable } from './extract-text.ts';

/** Prints `count` made-up reports in every format, a folder each; the same reports every time. */
export async function printReports(
  folder: string,
  count: number,
  seed: number,
): Promise<readonly Measurable[]> {
  const pages = fc.sample(anyReport, { numRuns: count, seed }).map(toPage);
  const press = await openPress();
  const printers: Readonly<Record<Measurable, Printer>> = {
    text: cellsOnLines,
    markdown,
    html: cleanHtml,
    csv: commaSeparated,
    xlsx: spreadsheet,
    docx: word,
    pdf: ruledPdf(press),
  };
  const formats = Object.keys(printers) as readonly Measurable[];
  for (const format of formats) {
    await mkdir(join(folder, format), { recursive: true });
    for (const [index, page] of pages.entries()) {
      const name = `${String(index).padStart(4, '0')}-${printers[format].fileName}`;
      await writeFile(join(folder, format, name), await printers[format].print(page));
    }
  }
  await press.close();
  return formats;
}
