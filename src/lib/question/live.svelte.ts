import { untrack } from 'svelte';
import { toSearch } from '../address/search.ts';
import { DEFAULT_SELECTION, type Selection } from '../address/selection.ts';
import { PUBLISHED, type NamedRows, type Source } from '../source/source.ts';
import { Answers } from './answers.svelte.ts';
import {
  keyOf,
  keysOf,
  resolveQuestion,
  toShape,
  type KnownRows,
  type Question,
  type Resolved,
} from './question.ts';

/** Why a question has no answer: the visitor stopped it, or what the engine said. */
export type FailureReason =
  { readonly kind: 'cancelled' } | { readonly kind: 'error'; readonly message: string };

/** How the selection in the address stands to what is on screen. */
export type LiveState =
  | { readonly kind: 'applied' }
  | { readonly kind: 'asked'; readonly requested: Selection }
  /** The address went back to what is applied; `requested` is what had been chosen. */
  | { readonly kind: 'failed'; readonly requested: Selection; readonly reason: FailureReason };

/** Rows and the selection they answer: never those of one under the words of another. */
export interface Live<Rows> {
  readonly rows: Rows;
  readonly selection: Selection;
  readonly state: LiveState;
  /** Stops waiting: what is on screen stays. */
  readonly cancel: () => void;
  /** Asks what failed once more. */
  readonly retry: () => void;
}

interface Asking<Rows> {
  /** The rows that came with the page, by name: they answer the question of the default selection. */
  readonly prerendered: () => NamedRows;
  readonly question: (selection: Selection) => Question<Rows>;
  /** What the address says. */
  readonly selection: () => Selection;
  /** Takes the address back to a selection. */
  readonly revert: (selection: Selection) => void;
  readonly source: Source;
}

interface Shown<Rows> {
  readonly rows: Rows;
  readonly selection: Selection;
}
interface Failure {
  /** The address that it went back to. */
  readonly at: string;
  readonly requested: Selection;
  readonly reason: FailureReason;
}

/** The rows of a page: those it came with, until the address asks for others; then the source is asked. */
export function createLive<Rows>({
  prerendered,
  question,
  selection,
  revert,
  source,
}: Asking<Rows>): Live<Rows> {
  const answers = new Answers();
  const isAsMade = $derived(source.revision === PUBLISHED);
  const prerenderedKeys = $derived(isAsMade ? keysOf(question(DEFAULT_SELECTION), prerendered()) : NONE);
  const known: Pick<KnownRows, 'get'> = {
    get: (key) =>
      answers.get(`${source.revision} ${key}`) ?? (prerenderedKeys.has(key) ? prerendered() : undefined),
  };
  const found = $derived<Resolved<Rows>>(resolveQuestion(question(selection()), known));
  const missing = $derived(found.kind === 'missing' ? keyOf(found.queries) : null);

  let applied = $state.raw<Shown<Rows> | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let waiting: AbortController | null = null;
  let attempts = $state(0);

  const shown = $derived.by((): Shown<Rows> => {
    if (found.kind === 'answered') return { rows: found.rows, selection: selection() };
    return (
      applied ?? { rows: toShape(question(DEFAULT_SELECTION), prerendered()), selection: DEFAULT_SELECTION }
    );
  });
  $effect.pre(() => {
    if (found.kind === 'answered') applied = shown;
  });

  // Depends on the key alone: an adjustment that asks nothing new does not ask again.
  $effect(() => {
    const key = missing;
    void attempts;
    if (key === null) return undefined;
    const { queries, requested, revision } = untrack(() => ({
      queries: queriesOf(found),
      requested: selection(),
      revision: source.revision,
    }));
    const controller = (waiting = new AbortController());
    source.answer(queries, controller.signal).then(
      (rows) => answers.set(`${revision} ${key}`, rows),
      (error: unknown) => {
        if (controller.signal.reason !== SUPERSEDED) fail(requested, toReason(error));
      },
    );
    return () => controller.abort(SUPERSEDED);
  });

  function fail(requested: Selection, reason: FailureReason): void {
    const back = shown.selection;
    failure = { at: toSearch(back), requested, reason };
    revert(back);
  }

  const state = $derived.by((): LiveState => {
    const isFailed = failure !== null && failure.at === toSearch(selection());
    if (missing !== null && !isFailed) return { kind: 'asked', requested: selection() };
    if (failure === null || !isFailed) return { kind: 'applied' };
    return { kind: 'failed', requested: failure.requested, reason: failure.reason };
  });

  return {
    get rows() {
      return shown.rows;
    },
    get selection() {
      return shown.selection;
    },
    get state() {
      return state;
    },
    cancel: () => waiting?.abort(CANCELLED),
    retry: () => {
      if (failure === null) return;
      const { requested } = failure;
      failure = null;
      attempts += 1;
      revert(requested);
    },
  };
}

const NONE: ReadonlySet<string> = new Set();
const SUPERSEDED = Symbol('superseded');
const CANCELLED = Symbol('cancelled');

const toReason = (error: unknown): FailureReason =>
  error === CANCELLED
    ? { kind: 'cancelled' }
    : { kind: 'error', message: error instanceof Error ? error.message : String(error) };

const queriesOf = (found: Resolved<unknown>) => (found.kind === 'missing' ? found.queries : {});
