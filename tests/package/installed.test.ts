import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyReport } from '../reader/generate/any-report.ts';
import { archive } from '../reader/generate/printers/archive.ts';
import { cellsOnLines } from '../reader/generate/printers/cells-on-lines.ts';
import { cleanHtml } from '../reader/generate/printers/clean-html.ts';
import { commaSeparated } from '../reader/generate/printers/comma-separated.ts';
import { markdown } from '../reader/generate/printers/markdown.ts';
import { ruledPdf } from '../reader/generate/printers/pdf.ts';
import { openPress } from '../reader/generate/printers/press.ts';
import { mailWithAttachment } from '../reader/generate/printers/saved-mail.ts';
import { spreadsheet } from '../reader/generate/printers/spreadsheet.ts';
import { word } from '../reader/generate/printers/word.ts';
import { toPage } from '../reader/generate/to-page.ts';
import { endlessPdf, hungryPdf } from './hard-documents.ts';
import { installPackage } from './install-package.ts';

const SEED = 20_261_130;
const REPORTS = 5;

let folder: string;
beforeAll(async () => {
  folder = await installPackage();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = promisify(execFile);
const nianbao = (...argv: readonly string[]) =>
  run('npx', ['nianbao', ...argv, '--lang', 'en'], { cwd: folder, maxBuffer: 1 << 28 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error,
  );

/** Made-up reports, each in every format, and a file that is not there. */
async function writeReports(): Promise<readonly string[]> {
  const press = await openPress();
  const printers = [ruledPdf(press), word, spreadsheet, commaSeparated, cleanHtml, markdown, cellsOnLines];
  const reports = fc.sample(anyReport, { seed: SEED, numRuns: REPORTS });
  const names: string[] = [];
  await mkdir(join(folder, 'reports'));
  for (const [at, report] of reports.entries())
    for (const { fileName, print } of printers) {
      names.push(`reports/${at}-${fileName}`);
      await writeFile(join(folder, names.at(-1)!), await print(toPage(report)));
    }
  await press.close();
  return [...names, 'reports/not-there.pdf'];
}

test('forty files of every format, two at a time, say what each says alone; one that hangs and one that eats memory cost only themselves', async () => {
  const names = await writeReports();
  const alone = [];
  for (const name of names) alone.push(await nianbao('read', '--json', name));
  const own = [
    'src/sources/documents/淮安市人民政府-2024.pdf',
    'src/sources/documents/忻州市应急管理局-2023.md',
  ].map((path) => resolve(path));
  await writeFile(join(folder, 'endless.pdf'), endlessPdf());
  await writeFile(join(folder, 'hungry.pdf'), hungryPdf());
  const files = ['endless.pdf', ...names.slice(0, 9), 'hungry.pdf', ...names.slice(9), ...own];
  expect(files).toHaveLength(40);

  const together = await nianbao('read', '--json', '--jobs', '2', '--max-seconds', '25', ...files);

  const said = (text: string) => text.split('\n').filter((line) => line !== '');
  const read = alone.flatMap(({ stdout }) => said(stdout));
  expect(read).toHaveLength(REPORTS * 7);
  expect(said(together.stdout).slice(0, -own.length)).toEqual(read);
  expect(said(together.stdout)).toHaveLength(read.length + own.length);
  // What is not there is known before anything is read.
  expect(said(together.stderr)).toEqual([
    ...alone.flatMap(({ stderr }) => said(stderr)),
    'nianbao: endless.pdf: not read within 25 s; check the file or raise --max-seconds',
    'nianbao: hungry.pdf: takes more than 1000 MB of memory to read; check the file or raise --max-memory-mb',
  ]);
  expect(together.code).toBe(1);
}, 300_000);

test('the installed command reads what archives and mails hold', async () => {
  const [report] = fc.sample(anyReport, { seed: SEED, numRuns: 1 });
  const page = toPage(report!);
  await writeFile(join(folder, 'a.zip'), await archive.print(page));
  await writeFile(join(folder, 'a.eml'), await mailWithAttachment.print(page));
  const { code, stdout, stderr } = await nianbao('read', '--json', 'a.zip', 'a.eml');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const office = resolve('tests/reader/office/printed/示例-1.zip');
  const printed = await nianbao('read', '--json', office);
  const formats = printed.stdout
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line).source.format]));
  expect(formats.sort()).toEqual(['doc', 'docx', 'ods', 'odt', 'rtf', 'xls', 'xlsx']);
  const [first, second] = stdout.split('\n').map((line) => (line === '' ? null : JSON.parse(line)));
  expect(first.source.name).toBe('a.zip/示例市/市局年报.docx');
  expect(second.source.name).toBe('a.eml/年报.docx');
  expect(second.facts).toEqual(first.facts);
});

test('the installed command knows its version and builds from any folder', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  expect(await nianbao('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  const sources = [
    '--documents',
    resolve('src/sources/documents'),
    '--figures',
    resolve('src/sources/figures'),
  ];
  expect(await nianbao('build', ...sources, '--out', 'data')).toMatchObject({ code: 0, stdout: '' });
  expect(await readFile(join(folder, 'data/facts.csv'), 'utf8')).toBe(
    await readFile('static/data/facts.csv', 'utf8'),
  );
  for (const [at, kind] of [
    [0, 'document'],
    [2, 'figures'],
  ] as const) {
    expect(await nianbao('build', ...sources.slice(at, at + 2), '--out', kind)).toMatchObject({
      code: 0,
      stdout: '',
    });
    const kinds = new Set(
      (await readFile(join(folder, kind, 'sources.csv'), 'utf8')).match(/,(?:document|figures),/g),
    );
    expect(kinds).toEqual(new Set([`,${kind},`]));
  }
  for (const lacking of [['--out', 'none'], sources])
    expect(await nianbao('build', ...lacking, '--lang', 'en')).toMatchObject({ code: 2, stdout: '' });
}, 120_000);

const CONSUMER = `import { readReport, checkReport, reportRows, UnreadableError, type ReadReport } from 'nianbao';

export async function reported(bytes: Uint8Array): Promise<readonly number[]> {
  const { head, facts }: ReadReport = await readReport(bytes, "report");
  const agency = { name: head.agency ?? '', level: '', field: '', province: '', city: '', county: '' } as const;
  for (const { outcome } of checkReport({ agency, year: head.year, head, facts, whole: true })) outcome satisfies string;
  // @ts-expect-error a fact that is not reported has no value
  facts.map((fact) => fact.value);
  return facts.flatMap((fact) => (fact.state === 'reported' ? [fact.value] : []));
}
export const isRefused = (error: unknown): boolean => error instanceof UnreadableError && error.refusal === 'picture';
`;

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])(
  'its declarations hold in a strict program of module %s, every one of them checked',
  async (module, moduleResolution) => {
    await writeFile(join(folder, 'consumer.mts'), CONSUMER);
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          ...{ strict: true, noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true },
          ...{ noUncheckedIndexedAccess: true, target: 'es2023', lib: ['es2023'], types: [] },
          ...{ module, moduleResolution },
        },
        files: ['consumer.mts'],
      }),
    );
    const checked = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], {
      encoding: 'utf8',
    });
    expect(checked.stdout).toBe('');
    expect(checked.status).toBe(0);
  },
);

test('none of the site comes with it', async () => {
  const { stdout } = await run('npm', ['ls', '--all', '--parseable'], { cwd: folder });
  expect(stdout).toContain('pdfjs-dist');
  expect(stdout).not.toMatch(/svelte|plot|codemirror|duckdb-wasm|apache-arrow|i18next|tsx|vite/);
});

test('publint finds nothing to say against it', () => {
  const { stdout, status } = spawnSync('npx', ['publint', '--strict', join(folder, 'node_modules/nianbao')], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('All good!');
  expect(status).toBe(0);
});
