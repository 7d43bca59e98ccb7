import { unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, type BuildOptions } from '../../src/cli/build.ts';
import { nianbao } from '../../src/cli/nianbao.ts';
import { LIMITS } from '../../src/cli/limits.ts';
import { fromCsv } from '../../src/dataset/csv.ts';
import { sha256 } from '../../src/dataset/hash.ts';
import { AGENCIES, FACTS, REPORTS, SOURCES } from '../../src/dataset/tables.ts';
import {
  EMPTY_WORKSPACE,
  type Decision,
  type OwnDocument,
  type Workspace,
} from '../../src/dataset/workspace.ts';
import { unplaced } from '../../src/domain/agency.ts';
import { writeWorkspaceFile } from '../../src/lib/own/write-workspace-file.ts';
import { problemsOfPackage } from '../dataset/validate-package.ts';
import { listen, makeSources } from './sources.ts';

const CITY = Object.entries(unzipSync(new Uint8Array(readFileSync('static/example/city.zip'))));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-workspace-'));

/** Documents of the made-up city by the ends of their names, with when each was kept. */
const pick = (...ends: readonly string[]) =>
  ends.map((end, at) => {
    const [name, bytes] = CITY.find(([known]) => known.endsWith(end))!;
    const document: OwnDocument = {
      sha256: sha256(bytes),
      name,
      bytes: bytes.length,
      keptOn: `2026-02-0${at + 1}T08:00:00.000Z`,
    };
    return { document, bytes };
  });
type Picked = ReturnType<typeof pick>;

async function write(picked: Picked, decisions: Workspace['decisions'], name = 'office.nianbao') {
  async function* packed() {
    for (const { document, bytes } of picked)
      yield { document, file: new Blob([new Uint8Array(bytes)]), format: 'html' as const, readingJson: '{}' };
  }
  const workspace = { ...EMPTY_WORKSPACE, documents: picked.map(({ document }) => document), decisions };
  const file = await writeWorkspaceFile({ workspace, dataVersion: 'test', example: true }, packed());
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
  return path;
}

const optionsOf = (workspace: string, out: string): BuildOptions => ({
  documents: null,
  figures: null,
  workspace,
  register: null,
  out: join(folder, out),
  check: false,
  allowLess: false,
  standsIn: folder,
  jobs: 1,
  limits: LIMITS,
  readings: null,
});
const published = (out: string) => {
  const text = (name: string) => readFileSync(join(folder, out, `${name}.csv`), 'utf8');
  return {
    agencies: fromCsv(AGENCIES, text('agencies')),
    reports: fromCsv(REPORTS, text('reports')),
    sources: fromCsv(SOURCES, text('sources')),
    facts: fromCsv(FACTS, text('facts')),
  };
};
const decidedOn = '2026-02-09T08:00:00.000Z';

test('a workspace is published as documents with what a person settled, and nothing beside it', async () => {
  const picked = pick('民政局2023.html', '财政局2024.xlsx');
  const [first] = picked;
  const settled = { ...unplaced('示例市民政局'), level: 'city' as const, province: '示例省', city: '示例市' };
  const path = await write(picked, [
    { about: 'agency', sha256: first!.document.sha256, decidedOn, agency: settled },
    { about: 'year', sha256: first!.document.sha256, decidedOn, year: 2022 },
  ]);
  const { effects, reported } = listen();
  const asked = ['build', '--workspace', path, '--out', join(folder, 'one'), '--jobs', '1'];
  expect(await nianbao(asked, folder, effects), reported.join('\n')).toBe(0);
  expect(problemsOfPackage(join(folder, 'one'))).toEqual([]);
  const { agencies, reports, sources, facts } = published('one');
  expect(reports).toHaveLength(2);
  const body = agencies.find(({ name }) => name === '示例市民政局')!;
  expect(body).toMatchObject({ level: 'city', province: '示例省', city: '示例市' });
  expect(reports.find(({ agency_id }) => agency_id === body.agency_id)?.year).toBe(2022);
  expect(sources.map((source) => source.sha256).toSorted()).toEqual(
    picked.map(({ document }) => document.sha256).toSorted(),
  );
  expect(facts.length).toBeGreaterThan(200);
  expect(await build({ ...optionsOf(path, 'one'), check: true }, listen().effects)).toBe(0);
});

test('of two documents of one body and year the one a person chose counts, else the one kept first', async () => {
  const picked = pick('水务局2023.docx', '财政局2024.xlsx');
  const [first, second] = picked.map(({ document }) => document.sha256) as [string, string];
  const of = (hash: string): readonly Decision[] => [
    { about: 'agency', sha256: hash, decidedOn, agency: unplaced('示例市财政局') },
    { about: 'year', sha256: hash, decidedOn, year: 2023 },
  ];
  const both = [...of(first), ...of(second)];
  const hashIn = (out: string) => published(out).sources.map((source) => source.sha256);
  expect(await build(optionsOf(await write(picked, both), 'first'), listen().effects)).toBe(0);
  expect(hashIn('first')).toEqual([first]);
  const chosen = [
    ...both,
    { about: 'current', sha256: second, decidedOn, report: '示例市财政局/2023' },
  ] as const;
  expect(await build(optionsOf(await write(picked, chosen), 'chosen'), listen().effects)).toBe(0);
  expect(hashIn('chosen')).toEqual([second]);
});

test('a workspace stands beside other sources where they are named', async () => {
  const sources = await makeSources();
  const workspace = await write(pick('财政局2024.xlsx'), []);
  const options = { ...sources, workspace, out: join(folder, 'beside') };
  expect(await build(options, listen().effects)).toBe(0);
  expect(published('beside').reports.length).toBeGreaterThan(1);
});

test.each([
  ['no workspace', new TextEncoder().encode('hello'), 'is no workspace; give a .nianbao file'],
  ['a ZIP of something else', new Uint8Array(readFileSync('static/example/city.zip')), 'is no workspace'],
])('%s is refused in one line, and nothing is written', async (_, bytes, why) => {
  const path = join(folder, 'bad.nianbao');
  writeFileSync(path, bytes);
  const { effects, reported } = listen();
  expect(await build(optionsOf(path, 'none'), effects)).toBe(1);
  expect(reported).toEqual([expect.stringContaining(`bad.nianbao: ${why}`)]);
  expect(() => readFileSync(join(folder, 'none/reports.csv'))).toThrow();
});
