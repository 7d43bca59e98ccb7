import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromCsv } from '../../src/dataset/csv.ts';
import { SOURCES } from '../../src/dataset/tables.ts';
import { FIGURES, REPORTS } from './sources.ts';
import { runCommand } from './run-command.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nianbao-folders-'));
  for (const folder of ['d', 'd/2022', 'd/2023', 'f', 'elsewhere']) await mkdir(at(folder));
  await writeFile(at('f/reports.csv'), REPORTS);
  await writeFile(at('f/figures.csv'), FIGURES);
});
afterEach(() => rm(root, { recursive: true }));

const at = (path: string) => join(root, path);
const report = (year: number, body = '示例市某某局') => `${body}${year}年政府信息公开工作年度报告\n
统计期限为${year}年1月1日至${year}年12月31日。\n
一、总体情况\n\n一年来，本机关认真贯彻《条例》。\n\n二、主动公开政府信息情况\n
六、其他需要报告的事项\n\n无。\n\n${body}\n${year + 1}年1月15日`;
const run = (...argv: readonly string[]) => runCommand(argv, root);
const build = () => run('build', '--documents', 'd', '--figures', 'f', '--out', 'o');
const namesRead = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): string => JSON.parse(line).source.name);
const documentsPublished = () =>
  fromCsv(SOURCES, readFileSync(at('o/sources.csv'), 'utf8'))
    .filter(({ kind }) => kind === 'document')
    .map(({ name }) => name)
    .sort();

test('documents of one name in subfolders and behind a link are all read and published apart', async () => {
  await writeFile(at('d/2022/report.txt'), report(2022));
  await writeFile(at('d/2023/report.txt'), report(2023));
  await writeFile(at('elsewhere/2021.txt'), report(2021));
  await symlink('../elsewhere/2021.txt', at('d/linked.txt'));
  for (const command of ['read', 'check']) {
    const { status, out, said } = await run(command, '--json', 'd');
    expect({ status, said }).toEqual({ status: 0, said: [] });
    expect(namesRead(out)).toHaveLength(3);
  }
  expect((await build()).status).toBe(0);
  expect(documentsPublished()).toEqual(['2022/report.txt', '2023/report.txt', 'linked.txt']);
  expect(readFileSync(at('o/documents/2023/report.txt'), 'utf8')).toBe(report(2023));
  expect(readFileSync(at('o/documents/linked.txt'), 'utf8')).toBe(report(2021));
  expect((await build()).status).toBe(0);
  expect((await run('build', '--documents', 'd', '--figures', 'f', '--out', 'o', '--check')).status).toBe(0);
});

test('a documents.csv names the files beside it, in the folder itself and in those below', async () => {
  const register = (name: string, county: string) =>
    `file,agency,level,field,province,city,county,url,retrieved_on\n${name},示例市${county}局,county,,示例省,示例市,${county},,\n`;
  await writeFile(at('d/report.txt'), report(2022));
  await writeFile(at('d/2023/report.txt'), report(2022));
  await writeFile(at('d/documents.csv'), register('report.txt', '甲县'));
  await writeFile(at('d/2023/documents.csv'), register('report.txt', '乙县'));
  expect((await build()).status).toBe(0);
  const agencies = readFileSync(at('o/agencies.csv'), 'utf8');
  for (const county of ['甲县', '乙县']) expect(agencies).toContain(`示例市${county}局`);
  expect(namesRead((await run('read', '--json', 'd')).out)).toEqual(['report.txt', 'report.txt']);
});

test('links in circles end, and a file with many links is read once, under its own name', async () => {
  await writeFile(at('d/2023/report.txt'), report(2023));
  await symlink('2023/report.txt', at('d/a-link.txt'));
  await symlink('a-link.txt', at('d/link-of-link.txt'));
  await symlink('..', at('d/2023/up'));
  const { status, out, said } = await run('read', '--json', 'd', 'd/2023', 'd');
  expect({ status, said }).toEqual({ status: 0, said: [] });
  expect(namesRead(out)).toEqual(['report.txt']);
});

test('whatever cannot be read is named with its reason, the rest is read, and a build publishes nothing', async () => {
  await writeFile(at('d/report.txt'), report(2023));
  await writeFile(at('d/empty.txt'), '');
  await writeFile(at('d/.hidden'), 'x');
  await writeFile(Buffer.concat([Buffer.from(at('d/')), Buffer.of(0xc4, 0xea)]), report(2022));
  await symlink('nowhere', at('d/broken'));
  await symlink('circle', at('d/circle'));
  await symlink(at('elsewhere'), at('d/folder'));
  execFileSync('mkfifo', [at('d/pipe')]);
  const socket = createServer().listen(at('d/socket'));
  try {
    const { status, out, said } = await run('read', '--json', 'd');
    expect(status).toBe(1);
    expect(namesRead(out)).toEqual(['report.txt']);
    expect(said.map((line) => line.replace(/^nianbao: /, '')).sort()).toEqual([
      'begins with a dot, not read: d/.hidden',
      'd/\\xc4\\xea: the name is not UTF-8, not read; rename it or, where it came in a ZIP, read the ZIP itself',
      'd/broken: leads to a file that does not exist, not read; mend the link',
      'd/circle: links lead in a circle; mend the link',
      'd/empty.txt: empty file: it holds nothing; download it again',
      'd/folder: is a link to a folder, not read; name that folder itself',
      'd/pipe: is a pipe and no file, not read; save it as a file first',
      'd/socket: is a socket and no file, not read; move it away',
    ]);
    const built = await build();
    expect(built.status).toBe(1);
    expect(built.said.filter((line) => line.includes(': d/') || line.includes(at('d/')))).toHaveLength(7);
    expect(readdirSync(root).sort()).toEqual(['d', 'elsewhere', 'f']);
  } finally {
    socket.close();
  }
});

test('a pipe, a device and a folder without files that are given themselves are named at once', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  const { status, said } = await run('read', 'pipe', '/dev/zero', 'elsewhere');
  expect({ status, said }).toEqual({
    status: 1,
    said: [
      'nianbao: pipe: is a pipe and no file, not read; save it as a file first',
      'nianbao: /dev/zero: is a device and no file, not read; move it away',
      'nianbao: elsewhere: no file to read in this folder; check the path',
    ],
  });
});

test('two documents of one body and year stop a build by name; copies of one file do not', async () => {
  await writeFile(at('d/2023/a.txt'), report(2023));
  await writeFile(at('d/2023/b.txt'), report(2023));
  expect((await build()).status).toBe(0);
  expect(documentsPublished()).toEqual(['2023/a.txt']);
  await writeFile(at('d/2023/b.txt'), `${report(2023)}\n`);
  const { status, said } = await build();
  expect({ status, said }).toEqual({
    status: 1,
    said: [
      `nianbao: ${at('d/2023/b.txt')}: reports the same body and year as 2023/a.txt; keep one of the two`,
    ],
  });
});

test('a file among the figures that is no CSV is named, one in a subfolder is read', async () => {
  await mkdir(at('f/more'));
  await writeFile(
    at('f/more/MORE.CSV'),
    `${FIGURES.split('\n')[0]}\n示例市财政局,2022,permits,,7,reported,table2,https://shili.invalid/caizheng/2022.html\n`,
  );
  await writeFile(at('f/README.md'), 'notes');
  const { status, said } = await build();
  expect(status).toBe(0);
  expect(said[0]).toBe(`nianbao: ${at('f/README.md')}: is no CSV, not read`);
  expect(readFileSync(at('o/facts.csv'), 'utf8')).toContain('permits,,table2,reported,7,');
});
