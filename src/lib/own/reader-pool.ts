import { READING_LIMITS } from './reading-limits.ts';
import workerUrl from './read-in-worker.ts?worker&url';
import type { Answered, Asked, Envelope } from './worker-messages.ts';

/** The reader's build: readings of another one are made anew. */
export const READER_VERSION = workerUrl.replace(/^.*\//, '');

/** What came of asking: the last word of the worker, or that it had to be ended. */
export type Ending =
  | Exclude<Answered, { readonly kind: 'member' }>
  | { readonly kind: 'limit'; readonly limit: 'seconds' | 'bytes' | 'memory' };

export interface Listener {
  /** A worker has begun. */
  readonly onStart?: () => void;
  /** Whether the document with this hash is to be read at all. */
  readonly onHash?: (sha256: string) => boolean;
  readonly onMember?: (name: string, file: Blob) => void;
  readonly signal?: AbortSignal;
}

/** Workers that read, each one file at a time; one that takes too much is ended and another takes its place. */
export interface ReaderPool {
  /** Resolves when a worker was free and has answered; rejects only where `signal` aborts. */
  readonly ask: (asked: Asked & { readonly file: Blob }, listener?: Listener) => Promise<Ending>;
  readonly close: () => void;
}

/** After so many files a worker makes room for a fresh one, with what libraries hold on to. */
const FILES_A_WORKER = 40;
const MOST_WORKERS = 4;

interface Slot {
  worker: Worker | null;
  files: number;
}

/** The page keeps a core for itself where there are more than two. */
const sizeFor = (cores: number) => Math.max(1, Math.min(MOST_WORKERS, cores > 2 ? cores - 1 : cores));

export function openReaderPool(size = sizeFor(navigator.hardwareConcurrency)): ReaderPool {
  const slots = Array.from({ length: size }, (): Slot => ({ worker: null, files: 0 }));
  const free = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];
  const take = () => {
    const slot = free.pop();
    return slot ? Promise.resolve(slot) : new Promise<Slot>((resolve) => waiting.push(resolve));
  };
  const give = (slot: Slot) => {
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  };
  return {
    ask: async (asked, listener = {}) => {
      if (asked.file.size > READING_LIMITS.bytes) return { kind: 'limit', limit: 'bytes' };
      const slot = await take();
      try {
        listener.signal?.throwIfAborted();
        listener.onStart?.();
        return await askSlot(slot, asked, listener);
      } finally {
        give(slot);
      }
    },
    close: () => slots.forEach(endWorker),
  };
}

function endWorker(slot: Slot): void {
  slot.worker?.terminate();
  slot.worker = null;
  slot.files = 0;
}

function askSlot(slot: Slot, asked: Asked, { onHash, onMember, signal }: Listener): Promise<Ending> {
  if (slot.files >= FILES_A_WORKER) endWorker(slot);
  const worker = (slot.worker ??= new Worker(workerUrl, { type: 'module' }));
  slot.files += 1;
  return new Promise((resolve, reject) => {
    let timer = 0;
    const startClock = () => {
      clearTimeout(timer);
      timer = window.setTimeout(
        () => end({ kind: 'limit', limit: 'seconds' }),
        READING_LIMITS.seconds * 1000,
      );
    };
    const settle = () => {
      clearTimeout(timer);
      worker.removeEventListener('message', listen);
      worker.removeEventListener('error', fail);
      signal?.removeEventListener('abort', abort);
    };
    const end = (ending: Ending) => {
      settle();
      endWorker(slot);
      resolve(ending);
    };
    const abort = () => {
      settle();
      endWorker(slot);
      reject(signal?.reason as Error);
    };
    // A worker that runs out of memory is ended by the browser, which says no more than that.
    const fail = ({ message }: ErrorEvent) =>
      end(message ? { kind: 'failed', message } : { kind: 'limit', limit: 'memory' });
    const listen = ({ data }: MessageEvent<Partial<Envelope>>) => {
      const answered = data.nianbao;
      if (answered === undefined) return;
      if (answered.kind === 'member') {
        startClock();
        onMember?.(answered.name, new Blob([answered.bytes]));
      } else if (answered.kind === 'hashed' && asked.kind === 'read') {
        startClock();
        const wanted = onHash?.(answered.sha256) !== false;
        worker.postMessage({ kind: 'go', wanted } satisfies Asked);
      } else {
        settle();
        resolve(answered);
      }
    };
    worker.addEventListener('message', listen);
    worker.addEventListener('error', fail);
    signal?.addEventListener('abort', abort, { once: true });
    startClock();
    worker.postMessage(asked);
  });
}
