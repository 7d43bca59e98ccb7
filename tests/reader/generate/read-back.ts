import { UnreadableError } from '../../../src/reader/document.ts';
import type { ReadReport } from '../../../src/reader/read-report.ts';
import { readReports } from '../../../src/reader/read-reports.ts';
import { compare, type Comparison } from './compare.ts';
import type { Printer } from './printers/printer.ts';
import type { SampleReport } from './sample-report.ts';
import { toPage } from './to-page.ts';

/** Prints a report, reads the print, and compares the reading with what was printed. */
export async function readBack(
  report: SampleReport,
  { print, fileName, truth }: Printer,
): Promise<Comparison> {
  return compare(truth(report), report.head, await readOnly(await print(toPage(report)), fileName));
}

/** Reads the one report of a file; throws what refuses it, or where the file holds more or less. */
export async function readOnly(bytes: Uint8Array, fileName: string): Promise<ReadReport> {
  const all: (ReadReport | UnreadableError)[] = [];
  for await (const { reading } of readReports(bytes, fileName)) all.push(reading);
  const [first] = all;
  if (first === undefined || all.length > 1) throw new Error(`${all.length} documents in ${fileName}`);
  if (first instanceof UnreadableError) throw first;
  return first;
}
