import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type * as Package from '../../src/nianbao.ts';
import { anyReport } from '../reader/generate/any-report.ts';
import { cellsOnLines } from '../reader/generate/printers/cells-on-lines.ts';
import { commaSeparated } from '../reader/generate/printers/comma-separated.ts';
import { ofd } from '../reader/generate/printers/ofd.ts';
import { mail, savedPage } from '../reader/generate/printers/saved-mail.ts';
import { spreadsheet } from '../reader/generate/printers/spreadsheet.ts';
import { word } from '../reader/generate/printers/word.ts';
import { toPage } from '../reader/generate/to-page.ts';
import { PACKAGE, serveWorker, type Served } from './reader-worker/serve-worker.ts';

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fileAt = (path: string, name: string): Sample => ({ name, bytes: new Uint8Array(readFileSync(path)) });
const REPORTS = join(import.meta.dirname, '../reports');
const DOCUMENTS = join(import.meta.dirname, '../../src/sources/documents');
const golden = readdirSync(REPORTS).flatMap((folder) =>
  readdirSync(join(REPORTS, folder))
    .filter((name) => name.startsWith('source.'))
    .map((name) => fileAt(join(REPORTS, folder, name), `${folder}/${name}`)),
);
const published = readdirSync(DOCUMENTS)
  .filter((name) => /\.(?:md|pdf)$/.test(name))
  .map((name) => fileAt(join(DOCUMENTS, name), name));

/** Made-up reports in the formats that no golden case is in. */
async function printed(): Promise<readonly Sample[]> {
  const reports = fc.sample(anyReport, { seed: 20_260_331, numRuns: 4 });
  return Promise.all(
    reports.flatMap((report, at) =>
      [word, spreadsheet, commaSeparated, cellsOnLines, ...(at === 0 ? [ofd, mail, savedPage] : [])].map(
        async ({ fileName, print }) => ({
          name: `${at}-${fileName}`,
          bytes: await print(toPage(report)),
        }),
      ),
    ),
  );
}

/** One report in the formats that LibreOffice prints; a WPS file is a DOC file by another name. */
function printedByOffice(): readonly Sample[] {
  const archive = join(import.meta.dirname, '../reader/office/printed/示例-1.zip');
  return Object.entries(unzipSync(readFileSync(archive))).map(([name, bytes]) => ({ name, bytes }));
}

let served: Served;
test.beforeAll(async () => {
  served = await serveWorker();
});
test.afterAll(async () => {
  await served.close();
});

test('a worker of the browser reads every document as the command line does, and asks for nothing from elsewhere', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url)) elsewhere.push(request.url());
  });
  await page.goto(served.url);
  const samples = [...golden, ...published, ...(await printed()), ...printedByOffice()];
  for (const { name, bytes } of samples)
    expect(await readInWorker(page, name, bytes), name).toBe(await readHere(name, bytes.slice()));
  expect(samples.length).toBeGreaterThan(70);
  expect(elsewhere).toEqual([]);
});

async function readHere(name: string, bytes: Uint8Array): Promise<string> {
  const { readReport } = (await import(PACKAGE)) as typeof Package;
  return readReport(bytes, name).then((report) => JSON.stringify(report), String);
}

/** One worker reads them all, as the site's does. */
function readInWorker(page: Page, name: string, bytes: Uint8Array): Promise<string> {
  return page.evaluate(
    (asked) =>
      new Promise<string>((resolve, reject) => {
        const own = window as { worker?: Worker };
        const worker = (own.worker ??= new Worker('worker.js', { type: 'module' }));
        // pdf.js, once loaded in a worker, announces itself to the page.
        worker.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (typeof data === 'string') resolve(data);
        };
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(asked);
      }),
    { name, contents: Buffer.from(bytes).toString('base64') },
  );
}
