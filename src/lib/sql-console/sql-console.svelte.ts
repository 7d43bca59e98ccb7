import type { OnProgress } from '../database/engine-files.ts';
import type { EngineState } from '../database/engine.svelte.ts';
import { StartError, toFailure } from '../database/start-failure.ts';
import type { OpenConsole } from './open-console.ts';
import type { Outcome, Stop } from './outcome.ts';
import { LIMITS } from './query-result.ts';

/** A statement that takes longer, in milliseconds, may have to be ended: another engine is made ready for then. */
const LONG = 2_000;

let state = $state.raw<EngineState>({ kind: 'asleep' });
let abort = new AbortController();
/** The engine that answers, and the one that will when that is ended. */
let answering: Promise<OpenConsole> | null = null;
let spare: Promise<OpenConsole> | null = null;
let stopNow: ((why: Stop) => void) | null = null;

/**
 * DuckDB for what a visitor types, apart from the one that answers the questions of the site: a worker of its own,
 * started when something is asked of it, ended and replaced at any limit.
 */
export const sqlConsole = {
  get state() {
    return state;
  },
  /** Starts it unless it runs; rejects when it cannot or was cancelled. */
  start: (): Promise<OpenConsole> => (answering ??= startInSight()),
  /** Runs one statement that reads, within the limits. Never rejects. */
  async ask(sql: string): Promise<Outcome> {
    const opened = await sqlConsole.start().catch(() => null);
    if (opened === null)
      return abort.signal.aborted ? { kind: 'stopped', why: 'cancelled' } : { kind: 'unavailable' };
    const outcome = await withinLimits(opened, sql);
    if (outcome.kind === 'stopped') replace(opened);
    return outcome;
  },
  /** Ends the statement under way, or the start. */
  cancel(): void {
    if (stopNow === null) abort.abort();
    else stopNow('cancelled');
  },
  /** Ends its engines and gives their memory back; what was downloaded stays. */
  close(): void {
    sqlConsole.cancel();
    for (const engine of [answering, spare])
      void engine?.then(
        ({ end }) => end(),
        () => undefined,
      );
    [answering, spare] = [null, null];
    state = { kind: 'asleep' };
  },
};

async function withinLimits(opened: OpenConsole, sql: string): Promise<Outcome> {
  const stopped = new Promise<Outcome>((resolve) => {
    stopNow = (why) => resolve({ kind: 'stopped', why });
  });
  const timers = [setTimeout(makeSpare, LONG), setTimeout(() => stopNow?.('time'), LIMITS.time)];
  try {
    return await Promise.race([opened.ask(sql), stopped]);
  } finally {
    timers.forEach(clearTimeout);
    stopNow = null;
  }
}

function replace(ended: OpenConsole): void {
  ended.end();
  if (state.kind === 'asleep') return;
  answering = (spare ?? start()).catch((error: unknown) => {
    answering = null;
    if (abort.signal.aborted) throw error;
    // What failed unseen is tried once more in sight.
    return (answering = startInSight());
  });
  answering.catch(() => undefined);
  spare = null;
}

function makeSpare(): void {
  spare ??= start();
  spare.catch(() => (spare = null));
}

async function start(onProgress: OnProgress = () => undefined): Promise<OpenConsole> {
  abort = new AbortController();
  const { openConsole } = await import('./open-console.ts').catch((cause: unknown) => {
    throw new StartError('unreachable', 'engine', { cause });
  });
  return openConsole(onProgress, abort.signal);
}

async function startInSight(): Promise<OpenConsole> {
  state = { kind: 'loading', received: 0, total: NaN };
  try {
    const opened = await start((received, total) => {
      // Bytes of one file may still come in after another has failed.
      if (state.kind === 'loading') state = { kind: 'loading', received, total };
    });
    state = { kind: 'ready' };
    return opened;
  } catch (error) {
    answering = null;
    state = abort.signal.aborted ? { kind: 'asleep' } : { kind: 'failed', failure: toFailure(error) };
    throw error;
  }
}
