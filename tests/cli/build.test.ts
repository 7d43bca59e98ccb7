import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/cli/build.ts';
import { problemsOfPackage } from '../dataset/validate-package.ts';
import { FIGURES, listen, makeSources } from './sources.ts';

const published = [
  'agencies.csv',
  'datapackage.json',
  'documents',
  'facts.csv',
  'finding_items.csv',
  'findings.csv',
  'metrics.csv',
  'nianbao.duckdb',
  'register.csv',
  'reports.csv',
  'sources.csv',
];

async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv') || name.endsWith('.json'));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

test('sources give a valid data package and nothing beside it', async () => {
  const options = await makeSources();
  expect(await build(options, listen().effects)).toBe(0);
  expect((await readdir(options.out)).sort()).toEqual(published);
  expect(await readdir(dirname(options.out))).toEqual(['data']);
  expect(problemsOfPackage(options.out)).toEqual([]);
});

test('two builds are the same byte for byte, and --check says so', async () => {
  const options = await makeSources();
  await build(options, listen().effects);
  const first = await contentOf(options.out);
  await build(options, listen().effects);
  expect(await contentOf(options.out)).toEqual(first);
  expect(await build({ ...options, check: true }, listen().effects)).toBe(0);
});

test('--check names the file that differs and writes nothing', async () => {
  const options = await makeSources();
  await build(options, listen().effects);
  await writeFile(join(options.out, 'facts.csv'), 'edited by hand\n');
  const { effects, reported } = listen();
  expect(await build({ ...options, check: true }, effects)).toBe(1);
  expect(reported).toEqual([
    `nianbao: ${join(options.out, 'facts.csv')}: differs from what the sources give; run npm run data`,
  ]);
  expect(await readFile(join(options.out, 'facts.csv'), 'utf8')).toBe('edited by hand\n');
});

test.each([
  ['zh', 'nianbao: figures.csv, 行 2, 列 value："十二" 不是数字；'],
  ['en', 'nianbao: figures.csv, row 2, column value: "十二" is not a number; '],
] as const)(
  'a bad figure stops the build with one line in %s, and what was published stays',
  async (language, line) => {
    const options = await makeSources();
    await build(options, listen().effects);
    const before = await contentOf(options.out);
    await writeFile(join(options.figures, 'figures.csv'), FIGURES.replace(',12,', ',十二,'));
    const { effects, reported } = listen(language);
    expect(await build(options, effects)).toBe(1);
    expect(reported).toHaveLength(1);
    expect(reported[0]!.startsWith(line)).toBe(true);
    expect(await contentOf(options.out)).toEqual(before);
    expect(await readdir(dirname(options.out))).toEqual(['data']);
  },
);

test('every document that cannot be read is named, and nothing is written', async () => {
  const options = await makeSources();
  await writeFile(
    join(options.documents, 'a.pdf'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  );
  await writeFile(join(options.documents, 'b.txt'), '今天天气很好。\n');
  const { effects, reported } = listen();
  expect(await build(options, effects)).toBe(1);
  expect(reported.map((line) => line.split(': ').slice(0, 2))).toEqual([
    ['nianbao', join(options.documents, 'a.pdf')],
    ['nianbao', join(options.documents, 'b.txt')],
  ]);
  expect((await readdir(dirname(dirname(options.out)))).sort()).toEqual(['documents', 'figures']);
});
