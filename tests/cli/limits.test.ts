import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../src/cli/limits.ts';
import { nianbao } from '../../src/cli/nianbao.ts';
import { openReader } from '../../src/cli/open-reader.ts';
import { endlessPdf, hungryPdf, swellingPdf } from '../package/hard-documents.ts';
import { listen } from './sources.ts';

const XINZHOU = 'src/sources/documents/忻州市应急管理局-2023.md';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-limits-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What is said of a file, read before one that is well. */
async function read(file: string, ...options: readonly string[]) {
  const { effects, printed, reported } = listen('en');
  const status = await nianbao(['read', '--json', file, XINZHOU, ...options], process.cwd(), effects);
  expect(status).toBe(1);
  expect(printed).toHaveLength(1);
  return reported;
}

test('a pipe, a device and a socket are refused at once, and the next file is read', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const socket = join(folder, 'socket');
  const server = createServer().listen(socket);
  for (const [path, kind] of [
    [pipe, 'a pipe'],
    ['/dev/zero', 'a device'],
    [socket, 'a socket'],
  ])
    expect(await read(path!)).toEqual([expect.stringContaining(`${path}: is ${kind} and no file, not read`)]);
  server.close();
});

test('a sparse file of 1.9 GB is refused by its size, before it is read', async () => {
  const path = join(folder, 'sparse.pdf');
  await writeFile(path, '%PDF-1.4\n');
  await truncate(path, 1_900_000_000);
  expect(await read(path)).toEqual([
    `nianbao: ${path}: too large: over 200 MB; check the file or raise --max-file-mb`,
  ]);
});

test('a PDF of 2.6 MB that unpacks to 1 GB is refused by what it unpacks to', async () => {
  const path = join(folder, 'swelling.pdf');
  await writeFile(path, swellingPdf());
  expect(await read(path)).toEqual([
    `nianbao: ${path}: too large: over 512 MB unpacked; check the file or raise --max-unpacked-mb`,
  ]);
});

test('a reading process that is over its memory is ended, whatever holds the memory', async () => {
  const path = join(folder, 'hungry.pdf');
  await writeFile(path, hungryPdf());
  expect(await read(path, '--max-memory-mb', '400')).toEqual([
    `nianbao: ${path}: takes more than 400 MB of memory to read; check the file or raise --max-memory-mb`,
  ]);
}, 60_000);

/** Ids of the processes that a process has started. */
const childrenOf = (pid: number | undefined): readonly number[] => {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
};
const aChildOf = async (pid: number | undefined): Promise<number> => {
  await expect.poll(() => childrenOf(pid), { timeout: 10_000 }).toHaveLength(1);
  return childrenOf(pid)[0]!;
};
const WELL = [{ report: { head: { year: 2023 } } }];

test('a reading process that dies costs the file it died of, named as our fault, and a new one reads the next', async () => {
  const reader = openReader(LIMITS);
  const path = join(folder, 'deadly.pdf');
  await writeFile(path, endlessPdf());
  const dying = reader.read(path);
  process.kill(await aChildOf(process.pid), 'SIGSEGV');
  expect(await dying).toEqual([{ path, member: null, cause: 'program', why: 'SIGSEGV' }]);
  expect(await reader.read(XINZHOU)).toMatchObject(WELL);
  reader.close();
}, 30_000);

test('what an earlier file left behind costs the next one nothing', async () => {
  const reader = openReader(LIMITS);
  await reader.read(XINZHOU);
  const next = reader.read(XINZHOU);
  process.kill(await aChildOf(process.pid), 'SIGKILL');
  expect(await next).toMatchObject(WELL);
  reader.close();
});

test('a reading process ends when the command that waits for it was killed', async () => {
  const path = join(folder, 'forsaken.pdf');
  await writeFile(path, endlessPdf());
  const command = spawn(process.execPath, ['bin/nianbao.mjs', 'read', path], { stdio: 'ignore' });
  const reading = await aChildOf(command.pid);
  command.kill('SIGKILL');
  await expect.poll(() => isRunning(reading), { timeout: 10_000 }).toBe(false);
}, 30_000);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
