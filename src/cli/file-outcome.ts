import type { ReadReport } from '../reader/read-report.ts';
import type { RefusalCause } from './refused-error.ts';

/** A document in a file: where it lies, and its name within the archive or the mail that holds it. */
export interface Located {
  /** As a person would write it; of a document in an archive, that of the archive and its name in it: `a.zip/b.pdf`. */
  readonly path: string;
  /** Null where the file itself is the document. */
  readonly member: string | null;
}

/** A published document and what it says; `bytes` and `sha256` are its own, in an archive too. */
export interface FileRead extends Located {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly report: ReadReport;
}

/** A document, or a file of such, that could not be read; `cause` tells whose fault it is. */
export type FileRefused = Located & RefusalCause;

export const isRefused = (outcome: FileRead | FileRefused): outcome is FileRefused => 'cause' in outcome;

/** The same document, with paths below `path` and names below the name of its file. */
export function relocate<Outcome extends FileRead | FileRefused>(
  outcome: Outcome,
  path: string,
  name: string,
): Outcome {
  const below = outcome.member === null ? '' : `/${outcome.member}`;
  return { ...outcome, path: path + below, ...(isRefused(outcome) ? {} : { name: name + below }) };
}
