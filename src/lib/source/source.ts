import type { Query } from './query.ts';

/** Queries by name; one that is not asked is left out. */
export type NamedQueries = Readonly<Record<string, Query<unknown> | undefined>>;
/** The rows that answer them, under the same names. */
export type NamedRows = Readonly<Record<string, readonly unknown[] | undefined>>;

/** Who answers: DuckDB while pages are prerendered, DuckDB in the page, another engine. */
export interface Source {
  /** All queries in one go; rejects where one of them fails or `signal` aborts. */
  readonly answer: (queries: NamedQueries, signal?: AbortSignal) => Promise<NamedRows>;
  /** Changes when what it answers from changes. */
  readonly revision: string;
}

/** The revision of a source that holds what the pages were made of, and no more. */
export const PUBLISHED = 'published';
