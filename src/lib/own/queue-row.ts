import type { ReadDocument } from '../../dataset/reading-json.ts';
import type { Refusal } from '../../reader/refusals.ts';

/** Why a file could not be read: the document's own, a limit, or a fault of the program. */
export type Unread =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'limit'; readonly limit: 'seconds' | 'bytes' | 'memory' }
  | { readonly kind: 'failed'; readonly message: string };

/** A file of the queue and how far its reading has come. */
export interface QueueRow {
  readonly id: number;
  readonly name: string;
  readonly file: Blob;
  /** How many files hold it. */
  readonly depth: number;
  /** The hash under which it was kept before this visit; null for what was dropped. */
  readonly keptAs: string | null;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'reading' }
    | { readonly kind: 'read'; readonly document: ReadDocument }
    /** The same document stands in the queue under another name. */
    | { readonly kind: 'same'; readonly as: string }
    | { readonly kind: 'unread'; readonly why: Unread }
    | { readonly kind: 'cancelled' };
}
