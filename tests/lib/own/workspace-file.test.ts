import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/dataset/hash.ts';
import { parseWorkspace } from '../../../src/dataset/parse-workspace.ts';
import { readWorkspaceFile } from '../../../src/dataset/read-workspace-file.ts';
import { WorkspaceError } from '../../../src/dataset/workspace-error.ts';
import type { OwnDocument, Workspace } from '../../../src/dataset/workspace.ts';
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
    workspace: { documents: workspace.documents.map(rename), decisions: workspace.decisions.map(rename) },
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
      toHead({ workspace: { documents: [document], decisions: [] }, dataVersion: 'v', example: false }),
    ) as object),
    ...change,
  });
const fileWith = (text: string, contents = 'a report') =>
  zipSync({ 'workspace.json': encode(text), [`documents/${document.sha256}.txt`]: encode(contents) });

describe('a file that is no sound workspace is refused by what is wrong with it', () => {
  const decision = { sha256: document.sha256, decidedOn: '2026-11-30T08:00:00.000Z' };
  test.each([
    ['sound', fileWith(head()), null],
    ['no ZIP', encode('a report'), 'no-workspace'],
    ['empty', new Uint8Array(), 'no-workspace'],
    ['a ZIP of other things', zipSync({ 'a.txt': encode('a') }), 'no-workspace'],
    ['without a format', fileWith('{"documents":[]}'), 'no-workspace'],
    ['of a newer program', fileWith(head({ format: 2 })), 'newer'],
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
  ] as const)('%s', (_, bytes, fault) => expect(faultOf(bytes)).toBe(fault));
});

test('a file with any of its bytes changed is refused, or says what it said', async () => {
  const { workspace, files } = withContents({ documents: [document], decisions: [] });
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
