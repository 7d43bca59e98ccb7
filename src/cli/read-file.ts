import { basename } from 'node:path';
import { sha256 } from '../dataset/hash.ts';
import { UnreadableError } from '../reader/document.ts';
import { documentsIn, type FoundDocument } from '../reader/documents-in.ts';
import { readFound } from '../reader/read-reports.ts';
import type { FileRead, FileRefused, Located } from './file-outcome.ts';
import { BYTES_PER_MB, type Limits } from './limits.ts';
import { readRegularFile } from './read-regular-file.ts';
import { RefusedError, type RefusalCause } from './refused-error.ts';
import { unpacksBeyond } from './unpacks-beyond.ts';

/** What happens while a file is read: a document of it is begun, and has an outcome unless it is but a letter. */
export type Step =
  { readonly begins: Located } | { readonly outcome: FileRead | FileRefused } | { readonly ends: true };

/**
 * Reads every document of a file but the first `after`, and never throws: plain data in, plain data out, so that another
 * process can run it.
 */
export async function* readFileAt(path: string, limits: Limits, after = 0): AsyncGenerator<Step> {
  let [count, unpacked] = [0, 0];
  try {
    const bytes = await openFile(path, limits);
    for await (const found of documentsIn(bytes, basename(path))) {
      const at = locate(path, found);
      count += 1;
      if (at.member !== null) unpacked += found.bytes.length;
      if (unpacked > limits.unpackedMb * BYTES_PER_MB) throw unpacksTooFar(limits);
      if (count <= after) continue;
      yield { begins: at };
      const outcome = await readDocument(at, found, limits);
      if (outcome !== null) yield { outcome };
    }
  } catch (error) {
    yield { outcome: { path, member: null, ...causeOf(error) } };
  }
  yield { ends: true };
}

async function openFile(path: string, limits: Limits): Promise<Buffer> {
  const bytes = await readRegularFile(path, limits);
  await refuseUnpacked(bytes, limits);
  return bytes;
}

function locate(path: string, { name }: FoundDocument): Located {
  const member = name === basename(path) ? null : name.slice(basename(path).length + 1);
  return { path: member === null ? path : `${path}/${member}`, member };
}

async function readDocument(
  at: Located,
  found: FoundDocument,
  limits: Limits,
): Promise<FileRead | FileRefused | null> {
  try {
    if (at.member !== null)
      await refuseUnpacked(
        Buffer.from(found.bytes.buffer, found.bytes.byteOffset, found.bytes.length),
        limits,
      );
    const report = await readFound(found);
    if (report instanceof UnreadableError) throw report;
    const { name, bytes } = found;
    return report && { ...at, name, bytes: bytes.length, sha256: sha256(bytes), report };
  } catch (error) {
    return { ...at, ...causeOf(error) };
  }
}

async function refuseUnpacked(bytes: Buffer, { unpackedMb }: Limits): Promise<void> {
  if (await unpacksBeyond(bytes, unpackedMb * BYTES_PER_MB)) throw unpacksTooFar({ unpackedMb });
}

const unpacksTooFar = ({ unpackedMb }: Pick<Limits, 'unpackedMb'>) =>
  new RefusedError({ cause: 'limit', limit: 'unpackedMb', most: unpackedMb });

function causeOf(error: unknown): RefusalCause {
  if (error instanceof UnreadableError) return { cause: 'document', why: error.refusal };
  if (error instanceof RefusedError) return error.refusal;
  if (error instanceof Error && 'code' in error && 'syscall' in error)
    return { cause: 'world', why: String(error.code) };
  return {
    cause: 'program',
    why: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
