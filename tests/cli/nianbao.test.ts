import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { languageOf } from '../../src/cli/effects.ts';
import { nianbao } from '../../src/cli/nianbao.ts';
import { listen } from './sources.ts';

const XINZHOU = 'src/sources/documents/忻州市应急管理局-2023.md';
const run = async (argv: readonly string[], language: 'zh' | 'en' = 'en') => {
  const { effects, printed, reported } = listen(language);
  return { status: await nianbao(argv, process.cwd(), effects), printed, reported };
};

test.each([
  [[], 'no command'],
  [['reed', 'x.pdf'], 'unknown command: reed'],
  [['read'], 'no file to read'],
  [['read', 'x.pdf', '--jason'], 'unknown option, or one without its value: --jason'],
  [['read', 'x.pdf', '--check'], 'unknown option, or one without its value: --check'],
  [['read', 'x.pdf', '--jobs', '0'], '--jobs needs a whole number from 1: 0'],
  [['build', '--out'], 'unknown option, or one without its value: --out'],
  [['build', 'x'], 'build takes no arguments: x'],
  [['check', 'x.pdf', '--lang', 'fr'], '--lang needs zh or en: fr'],
])('%j is wrong usage: status 2, one line why, nothing on standard output', async (argv, why) => {
  expect(await run(argv)).toEqual({
    status: 2,
    printed: [],
    reported: [`nianbao: ${why}`, 'see nianbao --help'],
  });
});

test('help and version are results and no errors', async () => {
  expect(await run(['--help'])).toMatchObject({ status: 0, reported: [] });
  expect((await run(['--version'])).printed[0]).toMatch(/^\d+\.\d+\.\d+$/);
});

test.each(['README.md', 'docs/batch.md'])(
  '%s gives the command no option but those that help names',
  async (file) => {
    const help = (await run(['--help'])).printed.join('\n');
    const lines = (await readFile(file, 'utf8'))
      .split('\n')
      .filter((line) => /nianbao\S* |--max-/.test(line));
    const named = lines.flatMap((line) => [
      ...line.replace(/.*xargs.*nianbao/u, '').matchAll(/(?<![\w-])--[a-z][a-z-]+/g),
    ]);
    expect(named.length).toBeGreaterThan(5);
    for (const [option] of named) expect(help).toContain(option);
  },
);

test('a file that is not there is named as it was given, the rest are still read', async () => {
  const { status, printed, reported } = await run(['read', '--json', 'nowhere.pdf', XINZHOU]);
  expect(status).toBe(1);
  expect(printed).toHaveLength(1);
  expect(reported).toEqual(['nianbao: nowhere.pdf: no such file or folder; check the path']);
});

test('read --json gives one object a file, with every key of a fact', async () => {
  const { status, printed } = await run(['read', '--json', XINZHOU]);
  const reading = JSON.parse(printed[0]!);
  expect(status).toBe(0);
  expect(Object.keys(reading)).toEqual(['source', 'report', 'facts', 'findings', 'notices']);
  expect(reading.source).toMatchObject({ name: '忻州市应急管理局-2023.md', format: 'markdown', bytes: 6852 });
  expect(Object.keys(reading.report)).toEqual([
    'agency',
    'year',
    'publishedOn',
    'periodStart',
    'periodEnd',
    'forms',
  ]);
  for (const fact of reading.facts) {
    expect(Object.keys(fact)).toEqual([
      'metric',
      'applicant',
      'basis',
      'state',
      'value',
      'approximate',
      'quote',
      'place',
      ...(fact.state === 'illegible' ? ['because'] : []),
      ...(fact.basis === 'prose' ? ['context'] : []),
    ]);
    expect(typeof fact.value === 'number').toBe(fact.state === 'reported');
    expect(fact.place === null).toBe(fact.state === 'missing');
    if (fact.basis === 'prose') expect(fact.context).toContain(fact.quote.replaceAll(' ', ''));
  }
});

test('check --json gives the findings and no facts', async () => {
  const { printed } = await run(['check', '--json', XINZHOU]);
  expect(Object.keys(JSON.parse(printed[0]!))).toEqual(['source', 'report', 'findings', 'notices']);
});

test('workers give the same lines in the same order as reading one after another', async () => {
  const files = ['nowhere.pdf', XINZHOU, 'package.json', XINZHOU, XINZHOU];
  const [one, three] = [
    await run(['read', '--json', ...files]),
    await run(['read', '--json', '--jobs', '3', ...files]),
  ];
  expect(three).toEqual(one);
});

test('a reading for people is in the language asked for', async () => {
  expect((await run(['read', XINZHOU, '--lang', 'zh'])).printed[0]).toContain('表3');
  expect((await run(['read', XINZHOU], 'zh')).printed[0]).toContain('予以公开');
  expect((await run(['read', XINZHOU], 'en')).printed[0]).toContain('Granted in full');
});

test.each([
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'C.UTF-8' }, 'zh'],
  [{ LC_ALL: 'en_GB', LANG: 'zh_CN' }, 'en'],
  [{}, 'zh'],
])('the environment %j means %s', (environment, language) => {
  expect(languageOf(environment)).toBe(language);
});

const shell = promisify(execFile);

test('the installed command runs from any folder, results apart from complaints', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bin-'));
  await writeFile(join(folder, 'note.txt'), 'hello');
  const ran = await shell(process.execPath, [join(process.cwd(), 'bin/nianbao.mjs'), 'read', 'note.txt'], {
    cwd: folder,
  }).catch((error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error);
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(ran.stderr).toMatch(/^nianbao: note\.txt: [^\n]+\n$/);
});

test('a reader that stops reading is no error', async () => {
  const { stderr } = await shell('bash', [
    '-c',
    `node bin/nianbao.mjs read --json ${Array(30).fill(XINZHOU).join(' ')} --jobs 1 | head -c 10`,
  ]);
  expect(stderr).toBe('');
});
