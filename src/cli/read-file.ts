import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sha256 } from '../dataset/hash.ts';
import { UnreadableError } from '../reader/document.ts';
import { readReport, type ReadReport } from '../reader/read-report.ts';
import type { Refusal } from '../reader/refusals.ts';

/** A published file and what it says. */
export interface FileRead {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly report: ReadReport;
}

/** A file that could not be read; `cause` tells whose fault it is. */
export type FileRefused = { readonly path: string } & RefusalCause;

export type RefusalCause =
  | { readonly cause: 'document'; readonly why: Refusal }
  /** The system's code, such as ENOENT. */
  | { readonly cause: 'world'; readonly why: string }
  /** What the program says of itself. */
  | { readonly cause: 'program'; readonly why: string };

/** Reads one file and never throws: plain data in, plain data out, so that a worker can run it. */
export async function readFileAt(path: string): Promise<FileRead | FileRefused> {
  try {
    const bytes = await readFile(path);
    const report = await readReport(bytes, basename(path));
    return { path, name: basename(path), bytes: bytes.length, sha256: sha256(bytes), report };
  } catch (error) {
    return toRefusal(path, error);
  }
}

function toRefusal(path: string, error: unknown): FileRefused {
  if (error instanceof UnreadableError) return { path, cause: 'document', why: error.refusal };
  if (
    error instanceof Error &&
    'code' in error &&
    ('syscall' in error || error.code === 'ERR_FS_FILE_TOO_LARGE')
  )
    return { path, cause: 'world', why: String(error.code) };
  return { path, cause: 'program', why: error instanceof Error ? error.message : String(error) };
}

export const isRefused = (outcome: FileRead | FileRefused): outcome is FileRefused => 'cause' in outcome;
