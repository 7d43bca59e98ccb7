import { engine } from './database/engine.svelte.ts';
import type { Run } from './database/query.ts';

/** Rows of a page and whether others are on their way; `error` is what the engine said. */
export interface LiveRows<Rows> {
  readonly rows: Rows;
  readonly pending: boolean;
  readonly error: string | null;
}

/**
 * The rows a page came with, until the visitor asks for others: then the same question goes to DuckDB in the page.
 * `question` gives null while the rows at hand answer it, else a key that tells questions apart and how to ask.
 */
export function liveRows<Rows>(
  came: () => Rows,
  question: () => { readonly key: string; readonly ask: (run: Run) => Promise<Rows> } | null,
): LiveRows<Rows> {
  let answered = $state.raw<{ readonly key: string; readonly rows: Rows } | null>(null);
  let error = $state.raw<{ readonly key: string; readonly message: string } | null>(null);
  const wanted = $derived(question());
  const key = $derived(wanted?.key ?? null);

  $effect(() => {
    if (key === null || wanted === null || answered?.key === key) return undefined;
    const asked = wanted;
    const ask = () =>
      engine
        .start()
        .then((run) => asked.ask(run))
        .then(
          (rows) => {
            if (asked.key === key) answered = { key: asked.key, rows };
          },
          (reason: unknown) => (error = { key: asked.key, message: String(reason) }),
        );
    // A page drawn while the address of the last one still holds asks nothing: its own comes before this does.
    const soon = setTimeout(() => void ask());
    return () => clearTimeout(soon);
  });

  return {
    get rows() {
      return key === null ? came() : answered ? answered.rows : came();
    },
    get pending() {
      return key !== null && answered?.key !== key && error?.key !== key;
    },
    get error() {
      return error !== null && error.key === key ? error.message : null;
    },
  };
}
