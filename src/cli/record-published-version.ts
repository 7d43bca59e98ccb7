/** Entry of `npm run data`, after the build: keeps the record of versions, against what git holds as published. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { fromCsv } from '../dataset/csv.ts';
import { VERSIONS } from '../dataset/version-tables.ts';
import { publishedIn, recordVersion, type ReadPublished } from './record-version.ts';

const DATA = 'static/data';
const FOLDER = 'static/versions';
const run = promisify(execFile);

const inGit =
  (commit: string): ReadPublished =>
  (name) =>
    run('git', ['show', `${commit}:${posix.join(DATA, name)}`], { maxBuffer: 1 << 28 }).then(
      ({ stdout }) => stdout,
      () => null,
    );

const now = publishedIn(DATA);
const hasGit = (await inGit('HEAD')('datapackage.json')) !== null;
const last: ReadPublished = hasGit
  ? inGit('HEAD')
  : async (name) => (name.startsWith('..') ? now(name) : null);
const drafts = fromCsv(VERSIONS, (await now('../versions/versions.csv')) ?? '');
const row = await recordVersion(FOLDER, last, now, new Date().toISOString().slice(0, 10));
// Builds that were never published are forgotten.
const kept = fromCsv(VERSIONS, (await now('../versions/versions.csv')) ?? '');
for (const { version } of drafts)
  if (!kept.some((known) => known.version === version))
    await rm(join(FOLDER, `${version}.csv`), { force: true });
process.stderr.write(
  `version ${row.version}: ${row.changed ?? 'unknown'} changes since ${row.previous ?? 'the beginning'}\n`,
);
