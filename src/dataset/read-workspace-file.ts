import { unzipSync } from 'fflate';
import { sha256 } from './hash.ts';
import { parseWorkspace } from './parse-workspace.ts';
import { WorkspaceError } from './workspace-error.ts';

/** What documents may weigh together and apiece, unpacked, in bytes; and the head. */
const MOST_BYTES = 4_000_000_000;
const MOST_A_DOCUMENT = 200_000_000;
const MOST_HEAD = 50_000_000;
const HEAD = 'workspace.json';
const DOCUMENT = /^documents\/([0-9a-f]{64})\.\w{1,8}$/;

/**
 * Opens a `.nianbao` file: hands over each document that belongs to it, one at a time, and gives the text of
 * `workspace.json`, which `parseWorkspace` takes. Readings in the file are left: what a document says is read anew.
 * Throws WorkspaceError where the file is none, is newer, or is damaged in any part; what was handed over is then void.
 */
export function readWorkspaceFile(
  bytes: Uint8Array,
  onDocument: (document: { readonly sha256: string; readonly bytes: Uint8Array }) => void,
): string {
  const names = listDocuments(bytes);
  const head = unpack(bytes, HEAD, MOST_HEAD);
  if (head === undefined) throw new WorkspaceError('no-workspace');
  const text = toText(head);
  for (const { sha256: hash } of parseWorkspace(text).workspace.documents) {
    const name = names.get(hash);
    const document = name === undefined ? undefined : unpack(bytes, name, MOST_A_DOCUMENT);
    if (document === undefined || sha256(document) !== hash) throw new WorkspaceError('damaged');
    onDocument({ sha256: hash, bytes: document });
  }
  return text;
}

function listDocuments(bytes: Uint8Array): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let total = 0;
  unzip(bytes, ({ name, originalSize }) => {
    total += originalSize;
    const hash = DOCUMENT.exec(name)?.[1];
    if (hash !== undefined) names.set(hash, name);
    return false;
  });
  if (total > MOST_BYTES) throw new WorkspaceError('too-large');
  return names;
}

function unpack(bytes: Uint8Array, wanted: string, most: number): Uint8Array | undefined {
  return unzip(bytes, ({ name, originalSize }) => {
    if (name !== wanted) return false;
    if (originalSize > most) throw new WorkspaceError('too-large');
    return true;
  })[wanted];
}

function unzip(
  bytes: Uint8Array,
  filter: (entry: { readonly name: string; readonly originalSize: number }) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof WorkspaceError) throw error;
    throw new WorkspaceError(bytes[0] === 0x50 && bytes[1] === 0x4b ? 'damaged' : 'no-workspace', {
      cause: error,
    });
  }
}

function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WorkspaceError('damaged', { cause });
  }
}
