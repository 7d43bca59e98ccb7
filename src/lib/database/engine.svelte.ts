import type { Run } from '../source/query.ts';
import { StartError, toFailure, type Failure } from './start-failure.ts';

/** What an engine in the page is doing; sizes in bytes over the wire. */
export type EngineState =
  | { readonly kind: 'asleep' }
  | { readonly kind: 'loading'; readonly received: number; readonly total: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: Failure };

let state = $state.raw<EngineState>({ kind: 'asleep' });
let opening: Promise<Run> | null = null;
let abort = new AbortController();

/** DuckDB in the page, for the questions of the site alone: at most one, started when something is asked of it. */
export const engine = {
  get state() {
    return state;
  },
  /** Starts the engine unless it runs; resolves to what answers queries, rejects when it cannot or was cancelled. */
  start: (): Promise<Run> => (opening ??= open()),
  /** Stops a start under way; the next question starts anew. */
  cancel(): void {
    abort.abort();
  },
};

async function open(): Promise<Run> {
  abort = new AbortController();
  state = { kind: 'loading', received: 0, total: NaN };
  try {
    const { openEngine } = await import('./open-engine.ts').catch((cause: unknown) => {
      throw new StartError('unreachable', 'engine', { cause });
    });
    const run = await openEngine((received, total) => {
      // Bytes of one file may still come in after another has failed.
      if (state.kind === 'loading') state = { kind: 'loading', received, total };
    }, abort.signal);
    state = { kind: 'ready' };
    return run;
  } catch (error) {
    opening = null;
    state = abort.signal.aborted ? { kind: 'asleep' } : { kind: 'failed', failure: toFailure(error) };
    throw error;
  }
}
