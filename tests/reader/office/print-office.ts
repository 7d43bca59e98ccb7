import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { spreadsheet } from '../generate/printers/spreadsheet.ts';
import { word } from '../generate/printers/word.ts';
import { toPage } from '../generate/to-page.ts';
import type { SampleReport } from '../generate/sample-report.ts';

const run = promisify(execFile);

/** Formats that LibreOffice prints, and what it prints them from. */
export const OFFICE = { doc: 'docx', rtf: 'docx', odt: 'docx', xls: 'xlsx', ods: 'xlsx' } as const;
export type OfficeFormat = keyof typeof OFFICE;

/** Prints reports by LibreOffice, all at once since its start takes long; in the order of the reports. */
export async function printOffice(
  reports: readonly SampleReport[],
  format: OfficeFormat,
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-office-'));
  try {
    const from = OFFICE[format];
    const { print } = from === 'docx' ? word : spreadsheet;
    const paths = reports.map((_, at) => join(folder, `${at}.${from}`));
    for (const [at, report] of reports.entries()) await writeFile(paths[at]!, await print(toPage(report)));
    const home = `-env:UserInstallation=file://${folder}/home`;
    await run('soffice', [home, '--headless', '--convert-to', format, '--outdir', folder, ...paths]);
    return await Promise.all(reports.map((_, at) => readFile(join(folder, `${at}.${format}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
