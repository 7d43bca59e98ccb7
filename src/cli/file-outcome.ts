import type { ReadReport } from '../reader/read-report.ts';
import type { RefusalCause } from './refused-error.ts';

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

export const isRefused = (outcome: FileRead | FileRefused): outcome is FileRefused => 'cause' in outcome;
