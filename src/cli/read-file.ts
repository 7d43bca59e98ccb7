import { basename } from 'node:path';
import { sha256 } from '../dataset/hash.ts';
import { UnreadableError } from '../reader/document.ts';
import { readReport } from '../reader/read-report.ts';
import type { FileRead, FileRefused } from './file-outcome.ts';
import { BYTES_PER_MB, type Limits } from './limits.ts';
import { readRegularFile } from './read-regular-file.ts';
import { RefusedError, type RefusalCause } from './refused-error.ts';
import { unpacksBeyond } from './unpacks-beyond.ts';

/** Reads one file and never throws: plain data in, plain data out, so that another process can run it. */
export async function readFileAt(path: string, limits: Limits): Promise<FileRead | FileRefused> {
  try {
    const bytes = await readRegularFile(path, limits);
    if (await unpacksBeyond(bytes, limits.unpackedMb * BYTES_PER_MB))
      throw new RefusedError({ cause: 'limit', limit: 'unpackedMb', most: limits.unpackedMb });
    const hash = sha256(bytes);
    const report = await readReport(bytes, basename(path));
    return { path, name: basename(path), bytes: bytes.length, sha256: hash, report };
  } catch (error) {
    return { path, ...causeOf(error) };
  }
}

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
