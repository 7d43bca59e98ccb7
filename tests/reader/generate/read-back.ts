import { readReport } from '../../../src/reader/read-report.ts';
import { compare, type Comparison } from './compare.ts';
import type { Printer } from './printers/printer.ts';
import type { SampleReport } from './sample-report.ts';
import { toPage } from './to-page.ts';

/** Prints a report, reads the print, and compares the reading with what was printed. */
export async function readBack(
  report: SampleReport,
  { print, fileName, truth }: Printer,
): Promise<Comparison> {
  const reading = await readReport(await print(toPage(report)), fileName);
  return compare(truth(report), report.head, reading);
}
