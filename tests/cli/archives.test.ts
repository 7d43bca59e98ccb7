import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../src/dataset/hash.ts';
import { zipInGbk } from '../reader/generate/printers/archive.ts';
import { mailOf } from '../reader/generate/printers/saved-mail.ts';
import { endlessPdf } from '../package/hard-documents.ts';
import { runCommand } from './run-command.ts';
import { FIGURES, REPORTS } from './sources.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nianbao-archives-'));
  for (const folder of ['d', 'f']) await mkdir(at(folder));
  await writeFile(at('f/reports.csv'), REPORTS);
  await writeFile(at('f/figures.csv'), FIGURES);
});
afterEach(() => rm(root, { recursive: true }));

const at = (path: string) => join(root, path);
const run = (...argv: readonly string[]) => runCommand(argv, root);
const report = (year: number, body = '示例市某某局') =>
  strToU8(`${body}${year}年政府信息公开工作年度报告\n
统计期限为${year}年1月1日至${year}年12月31日。\n
一、总体情况\n\n全年主动公开政府信息${year}条。\n\n二、主动公开政府信息情况\n
六、其他需要报告的事项\n\n无。\n`);
const linesOf = (out: string) => out.split('\n').filter((line) => line !== '');
const sourcesIn = (out: string) => linesOf(out).map((line) => JSON.parse(line).source);

test('every report in an archive has its line, by its name there, and what is none is named', async () => {
  const archive = zipInGbk({
    '二〇二二.txt': report(2022),
    '说明.txt': strToU8('会议通知。'),
    '下级/下级.zip': zipSync({ '2021.txt': report(2021) }),
    '来信.eml': mailOf('2020.txt', report(2020)),
  });
  await writeFile(at('市局.zip'), archive);
  await writeFile(at('2019.txt'), report(2019));
  const { status, out, said } = await run('read', '--json', '市局.zip', '2019.txt');
  expect(sourcesIn(out)).toEqual(
    [
      ['市局.zip/二〇二二.txt', 2022],
      ['市局.zip/下级/下级.zip/2021.txt', 2021],
      ['市局.zip/来信.eml/2020.txt', 2020],
      ['2019.txt', 2019],
    ].map(([name, year]) => {
      const bytes = report(Number(year));
      return { name, format: 'text', sha256: sha256(bytes), bytes: bytes.length };
    }),
  );
  expect({ status, said }).toEqual({
    status: 1,
    said: [expect.stringMatching(/^nianbao: 市局\.zip\/说明\.txt: no annual report/)],
  });
});

test('a document that hangs costs only itself in an archive', async () => {
  const members = { '2020.txt': report(2020), 'endless.pdf': endlessPdf(), '2021.txt': report(2021) };
  await writeFile(at('a.zip'), zipSync(members));
  const { status, out, said } = await run('read', '--json', 'a.zip', '--max-seconds', '4');
  expect(sourcesIn(out).map(({ name }) => name)).toEqual(['a.zip/2020.txt', 'a.zip/2021.txt']);
  expect({ status, said }).toEqual({
    status: 1,
    said: ['nianbao: a.zip/endless.pdf: not read within 4 s; check the file or raise --max-seconds'],
  });
}, 60_000);

test('an archive within an archive is held to what both unpack to', async () => {
  const inner = zipSync({ 'zeros.txt': new Uint8Array(30_000_000) });
  await writeFile(at('a.zip'), zipSync({ '2020.txt': report(2020), 'inner.zip': inner }));
  const { status, out, said } = await run('read', '--json', 'a.zip', '--max-unpacked-mb', '20');
  expect(sourcesIn(out)).toHaveLength(1);
  expect({ status, said }).toEqual({
    status: 1,
    said: ['nianbao: a.zip: too large: over 20 MB unpacked; check the file or raise --max-unpacked-mb'],
  });
});

test('a build publishes the reports of an archive and never writes outside its folder', async () => {
  await writeFile(at('d/局.zip'), zipSync({ '2021.txt': report(2021), '../../2022.txt': report(2022) }));
  const build = (...more: readonly string[]) =>
    run('build', '--documents', 'd', '--figures', 'f', '--out', 'o', '--readings', 'r', ...more);
  const first = await build();
  expect(first.said[0]).toBe('readings: 0 taken over, 2 made');
  expect(first.status).toBe(0);
  for (const year of [2021, 2022])
    expect(readFileSync(at(`o/documents/局.zip/${year}.txt`))).toEqual(Buffer.from(report(year)));
  const second = await build('--check');
  expect(second.said[0]).toBe('readings: 2 taken over, 0 made');
  expect(second.status).toBe(0);
});
