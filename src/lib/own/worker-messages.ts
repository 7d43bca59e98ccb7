import type { ReadReport } from '../../reader/read-report.ts';
import type { Refusal } from '../../reader/refusals.ts';
import type { SetText } from '../pages/report/set-text.ts';
import type { WorkspaceFault } from '../../dataset/workspace-error.ts';

/** What a page asks of a reading worker, one thing at a time. */
export type Asked =
  /** To read a document; after `hashed` it waits for `go`. */
  | { readonly kind: 'read'; readonly name: string; readonly depth: number; readonly file: Blob }
  | { readonly kind: 'go'; readonly wanted: boolean }
  /** The text that offsets in a reading's places refer to. */
  | { readonly kind: 'text'; readonly name: string; readonly file: Blob }
  | { readonly kind: 'hash'; readonly file: Blob }
  /** To open a `.nianbao` file. */
  | { readonly kind: 'workspace'; readonly file: Blob };

/** What a worker answers; everything but `hashed` and `member` is the last word on what was asked. */
export type Answered =
  | { readonly kind: 'hashed'; readonly sha256: string }
  /** A file within the file; of a workspace a document, by its hash. */
  | { readonly kind: 'member'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'opened' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'read'; readonly reading: ReadReport }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'text'; readonly text: SetText | null }
  /** The checked text of `workspace.json`. */
  | { readonly kind: 'workspace'; readonly text: string }
  | { readonly kind: 'not-taken'; readonly fault: WorkspaceFault }
  /** A fault of the program. */
  | { readonly kind: 'failed'; readonly message: string };

/** Libraries post words of their own; those of the worker carry this. */
export interface Envelope {
  readonly nianbao: Answered;
}
