import { keptReports } from '../own/chosen-workspace.ts';
import type { Run } from '../source/query.ts';
import type { OpenEngine } from './open-engine.ts';
import { StartError, toFailure, type Failure } from './start-failure.ts';

/** What an engine in the page is doing; sizes in bytes over the wire. */
export type EngineState =
  | { readonly kind: 'asleep' }
  | { readonly kind: 'loading'; readonly received: number; readonly total: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: Failure };

let state = $state.raw<EngineState>({ kind: 'asleep' });
let opening: Promise<OpenEngine> | null = null;
/** What the browser kept when it was opened. */
let openedWith: string | null = null;
let abort = new AbortController();

/** DuckDB in the page, for the questions of the site alone: at most one, started when something is asked of it. */
export const engine = {
  get state() {
    return state;
  },
  /** Starts the engine unless it runs; resolves to what answers queries, rejects when it cannot or was cancelled. */
  start(): Promise<Run> {
    const kept = keptReports()?.revision ?? null;
    if (kept !== openedWith) void opening?.then(({ close }) => close()).catch(() => undefined);
    if (kept !== openedWith) opening = null;
    openedWith = kept;
    return (opening ??= open(kept !== null)).then(({ run }) => run);
  },
  /** Stops a start under way; the next question starts anew. */
  cancel(): void {
    abort.abort();
  },
};

async function open(withOwn: boolean): Promise<OpenEngine> {
  abort = new AbortController();
  state = { kind: 'loading', received: 0, total: NaN };
  try {
    const { openEngine } = await import('./open-engine.ts').catch((cause: unknown) => {
      throw new StartError('unreachable', 'engine', { cause });
    });
    const opened = await openEngine(
      (received, total) => {
        // Bytes of one file may still come in after another has failed.
        if (state.kind === 'loading') state = { kind: 'loading', received, total };
      },
      abort.signal,
      withOwn,
    );
    state = { kind: 'ready' };
    return opened;
  } catch (error) {
    opening = null;
    state = abort.signal.aborted ? { kind: 'asleep' } : { kind: 'failed', failure: toFailure(error) };
    throw error;
  }
}
