import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { FIGURES, REPORTS } from './sources.ts';
import { runCommand, runStopped } from './run-command.ts';

const SLOW = 120_000;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'nianbao-publish-'));
  await mkdir(join(root, 'd'));
  await mkdir(join(root, 'f'));
  await writeFile(join(root, 'f/reports.csv'), REPORTS);
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  await rm(join(root, 'place'), { recursive: true, force: true });
  await mkdir(join(root, 'place'));
  await writeFile(join(root, 'f/figures.csv'), FIGURES);
});

const ARGUMENTS = ['build', '--documents', 'd', '--figures', 'f', '--out'];
const build = (out = 'place/data', ...more: readonly string[]) =>
  runCommand([...ARGUMENTS, out, ...more], root);
const at = (path: string) => join(root, path);
const change = () => writeFile(at('f/figures.csv'), FIGURES.replace(',12,', ',13,'));

/** What is published, as one hash; the database's bytes differ from build to build. Null where nothing is. */
function published(folder = 'place/data'): string | null {
  if (!existsSync(at(folder))) return null;
  const files = readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(file);
    if (!file.endsWith('.duckdb') && statSync(at(`${folder}/${file}`)).isFile())
      hash.update(readFileSync(at(`${folder}/${file}`)));
  }
  return hash.digest('hex');
}

interface TwoBuilds {
  readonly old: string | null;
  readonly fresh: string | null;
}
/** Two builds of different figures, made once: `old` is kept in a folder to be put in place. */
let twoBuilds: TwoBuilds | undefined;

/** The hashes of two builds of different figures; the first stands published, the second is what comes next. */
async function publishOldAndKnowNew(): Promise<TwoBuilds> {
  if (twoBuilds === undefined) {
    await build('kept');
    await change();
    await build('place/data');
    twoBuilds = { old: published('kept'), fresh: published() };
    expect(twoBuilds.fresh).not.toBe(twoBuilds.old);
    await rm(at('place/data'), { recursive: true });
  }
  await change();
  await cp(at('kept'), at('place/data'), { recursive: true, preserveTimestamps: true });
  return twoBuilds;
}

test.each([
  ['a file', 'place/data', (out: string) => writeFile(out, 'precious'), ''],
  ['a link', 'place/data', (out: string) => symlink(root, out), ''],
  [
    'a folder with foreign files',
    'place/data',
    async (out: string) => {
      await mkdir(out);
      await writeFile(join(out, 'thesis.txt'), 'precious');
    },
    '/thesis.txt',
  ],
  [
    'a folder with an empty folder of someone',
    'place/data',
    (out: string) => mkdir(join(out, 'photos'), { recursive: true }),
    '/photos',
  ],
  [
    'a folder that another package describes',
    'place/data',
    async (out: string) => {
      await mkdir(out);
      await writeFile(join(out, 'datapackage.json'), '{"name":"nianbao","files":[{"path":"../../f"}]}');
    },
    '/datapackage.json',
  ],
])('%s is no output: one line names it, and it stays as it was', async (_, out, make, named) => {
  await make(at(out));
  const before = readdirSync(at('place'), { recursive: true }).sort();
  const { status, said } = await build(out);
  expect(status).toBe(1);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`nianbao: ${at(out)}${named}: `);
  expect(readdirSync(at('place'), { recursive: true }).sort()).toEqual(before);
});

test.each(['.', '..', '/'])('%s is no output, as the command stands in it', async (out) => {
  const { status, said } = await runCommand(
    ['build', '--documents', '../d', '--figures', '../f', '--out', out],
    at('place'),
  );
  expect(status).toBe(1);
  expect(said).toEqual([expect.stringContaining('is the folder you are in, or above it')]);
});

test('an output within the sources is refused', async () => {
  const { status, said } = await build('d/data');
  expect({ status, said }).toEqual({ status: 1, said: [expect.stringContaining('lies in the sources')] });
});

test.each([
  ['notes beside the tables', 'notes.txt', 'was not written by a build'],
  ['notes beside the documents', 'documents/notes.txt', 'was not written by a build'],
  ['a table that was edited', 'facts.csv', 'was changed after the build'],
])('%s stop the next build, which names them', async (_, file, why) => {
  await build();
  await writeFile(at(`place/data/${file}`), 'mine\n');
  const { status, said } = await build();
  expect(status).toBe(1);
  expect(said).toEqual([expect.stringContaining(`${at(`place/data/${file}`)}: ${why}`)]);
  expect(readFileSync(at(`place/data/${file}`), 'utf8')).toBe('mine\n');
});

test('an empty folder and one whose published files were deleted are taken', async () => {
  await mkdir(at('place/data'));
  expect((await build()).status).toBe(0);
  await rm(at('place/data/facts.csv'));
  expect((await build()).status).toBe(0);
  expect(readdirSync(at('place'))).toEqual(['data']);
});

test('fewer facts, or a report that is gone, stop the build by name and number, unless that is allowed', async () => {
  await build();
  const before = published();
  await writeFile(at('f/figures.csv'), FIGURES.split('\n').toSpliced(1, 1).join('\n'));
  const fewer = await build();
  expect(fewer.status).toBe(1);
  expect(fewer.said).toEqual([
    expect.stringContaining('1 reports would have fewer facts: 示例市财政局 2021 (2 → 1)'),
  ]);
  expect(published()).toBe(before);
  await writeFile(at('f/reports.csv'), REPORTS.split('\n').toSpliced(1, 1).join('\n'));
  await writeFile(at('f/figures.csv'), FIGURES.split('\n').toSpliced(1, 2).join('\n'));
  const gone = await build();
  expect(gone.said).toEqual([
    expect.stringContaining('1 published reports would be gone: 示例市财政局 2021'),
  ]);
  expect((await build('place/data', '--allow-less')).status).toBe(0);
  expect(published()).not.toBe(before);
  await writeFile(at('f/reports.csv'), REPORTS);
});

const STEPS = ['tables', 'database', 'documents', 'set-aside', 'put-in-place', 'clear'];

test.each(STEPS)(
  'killed at %s, what was published is whole or comes back, and the next build leaves nothing else',
  async (step) => {
    const { old, fresh } = await publishOldAndKnowNew();
    expect((await runStopped([...ARGUMENTS, 'place/data'], root, step, 'KILL')).status).toBeNull();
    expect(published()).toBe(step === 'clear' ? fresh : step === 'put-in-place' ? null : old);
    // A next build that fails for another reason recovers all the same.
    await writeFile(at('f/figures.csv'), 'no figures\n');
    expect((await build()).status).toBe(1);
    expect(published()).toBe(step === 'clear' ? fresh : old);
    expect(readdirSync(at('place'))).toEqual(['data']);
    await change();
    expect((await build()).status).toBe(0);
    expect(published()).toBe(fresh);
    expect(readdirSync(at('place'))).toEqual(['data']);
  },
  SLOW,
);

test.each([
  ['ENOSPC', STEPS, 'no space left on the disk; make room and try again'],
  ['EROFS', ['database'], 'lies on a read-only disk; choose another folder'],
  ['EACCES', ['put-in-place'], 'no permission; change it and try again'],
])(
  'the error %s at %j is said in one line, and what was published stands there at once',
  async (code, steps, why) => {
    const { old, fresh } = await publishOldAndKnowNew();
    for (const step of steps) {
      const { status, said } = await runStopped([...ARGUMENTS, 'place/data'], root, step, code);
      expect({ status, said }).toEqual({ status: 1, said: [`nianbao: ${at('place/data')}: ${why}`] });
      expect(published()).toBe(step === 'clear' ? fresh : old);
      expect(readdirSync(at('place'))).toEqual(['data']);
    }
  },
  SLOW,
);

test('Ctrl-C between the two renames brings the published folder back', async () => {
  const { old } = await publishOldAndKnowNew();
  const { status, said } = await runStopped([...ARGUMENTS, 'place/data'], root, 'put-in-place', 'SIGINT');
  expect({ status, said }).toEqual({
    status: 1,
    said: [`nianbao: ${at('place/data')}: interrupted, nothing was changed`],
  });
  expect(published()).toBe(old);
  expect(readdirSync(at('place'))).toEqual(['data']);
});

test(
  'killed at whatever moment, the published folder is the old or the new one once the next build has run',
  async () => {
    const { old, fresh } = await publishOldAndKnowNew();
    const start = Date.now();
    await build('place/timed');
    const duration = Date.now() - start;
    await rm(at('place/timed'), { recursive: true });
    const parts = runs(4, 12);
    for (let part = 1; part <= parts; part++) {
      await runCommand([...ARGUMENTS, 'place/data'], root, (duration * (part + 2)) / (parts + 1));
      await writeFile(at('f/figures.csv'), 'no figures\n');
      await build();
      expect([old, fresh]).toContain(published());
      expect(readdirSync(at('place'))).toEqual(['data']);
      await change();
    }
  },
  SLOW * 2,
);

/** A disk of so many kilobytes at `place`; false where this user cannot mount one. */
const mountDisk = (kilobytes: number) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', at('place')]).status === 0;

test(
  'a disk that fills up, at whatever file, leaves what was published',
  async (context) => {
    await build('probe');
    const size = readdirSync(at('probe')).reduce((sum, file) => sum + statSync(at(`probe/${file}`)).size, 0);
    if (!mountDisk(Math.ceil((size * 1.3) / 1024) + 48)) return context.skip();
    try {
      await build();
      const before = published();
      expect(before).not.toBeNull();
      const free = statfsSync(at('place'));
      for (const left of [200, 60, 8, 0].filter((kept) => kept * 1024 < free.bavail * free.bsize)) {
        await writeFile(at('place/ballast'), Buffer.alloc(free.bavail * free.bsize - left * 1024));
        const { status, said } = await build();
        expect({ status, said }).toEqual({
          status: 1,
          said: [expect.stringContaining('no space left on the disk')],
        });
        await rm(at('place/ballast'));
        expect(published()).toBe(before);
        expect(readdirSync(at('place'))).toEqual(['data']);
      }
    } finally {
      spawnSync('umount', [at('place')]);
      await rm(at('probe'), { recursive: true });
    }
  },
  SLOW,
);

test('two builds at once both end well', async () => {
  const ran = await Promise.all([build(), build(), build()]);
  expect(ran.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(readdirSync(at('place'))).toEqual(['data']);
});

test(
  "a living build's folder is left alone, one of another machine until it has long been silent",
  async () => {
    await build();
    const own = at(`place/.data.nianbao-build/${process.pid}@${encodeURIComponent(hostname())}@abc`);
    await mkdir(join(own, 'new'), { recursive: true });
    const waiting = await runCommand([...ARGUMENTS, 'place/data'], root, 6000);
    expect(waiting.status).toBeNull();
    expect(existsSync(join(own, 'new'))).toBe(true);
    await rename(own, at('place/.data.nianbao-build/1@elsewhere@abc'));
    expect((await runCommand([...ARGUMENTS, 'place/data'], root, 6000)).status).toBeNull();
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(at('place/.data.nianbao-build/1@elsewhere@abc'), longAgo, longAgo);
    expect((await build()).status).toBe(0);
    expect(readdirSync(at('place'))).toEqual(['data']);
  },
  SLOW,
);

test(
  'a folder that someone made where the published one was missing is not written over',
  async () => {
    const { old } = await publishOldAndKnowNew();
    await runStopped([...ARGUMENTS, 'place/data'], root, 'put-in-place', 'KILL');
    await mkdir(at('place/data'));
    await writeFile(at('place/data/mine.txt'), 'precious');
    expect((await build()).said).toEqual([expect.stringContaining('mine.txt: was not written by a build')]);
    await rm(at('place/data/mine.txt'));
    await writeFile(at('f/figures.csv'), 'no figures\n');
    await build();
    expect(published()).toBe(old);
  },
  SLOW,
);
