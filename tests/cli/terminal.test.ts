import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { showControls } from '../../src/dataset/control-characters.ts';
import { runCommand } from './run-command.ts';

const COMMAND = join(import.meta.dirname, '../../bin/nianbao.mjs');
const XINZHOU = join(import.meta.dirname, '../../src/sources/documents/忻州市应急管理局-2023.md');
/** ESC, BEL, a control of Latin-1, and a mark that turns the direction of writing. */
const HOSTILE = '\u001b]0;PWNED\u0007\u009b31m\u202e';
/** What a terminal may be sent beside text: the end of a line. */
const SENT = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-terminal-'));
});
afterAll(() => rm(folder, { recursive: true }));

const hostileReport = `示例市某某局2023年政府信息公开工作年度报告

一、总体情况

${'一年来，本机关认真贯彻《条例》。'.repeat(20)}

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 1${HOSTILE} | 0 | 0 |
| 行政规范性文件 | 0 | 0 | 0 |

示例市某某局
2024年1月15日
`;

test.each(['read', 'check'])(
  '%s sends no control character of a document or a file name',
  async (command) => {
    const name = `a\nb\r${HOSTILE}.md`;
    await writeFile(join(folder, name), hostileReport);
    await writeFile(join(folder, `x${name}`), 'no report');
    for (const json of [[], ['--json']]) {
      const { out, said } = await runCommand([command, ...json, name, `x${name}`], folder);
      expect(out).not.toBe('');
      expect(out).not.toMatch(SENT);
      if (command === 'read') expect(out).toContain('\\u001b]0;PWNED\\u0007');
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^nianbao: xa\\nb\\r\\u001b\]0;PWNED\\u0007\\u009b31m\\u202e\.md: /);
      expect(said[0]).not.toMatch(SENT);
      if (json.length > 0) expect(JSON.parse(out).source.name).toBe(name);
    }
  },
);

test('wrong usage and the errors of a build send none either', async () => {
  for (const argv of [
    [`re${HOSTILE}`],
    ['read', `--x${HOSTILE}`],
    ['read', `nowhere\n${HOSTILE}`],
    ['build', '--documents', `nowhere\n${HOSTILE}`],
  ]) {
    const { said } = await runCommand(argv, folder);
    expect(said.length).toBeLessThanOrEqual(2);
    expect(said.join('')).not.toMatch(SENT);
    expect(said[0]).toContain('\\u001b]0;PWNED\\u0007');
  }
});

test('whatever a text holds, it is shown without controls, and JSON reads back to what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(showControls(text)).not.toMatch(/\p{Cc}/u);
      expect(JSON.parse(showControls(JSON.stringify(text)))).toBe(text);
    }),
  );
});

const shell = (line: string) =>
  spawnSync('bash', ['-c', line, 'bash', process.execPath, COMMAND, XINZHOU], { encoding: 'utf8' });

test('a full disk behind standard output is said in one line, status 1', () => {
  const { status, stderr } = shell('"$1" "$2" read "$3" --lang en > /dev/full');
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'nianbao: standard output: no space left on the disk; make room and try again\n',
  });
});

test('standard output that nobody takes anything from is said in one line, status 1', () => {
  // The reader closes its end before the command writes anything.
  const { stdout, stderr } = shell(
    'exec 3>&1; { sleep 1; "$1" "$2" read "$3" --lang en; echo "$?" >&3; } | exec true',
  );
  expect(stderr).toBe(
    'nianbao: standard output is closed and nothing was written; check the program that takes it\n',
  );
  expect(stdout).toBe('1\n');
});

test('a reader that takes the beginning and leaves is no error', () => {
  const files = '"$3" '.repeat(30);
  const { status, stderr } = shell(
    `set -o pipefail; "$1" "$2" read ${files} --jobs 1 --lang en | head -c 10 > /dev/null`,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
