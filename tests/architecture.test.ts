import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { circlesIn, importsIn, pathTo, toGraph, type ImportGraph } from './import-graph.ts';

/** Which folder of src may import which; a folder may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  form: ['domain'],
  reader: ['domain', 'form'],
  checks: ['domain', 'form'],
  dataset: ['domain', 'form', 'reader', 'checks'],
  cli: ['domain', 'form', 'reader', 'checks', 'dataset'],
  lib: ['domain', 'form', 'reader', 'checks', 'dataset'],
  routes: ['domain', 'form', 'reader', 'checks', 'dataset', 'lib'],
};

/** Where each outside package may be imported; everything else of it goes through there. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  '@duckdb/duckdb-wasm': ['src/lib/database/', 'src/lib/sql-console/open-console.ts'],
  '@duckdb/node-api': ['src/cli/duckdb-file.ts', 'src/lib/source/run-in-node.ts'],
  'apache-arrow': ['src/lib/database/', 'src/lib/sql-console/open-console.ts'],
  '@observablehq/plot': ['src/lib/charts/'],
  'cli-progress': ['src/cli/terminal-progress.ts'],
  '@noble/hashes': ['src/dataset/hash.ts'],
  papaparse: ['src/dataset/csv.ts', 'src/reader/decode/'],
  'pinyin-pro': ['src/dataset/pinyin.ts'],
  'pdfjs-dist/legacy/build/pdf.min.mjs': ['src/reader/decode/pdf/pdf-js.ts'],
  // What parses: within the reader's own worker, and in one of the viewer's.
  'pdfjs-dist': ['src/reader/decode/pdf.ts', 'src/lib/pdf/open-pdf.ts', 'src/reader/decode/pdf/'],
  mammoth: ['src/reader/decode/'],
  'postal-mime': ['src/reader/decode/mail/'],
  parse5: ['src/reader/decode/'],
  'read-excel-file': ['src/reader/decode/'],
  fflate: ['src/reader/decode/', 'src/dataset/read-workspace-file.ts', 'src/lib/downloads/', 'src/lib/own/'],
  '@e965/xlsx': ['src/reader/decode/old-sheets.ts'],
  cfb: ['src/reader/decode/doc/'],
  'opencc-js': ['src/reader/text/'],
  'fastest-levenshtein': ['src/reader/recognise/'],
  i18next: ['src/lib/messages/'],
  idb: ['src/lib/own/store.ts'],
  'browser-fs-access': ['src/lib/own/'],
  linkedom: ['src/lib/charts/'],
  '@codemirror': ['src/lib/sql-console/sql-editor.ts'],
  '@lezer': ['src/lib/sql-console/sql-editor.ts'],
  '@tanstack': ['src/lib/sql-console/virtual-rows.ts'],
  'write-excel-file': ['src/lib/downloads/'],
  docx: ['src/lib/letters/paper-docx.ts'],
};

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((path) => /\.(ts|svelte|html)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const folderOf = (path: string) => path.split('/')[1]!;
const IMPORTS = SOURCES.flatMap(({ path, text }) => importsIn(text).map(({ target }) => ({ path, target })));
const AT_ONCE = toGraph(SOURCES, ['at once']);
const EVER = toGraph(SOURCES, ['at once', 'later']);
/** Where the framework begins in a browser. */
const PAGES = SOURCES.map(({ path }) => path).filter((path) =>
  /^src\/routes\/.*(\.svelte|\/\+(page|layout)\.ts)$/.test(path),
);
const isOf = (packages: readonly string[]) => (name: string) =>
  packages.some((one) => name === one || name.startsWith(`${one}/`));
const waysTo = (graph: ImportGraph, isTarget: (name: string) => boolean) =>
  PAGES.map((page) => pathTo(graph, page, isTarget)).filter((way) => way !== null);

/** The folder of src that a relative or $lib import leads to; undefined for packages and assets. */
function folderImported({ path, target }: (typeof IMPORTS)[number]): string | undefined {
  if (target.startsWith('$lib')) return 'lib';
  if (!target.startsWith('.')) return undefined;
  const reached = normalize(join(path, '..', target));
  return reached.startsWith('src/') ? folderOf(reached) : undefined;
}

test('folders import only those that the picture of the architecture allows', () => {
  const strays = IMPORTS.filter((entry) => {
    const [from, to] = [folderOf(entry.path), folderImported(entry)];
    return to !== undefined && from in MAY_IMPORT && to !== from && !MAY_IMPORT[from]!.includes(to);
  });
  expect(strays).toEqual([]);
});

test('each outside package is imported behind its one door', () => {
  const strays = IMPORTS.filter(({ path, target }) => {
    const name = Object.keys(DOORS).find((known) => target === known || target.startsWith(`${known}/`));
    return name !== undefined && !DOORS[name]!.some((door) => path.startsWith(door));
  });
  expect(strays).toEqual([]);
});

test('what also runs in the browser asks nothing of Node', () => {
  const strays = IMPORTS.filter(
    ({ path, target }) =>
      target.startsWith('node:') && ['domain', 'form', 'reader', 'checks'].includes(folderOf(path)),
  );
  expect(strays).toEqual([]);
});

test('nothing of Node is reached from a page, now or later', () => {
  const isNodes = (name: string) => name.startsWith('node:') || isOf(['@duckdb/node-api'])(name);
  expect(waysTo(EVER, isNodes)).toEqual([]);
  const taking = SOURCES.filter(({ text }) => /process\.getBuiltinModule|createRequire/.test(text));
  for (const { path } of taking) expect(waysTo(EVER, (name) => name === path)).toEqual([]);
});

test('what is heavy is loaded when it is used, not with a page', () => {
  const heavy = [
    '@observablehq/plot',
    '@duckdb/duckdb-wasm',
    'apache-arrow',
    'pdfjs-dist',
    'write-excel-file',
    'docx',
  ];
  expect(waysTo(AT_ONCE, isOf(heavy))).toEqual([]);
});

test('no module imports itself by way of others', () => {
  expect(circlesIn(AT_ONCE)).toEqual([]);
});

test('the framework stays in routes and its hooks', () => {
  const strays = IMPORTS.filter(
    ({ path, target }) =>
      target.startsWith('$app/') && folderOf(path) !== 'routes' && !/^src\/hooks(\.\w+)?\.ts$/.test(path),
  );
  expect(strays).toEqual([]);
});

/** Names, not places that are visited: a namespace, a licence, comments. */
const NAMES = [
  /^http:\/\/www\.w3\.org\//,
  /^https:\/\/creativecommons\.org\/licenses\//,
  /^https:\/\/schema\.org/,
];

test('nothing in the sources is fetched from another origin', () => {
  const fetched = SOURCES.flatMap(({ path, text }) =>
    [
      ...text.matchAll(
        /(?:src|href|url)\s*[=(:]\s*["'`]?(https?:\/\/[^\s"'`)]+)|fetch\(\s*["'`](https?:\/\/[^"'`]+)/g,
      ),
    ].map(([, attribute, call]) => ({ path, address: attribute ?? call! })),
  );
  expect(fetched.filter(({ address }) => !NAMES.some((name) => name.test(address)))).toEqual([]);
});

/** Values in which a zero would stand for a number that a report does not give. */
const ZERO_FOR_NOTHING = [
  /\b(value|left|right|total|sum|amount|numerator|denominator|median)\w*\s*(\|\||\?\?)\s*0\b/i,
  /coalesce\([^()]*,\s*0\s*\)/i,
  /\bifnull\([^()]*,\s*0\s*\)/i,
  /\.fill\(0\)/,
];

test('no number that is missing becomes a zero', () => {
  const defaults = SOURCES.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => ZERO_FOR_NOTHING.some((pattern) => pattern.test(line)))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(defaults).toEqual([]);
});

test('modules are named for what they export, and none exports a default', () => {
  const vague = SOURCES.filter(({ path }) =>
    /\/(utils?|helpers?|common|manager|handler|index)\.ts$/.test(path),
  );
  const defaults = SOURCES.filter(({ path, text }) => path.endsWith('.ts') && /^export default/m.test(text));
  expect([...vague, ...defaults].map(({ path }) => path)).toEqual([]);
});
