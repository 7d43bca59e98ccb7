import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nianbao } from '../../src/cli/nianbao.ts';
import { runs } from '../runs.ts';
import { listen } from './sources.ts';

const DOCUMENTS = runs(320, 1000);
const XINZHOU = '忻州市应急管理局';

let folder: string;
/** Reports of as many bodies of 示例市. */
let documents: string;
let texts: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-readings-'));
  documents = join(folder, 'documents');
  await mkdir(documents);
  await mkdir(join(folder, 'figures'));
  const text = await readFile(`src/sources/documents/${XINZHOU}-2023.md`, 'utf8');
  texts = Array.from({ length: DOCUMENTS }, (_, at) => text.replaceAll(XINZHOU, `示例市${nameOf(at)}局`));
  for (const [at, made] of texts.entries()) await writeFile(pathOf(at), made);
});
afterAll(() => rm(folder, { recursive: true }));

const nameOf = (at: number) => [...String(at)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
const pathOf = (at: number) => join(documents, `${at}.md`);
const readingsIn = async (name: string) =>
  (await readdir(join(folder, name))).filter((file) => file.endsWith('.json'));

async function run(...argv: readonly string[]) {
  const { effects, printed, reported } = listen('en');
  return { status: await nianbao(argv, folder, effects), printed, reported };
}

test('a second build of hundreds of documents reads none of them and publishes the same', async () => {
  const build = (out: string) =>
    run('build', '--documents', documents, '--figures', 'figures', '--readings', 'kept', '--out', out);
  const first = await build('one');
  expect(first.reported[0]).toBe(`readings: 0 taken over, ${DOCUMENTS} made`);
  const file = join(folder, 'kept', (await readingsIn('kept'))[0]!);
  const { ino, mtimeMs } = await stat(file);
  const second = await build('two');
  expect(second.reported[0]).toBe(`readings: ${DOCUMENTS} taken over, 0 made`);
  expect(await stat(file)).toMatchObject({ ino, mtimeMs });
  for (const name of ['facts.csv', 'findings.csv', 'reports.csv'])
    expect(await readFile(join(folder, 'two', name), 'utf8')).toBe(
      await readFile(join(folder, 'one', name), 'utf8'),
    );
}, 240_000);

test('a reading is kept by the document, not by its name, and is what reading it anew gives', async () => {
  const anew = await run('read', '--json', pathOf(7));
  await run('read', '--json', pathOf(7), '--readings', 'own');
  await cp(pathOf(7), join(folder, 'renamed.txt'));
  const kept = await run('read', '--json', 'renamed.txt', '--readings', 'own');
  expect(kept.reported).toEqual(['readings: 1 taken over, 0 made']);
  const named = anew.printed[0]!.replace('"name":"7.md"', '"name":"renamed.txt"');
  expect(kept.printed).toEqual([named]);
});

test.each([
  ['half of a reading', (text: string) => text.slice(0, text.length / 2)],
  ['a reading whose number was changed', (text: string) => text.replace(/"value":\d+/, '"value":999')],
  ['the reading of another reader', (text: string) => text.replace(/"reader":"\w+"/, '"reader":"other"')],
  ['something else', () => '{"hello": 1}'],
  ['nothing', () => ''],
])('%s is named and not used, and the document is read anew', async (what, spoil) => {
  const name = `spoilt-${what}`;
  const read = () => run('read', '--json', pathOf(8), '--readings', name);
  const { printed } = await read();
  const path = join(folder, name, (await readingsIn(name))[0]!);
  const whole = await readFile(path, 'utf8');
  expect(spoil(whole)).not.toBe(whole);
  await writeFile(path, spoil(whole));
  expect(await read()).toEqual({
    status: 0,
    printed,
    reported: [
      `nianbao: ${path}: is no reading of this document and was not used; the document was read anew`,
      'readings: 0 taken over, 1 made',
    ],
  });
  expect(await readFile(path, 'utf8')).toBe(whole);
});

test('readings that other machines made of parts are taken over', async () => {
  await run('read', '--json', ...[0, 1, 2].map(pathOf), '--readings', 'machine-a');
  await run('read', '--json', ...[3, 4].map(pathOf), '--readings', 'machine-b');
  for (const machine of ['machine-a', 'machine-b'])
    await cp(join(folder, machine), join(folder, 'gathered'), { recursive: true });
  const { reported } = await run(
    'read',
    '--json',
    ...[0, 1, 2, 3, 4, 5].map(pathOf),
    '--readings',
    'gathered',
  );
  expect(reported).toEqual(['readings: 5 taken over, 1 made']);
});

test('two processes fill one folder and one is killed: nothing is lost and no half is left under a name', async () => {
  const files = Array.from({ length: 300 }, (_, at) => pathOf(at));
  const start = (paths: readonly string[]) =>
    spawn(
      process.execPath,
      ['bin/nianbao.mjs', 'read', '--json', ...paths, '--readings', join(folder, 'shared')],
      {
        stdio: 'ignore',
      },
    );
  const ended = (started: ReturnType<typeof start>) => new Promise((resolve) => started.on('close', resolve));
  const killed = start(files);
  const other = start([...files].reverse());
  const ends = Promise.all([ended(killed), ended(other)]);
  const count = () => readingsIn('shared').catch(() => []);
  await expect.poll(count, { timeout: 60_000 }).toSatisfy((names: readonly string[]) => names.length > 20);
  killed.kill('SIGKILL');
  expect(await ends).toEqual([null, 0]);
  const { status, reported } = await run('read', '--json', ...files, '--readings', 'shared');
  expect({ status, reported }).toEqual({ status: 0, reported: ['readings: 300 taken over, 0 made'] });
}, 120_000);
