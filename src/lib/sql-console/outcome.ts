import type { QueryResult } from './query-result.ts';
import type { Refusal } from './read-statement.ts';
import type { SqlError } from './sql-error.ts';

/** Why a query was ended: by the visitor, at a limit, or because its engine fell. */
export type Stop = 'cancelled' | 'time' | 'cell' | 'answer' | 'memory' | 'fallen';

/** What came of a query; `ms` is how long it took, null where its answer came with the page. */
export type Outcome =
  | { readonly kind: 'answered'; readonly result: QueryResult; readonly ms: number | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly error: SqlError }
  | { readonly kind: 'stopped'; readonly why: Stop }
  /** No engine runs; its state says why. */
  | { readonly kind: 'unavailable' };
