import type { Refusal } from '../reader/refusals.ts';
import type { Limits } from './limits.ts';

/** Whose fault it is that a file could not be read, and what it is. */
export type RefusalCause =
  | { readonly cause: 'document'; readonly why: Refusal }
  | { readonly cause: 'limit'; readonly limit: keyof Limits; readonly most: number }
  /** The system's code, such as ENOENT; or that it is a pipe, a device or a socket. */
  | { readonly cause: 'world'; readonly why: string }
  /** What the program says of itself. */
  | { readonly cause: 'program'; readonly why: string };

/** A file that is not read, before any reader sees it. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: RefusalCause;
  constructor(refusal: RefusalCause) {
    super(refusal.cause);
    this.refusal = refusal;
  }
}
