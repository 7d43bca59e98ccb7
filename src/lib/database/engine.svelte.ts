import type { Console } from './console.ts';
import type { Engine } from './open-engine.ts';
import type { Run } from '../source/query.ts';

/** What the engine in the page is doing; sizes in bytes over the wire. */
export type EngineState =
  | { readonly kind: 'asleep' }
  | { readonly kind: 'loading'; readonly received: number; readonly total: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };
/** `unsupported`: this browser cannot run it. `unreachable`: a file of it could not be fetched. `broken`: it did not start. */
export type FailureReason = 'unsupported' | 'unreachable' | 'broken';

let state = $state.raw<EngineState>({ kind: 'asleep' });
let opening: Promise<Engine> | null = null;
let abort = new AbortController();

/** DuckDB in the page: at most one, started when something is asked of it. */
export const engine = {
  get state() {
    return state;
  },
  /** Starts the engine unless it runs; resolves to what answers queries, rejects when it cannot or was cancelled. */
  async start(): Promise<Run> {
    return (await started()).run;
  },
  /** The same engine for what a visitor types. */
  async console(): Promise<Console> {
    return (await started()).console;
  },
  /** Stops a start under way; the next question starts anew. */
  cancel(): void {
    abort.abort();
  },
};

const started = (): Promise<Engine> => (opening ??= open());

async function open(): Promise<Engine> {
  abort = new AbortController();
  state = { kind: 'loading', received: 0, total: NaN };
  try {
    const { openEngine } = await import('./open-engine.ts');
    const opened = await openEngine((received, total) => {
      // Bytes of one file may still come in after another has failed.
      if (state.kind === 'loading') state = { kind: 'loading', received, total };
    }, abort.signal);
    state = { kind: 'ready' };
    return opened;
  } catch (error) {
    opening = null;
    state = abort.signal.aborted ? { kind: 'asleep' } : { kind: 'failed', reason: toReason(error) };
    throw error;
  }
}

function toReason(error: unknown): FailureReason {
  const name = error instanceof Error ? error.name : '';
  return name === 'UnsupportedError' ? 'unsupported' : name === 'UnreachableError' ? 'unreachable' : 'broken';
}
