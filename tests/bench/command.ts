/**
 * What the command costs beside the least that could do the same, in turn, in one run:
 * its start beside an empty program, a PDF beside extracting its text with the same library, many files in several
 * processes beside one, and a second build beside the first. `npm run bench:command`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeDist } from '../../scripts/make-dist.mjs';
import { median } from './median.ts';

const wall = ({ seconds }: Cost) => seconds;
const cpu = ({ cpuSeconds }: Cost) => cpuSeconds;

const TURNS = 5;
const DOCUMENTS = 1000;
const SOURCES = resolve('src/sources/documents');
const COMMAND = [resolve('bin/nianbao.mjs')];
const EXTRACT = [resolve('tests/bench/text-of-pdf.mjs')];

interface Cost {
  readonly seconds: number;
  /** Of the process and of those it started and waited for. */
  readonly cpuSeconds: number;
}

interface Program {
  readonly name: string;
  readonly argv: readonly string[];
  /** What has to be gone before every turn. */
  readonly afresh?: string;
}

await makeDist({ ifStale: true });
const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
try {
  const [pdf] = (await readdir(SOURCES)).filter((name) => name.endsWith('.pdf'));
  const printed = await writeReports(join(folder, 'documents'), DOCUMENTS);
  await mkdir(join(folder, 'figures'));
  console.log(`medians of ${TURNS} turns`.padEnd(52), '  wall s   CPU s');
  await compare(
    { name: 'nothing (node -e 0)', argv: ['-e', '0'] },
    { name: 'nianbao --version', argv: [...COMMAND, '--version'] },
  );
  await compare(
    { name: 'the text of a PDF', argv: [...EXTRACT, join(SOURCES, pdf!)] },
    { name: 'read of that PDF', argv: [...COMMAND, 'read', '--json', join(SOURCES, pdf!)] },
  );
  await compare(
    { name: `read of ${DOCUMENTS} reports, one process`, argv: read(printed, '1') },
    { name: `read of ${DOCUMENTS} reports, two processes`, argv: read(printed, '2') },
  );
  const readings = join(folder, 'readings');
  await compare(
    { name: `build of ${DOCUMENTS} reports`, argv: build(printed, readings), afresh: readings },
    { name: 'the same again, with its readings', argv: build(printed, readings) },
  );
} finally {
  await rm(folder, { recursive: true });
}

function read(documents: string, jobs: string): readonly string[] {
  return [...COMMAND, 'read', '--json', '--jobs', jobs, documents];
}

function build(documents: string, readings: string): readonly string[] {
  const figures = join(folder, 'figures');
  const out = join(folder, 'published');
  const places = ['--documents', documents, '--figures', figures, '--readings', readings, '--out', out];
  return [...COMMAND, 'build', ...places];
}

/** Reports of bodies of 示例市 that cannot exist, each of another name; returns the folder. */
async function writeReports(to: string, count: number): Promise<string> {
  const [name] = (await readdir(SOURCES)).filter((file) => file.endsWith('.md'));
  const text = await readFile(join(SOURCES, name!), 'utf8');
  const body = name!.slice(0, name!.lastIndexOf('-'));
  await mkdir(to);
  for (let at = 0; at < count; at++) {
    const made = [...String(at)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
    await writeFile(join(to, `${at}.md`), text.replaceAll(body, `示例市${made}局`));
  }
  return to;
}

async function compare(first: Program, second: Program): Promise<void> {
  const costs: { readonly first: Cost; readonly second: Cost }[] = [];
  while (costs.length < TURNS) costs.push({ first: await run(first), second: await run(second) });
  const [one, other] = [costs.map((turn) => turn.first), costs.map((turn) => turn.second)];
  print(first.name, one);
  print(second.name, other);
  const ratio = (of: (cost: Cost) => number) =>
    median(costs.map((turn) => of(turn.second) / of(turn.first))).toFixed(2);
  console.log('  ratio, turn by turn'.padEnd(50), ratio(wall).padStart(8), ratio(cpu).padStart(7));
}

function print(name: string, costs: readonly Cost[]): void {
  const middle = (of: (cost: Cost) => number, digits: number) => median(costs.map(of)).toFixed(digits);
  console.log(name.padEnd(50), middle(wall, 2).padStart(8), middle(cpu, 2).padStart(7));
}

async function run({ name, argv, afresh }: Program): Promise<Cost> {
  if (afresh !== undefined && existsSync(afresh)) await rm(afresh, { recursive: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$@" >/dev/null && times', 'sh', process.execPath, ...argv],
    { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return { seconds, cpuSeconds: childrenOf(stdout) };
}

/** The user's and the system's seconds of the shell's children, on the second line that `times` prints: `0m1.2s 0m0.1s`. */
function childrenOf(times: string): number {
  const spent = times
    .trim()
    .split('\n')[1]!
    .matchAll(/(\d+)m([\d.]+)s/g);
  return [...spent].reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}
