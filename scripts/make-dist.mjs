// Makes dist/ out of src/: the command, its reading process and the package's door, as JavaScript.
// --if-stale: only where it was not made of these very sources; --declarations: with types for those who import it.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const READER = ['src/domain', 'src/form', 'src/reader'];
const REST = ['src/checks', 'src/dataset', 'src/cli', 'src/nianbao.ts', 'scripts/make-dist.mjs'];
/** The stamp of what dist/ was made of. */
const STAMP = 'made-of.txt';

/** SHA-256 in hex of the files below places of the checkout, with their names, and of a text before them. */
function hashOf(/** @type {readonly string[]} */ places, /** @type {string} */ before) {
  const hash = createHash('sha256').update(before);
  for (const path of places.flatMap(filesBelow))
    hash.update(`\n${path}\n`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

/** @param {string} place @returns {readonly string[]} */
function filesBelow(place) {
  if (/\.\w+$/.test(place)) return [place];
  return readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

/** Names the reader that made a reading: it changes with the reader's sources and with the packages it stands on. */
function readerVersion() {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return hashOf(READER, JSON.stringify(dependencies)).slice(0, 12);
}

/** Packages stay outside, and what the command does not need at once is loaded when it is needed. */
async function bundle(/** @type {string} */ folder) {
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { external: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rollupOptions: {
        input: {
          nianbao: 'src/nianbao.ts',
          'cli/main': 'src/cli/main.ts',
          'cli/read-in-process': 'src/cli/read-in-process.ts',
          'cli/watch-process': 'src/cli/watch-process.ts',
        },
        output: {
          entryFileNames: '[name].js',
          // As deep as src/cli, so that addresses relative to the package are the same.
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  });
}

function declare(/** @type {string} */ folder) {
  const made = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.package.json', '--outDir', `${folder}/types`],
    { cwd: ROOT, stdio: 'inherit' },
  );
  if (made.status !== 0) throw new Error('no declarations');
}

/** @param {string} path @returns {string | null} */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Makes dist/ anew and puts it in the place of the one before when it is whole, so that several may do so at once.
 * @param {{ readonly ifStale?: boolean, readonly declarations?: boolean }} [options]
 */
export async function makeDist({ ifStale = false, declarations = false } = {}) {
  const reader = readerVersion();
  const stamp = hashOf(REST, reader);
  const dist = join(ROOT, 'dist');
  if (ifStale && readIfThere(join(dist, STAMP)) === stamp) return;
  const draft = `${dist}-${randomBytes(6).toString('hex')}.tmp`;
  try {
    await bundle(draft);
    if (declarations) declare(draft);
    writeFileSync(join(draft, 'reader-version.txt'), reader);
    writeFileSync(join(draft, STAMP), stamp);
    rmSync(dist, { recursive: true, force: true });
    renameSync(draft, dist);
  } catch (error) {
    // Another process may have put the same in its place meanwhile.
    if (readIfThere(join(dist, STAMP)) !== stamp) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await makeDist({
    ifStale: process.argv.includes('--if-stale'),
    declarations: process.argv.includes('--declarations'),
  });
