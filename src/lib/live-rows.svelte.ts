import { engine } from './database/engine.svelte.ts';
import type { Run } from './source/query.ts';
import { DEFAULT_SELECTION, type Selection } from './address/selection.ts';

/** How a page comes by its rows. */
interface Asking<Rows> {
  /** The rows that came with the page; they answer it as it comes. */
  readonly came: () => Rows;
  readonly selection: () => Selection;
  /** What tells questions apart; null where the rows that came with the page answer. */
  readonly keyOf: (selection: Selection) => string | null;
  readonly ask: (run: Run, selection: Selection) => Promise<Rows>;
}

/** Rows and the selection they answer: never those of one under the words of another. */
export interface LiveRows<Rows> {
  readonly rows: Rows;
  readonly selection: Selection;
  /** Others are on their way. */
  readonly pending: boolean;
  /** What the engine said when it could not answer. */
  readonly error: string | null;
}

/** The rows a page came with, until the visitor asks for others: then the same question goes to DuckDB in the page. */
export function liveRows<Rows>({ came, selection, keyOf, ask }: Asking<Rows>): LiveRows<Rows> {
  let answered = $state.raw<{ readonly key: string; readonly rows: Rows } | null>(null);
  let failed = $state.raw<{ readonly key: string; readonly message: string } | null>(null);
  const key = $derived(keyOf(selection()));

  $effect(() => {
    if (key === null || answered?.key === key) return undefined;
    const asked = { key, selection: selection() };
    const put = () =>
      engine
        .start()
        .then((run) => ask(run, asked.selection))
        .then(
          (rows) => {
            if (asked.key === key) answered = { key: asked.key, rows };
          },
          (reason: unknown) => (failed = { key: asked.key, message: String(reason) }),
        );
    // A page drawn while the address of the last one still holds asks nothing: its own comes before this does.
    const soon = setTimeout(() => void put());
    return () => clearTimeout(soon);
  });

  // Kept as it is while an answer is awaited, so that nothing is drawn again for a question not yet answered.
  let last: Pick<LiveRows<Rows>, 'rows' | 'selection'> | null = null;
  const shown = $derived.by(() => {
    if (key === null) last = { rows: came(), selection: selection() };
    else if (answered?.key === key) last = { rows: answered.rows, selection: selection() };
    return (last ??= { rows: came(), selection: DEFAULT_SELECTION });
  });

  return {
    get rows() {
      return shown.rows;
    },
    get selection() {
      return shown.selection;
    },
    get pending() {
      return key !== null && answered?.key !== key && failed?.key !== key;
    },
    get error() {
      return failed !== null && failed.key === key ? failed.message : null;
    },
  };
}
