import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { askFindIndex } from '../find/ask-find-index.ts';
import { run, STATIC } from '../source/node-source.server.ts';
import type { OfflineFiles } from './offline-files.ts';

/** Where the scripts of the site lie while its pages are made. */
const BUILT = '.svelte-kit/output/client';
const HASHED = '_app/immutable';

/** A site of other data may come without. */
const EXAMPLE = 'example/city.zip';
const NAMES = ['find.json', 'prerendered.json', 'data/agencies.csv'];
const ROWS = ['overview.json', 'agencies/page.json', 'quality/page.json'];
/** Pages with rows that stand beside them in a file of the framework. */
const WITH_ROWS = [
  'about',
  'compare',
  'data',
  'explore',
  'explore/board',
  'explore/sql',
  'metrics',
  'places',
];

/** The paths of what a browser can keep of the site as it was built; how long the files are is known once all are written. */
export async function listOfflineFiles(): Promise<Readonly<Record<keyof OfflineFiles, readonly string[]>>> {
  const built = await listBuilt();
  const { metrics } = await askFindIndex(run);
  const isReader = (path: string) => path.startsWith(`${HASHED}/workers/`);
  const isEngine = (path: string) => /\.bin$|\/duckdb-[^/]+\.js$/.test(path);
  return {
    shell: [...built.filter((path) => !isReader(path) && !isEngine(path)), 'site.json'],
    reader: built.filter(isReader),
    engine: built.filter(isEngine),
    pages: [
      ...[EXAMPLE].filter((path) => existsSync(join(STATIC, path))),
      ...NAMES,
      ...ROWS,
      ...WITH_ROWS.flatMap((page) => [`${page}/__data.json`, `en/${page}/__data.json`]),
      ...metrics.map(([id]) => `metrics/${id}/page.json`),
    ],
  };
}

async function listBuilt(): Promise<readonly string[]> {
  const entries = await readdir(join(BUILT, HASHED), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(BUILT.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
