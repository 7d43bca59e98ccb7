import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/dataset/hash.ts';
import { parseWorkspace } from '../../../src/dataset/parse-workspace.ts';
import { readWorkspaceFile } from '../../../src/dataset/read-workspace-file.ts';
import { WorkspaceError } from '../../../src/dataset/workspace-error.ts';
import { EMPTY_WORKSPACE, type OwnDocument, type Workspace } from '../../../src/dataset/workspace.ts';
import { toHead, writeWorkspaceFile } from '../../../src/lib/own/write-workspace-file.ts';
import { anyWorkspace } from './any-workspace.ts';
import { runs } from '../../runs.ts';

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const encode = (text: string) => new TextEncoder().encode(text);

/** Documents whose hashes are those of bytes that are there. */
function withContents(workspace: Workspace): {
  readonly workspace: Workspace;
  readonly files: Map<string, Uint8Array>;
} {
  const files = new Map<string, Uint8Array>();
  const hashes = new Map<string, string>();
  for (const document of workspace.documents) {
    const bytes = encode(`contents of ${document.sha256}`);
    hashes.set(document.sha256, sha256(bytes));
    files.set(sha256(bytes), bytes);
  }
  const rename = <Of extends { readonly sha256: string }>(of: Of): Of => ({
    ...of,
    sha256: hashes.get(of.sha256)!,
  });
  return {
    workspace: {
      ...workspace,
      documents: workspace.documents.map(rename),
      decisions: workspace.decisions.map(rename),
    },
    files,
  };
}

async function pack(workspace: Workspace, files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  async function* packed() {
    for (const document of workspace.documents) yield toPacked(document, files.get(document.sha256)!);
  }
  return bytesOf(await writeWorkspaceFile({ workspace, dataVersion: 'test', example: false }, packed()));
}
const toPacked = (document: OwnDocument, bytes: Uint8Array) => ({
  document,
  file: new Blob([new Uint8Array(bytes)]),
  format: 'html' as const,
  readingJson: '{}',
});

function open(bytes: Uint8Array) {
  const files = new Map<string, Uint8Array>();
  const text = readWorkspaceFile(bytes, (found) => files.set(found.sha256, found.bytes));
  return { workspace: parseWorkspace(text).workspace, files };
}
const faultOf = (bytes: Uint8Array) => {
  try {
    open(bytes);
    return null;
  } catch (error) {
    if (error instanceof WorkspaceError) return error.fault;
    throw error;
  }
};

test('a workspace comes back from its file as it went in, documents to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkspace, async (any) => {
      const { workspace, files } = withContents(any);
      expect(open(await pack(workspace, files))).toEqual({ workspace, files });
    }),
    { numRuns: runs(40, 500) },
  );
});

const document: OwnDocument = {
  sha256: sha256(encode('a report')),
  name: '示例.txt',
  bytes: 8,
  keptOn: '2026-11-30T08:00:00.000Z',
};
const head = (change: object = {}) =>
  JSON.stringify({
    ...(JSON.parse(
      toHead({ workspace: { ...EMPTY_WORKSPACE, documents: [document] }, dataVersion: 'v', example: false }),
    ) as object),
    ...change,
  });
const fileWith = (text: string, contents = 'a report') =>
  zipSync({ 'workspace.json': encode(text), [`documents/${document.sha256}.txt`]: encode(contents) });

describe('a file that is no sound workspace is refused by what is wrong with it', () => {
  const finding = {
    ...{
      report: 'shili-0000/2024',
      check: 't3_identity',
      applicant: 'total',
      cells: ['table3/granted/total'],
    },
    ...{ progress: 'asked', on: '2026-02-09', decidedOn: '2026-02-09T08:00:00.000Z' },
  };
  const decision = { sha256: document.sha256, decidedOn: '2026-11-30T08:00:00.000Z' };
  test.each([
    ['sound', fileWith(head()), null],
    ['no ZIP', encode('a report'), 'no-workspace'],
    ['empty', new Uint8Array(), 'no-workspace'],
    ['a ZIP of other things', zipSync({ 'a.txt': encode('a') }), 'no-workspace'],
    ['without a format', fileWith('{"documents":[]}'), 'no-workspace'],
    ['of a newer program', fileWith(head({ format: 3 })), 'newer'],
    ['cut in half', fileWith(head()).slice(0, 200), 'damaged'],
    ['no JSON', fileWith('{'), 'damaged'],
    ['a document missing', zipSync({ 'workspace.json': encode(head()) }), 'damaged'],
    ['a document changed', fileWith(head(), 'another report'), 'damaged'],
    ['a document twice', fileWith(head({ documents: [document, document] })), 'damaged'],
    [
      'a decision on nothing',
      fileWith(head({ decisions: [{ ...decision, sha256: 'f'.repeat(64), about: 'year', year: 2024 }] })),
      'damaged',
    ],
    [
      'a year that is none',
      fileWith(head({ decisions: [{ ...decision, about: 'year', year: '2024' }] })),
      'damaged',
    ],
    [
      'a cell that is none',
      fileWith(head({ decisions: [{ ...decision, about: 'cell', item: '__proto__', value: 1, quote: '' }] })),
      'damaged',
    ],
    [
      'a number that is none',
      fileWith(
        head({ decisions: [{ ...decision, about: 'cell', item: 'table2/permits', value: '1', quote: '' }] }),
      ),
      'damaged',
    ],
    ['a finding noted', fileWith(head({ findings: [finding] })), null],
    ['a finding noted twice', fileWith(head({ findings: [finding, finding] })), 'damaged'],
    ['a state that is none', fileWith(head({ findings: [{ ...finding, progress: 'done' }] })), 'damaged'],
    ['an asking without its day', fileWith(head({ findings: [{ ...finding, on: null }] })), 'damaged'],
    ['a day that is none', fileWith(head({ findings: [{ ...finding, on: '2026-02-39' }] })), 'damaged'],
    ['a finding on no cell', fileWith(head({ findings: [{ ...finding, cells: ['__proto__'] }] })), 'damaged'],
    ['a register that is none', fileWith(head({ registers: ['agency,year\n甲,'] })), 'damaged'],
    ['a group without a name', fileWith(head({ groups: [{ name: ' ', agencies: [] }] })), 'damaged'],
    ['a scope that is none', fileWith(head({ scope: {} })), 'damaged'],
  ] as const)('%s', (_, bytes, fault) => expect(faultOf(bytes)).toBe(fault));
});

test('a file with any of its bytes changed is refused, or says what it said', async () => {
  const { workspace, files } = withContents({ ...EMPTY_WORKSPACE, documents: [document] });
  const whole = await pack(workspace, files);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const changed = whole.slice();
      changed[at] = byte;
      if (faultOf(changed) === null)
        for (const [hash, bytes] of open(changed).files) expect(sha256(bytes)).toBe(hash);
    }),
    { numRuns: runs(300, 5000) },
  );
});

test('a file of the first format is opened, with nothing noted in it', () => {
  const { reminders: _, ...first } = JSON.parse(head({ format: 1 })) as Record<string, unknown>;
  expect(open(fileWith(JSON.stringify(first))).workspace).toEqual({
    ...EMPTY_WORKSPACE,
    documents: [document],
  });
});
