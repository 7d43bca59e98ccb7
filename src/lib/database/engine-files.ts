import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import databaseUrl from '$packed/nianbao.duckdb.bin?url';
import wasmUrl from '$packed/duckdb-eh.wasm.bin?url';
import seals from '$packed/seals.json';
import { fetchSealed, type SealedFile } from './fetch-sealed.ts';
import { StartError } from './start-failure.ts';

/** DuckDB and the published data, unpacked and known to be whole. */
export interface EngineFiles {
  readonly wasm: Blob;
  readonly worker: Blob;
  readonly database: Blob;
}
export type OnProgress = (received: number, total: number) => void;

const WASM: SealedFile = { name: 'engine', url: wasmUrl, type: 'application/wasm', seals: seals.engine };
const DATABASE: SealedFile = {
  name: 'data',
  url: databaseUrl,
  type: 'application/octet-stream',
  seals: seals.data,
};
const WORKER: SealedFile = {
  name: 'worker',
  url: workerUrl,
  type: 'text/javascript',
  seals: { unpacked: seals.worker },
};
const TOTAL = seals.engine.packed.bytes + seals.data.packed.bytes + seals.worker.bytes;

/** A download that several engines may wait for; given up when nobody waits any more. */
interface Download {
  readonly files: Promise<EngineFiles>;
  readonly listeners: Set<OnProgress>;
  readonly abort: AbortController;
}
let current: Download | null = null;
let failed = false;

/** Fetches the files of the engine once a visit; `onProgress` is told bytes over the wire. Rejects with a StartError. */
export async function getEngineFiles(onProgress: OnProgress, signal: AbortSignal): Promise<EngineFiles> {
  if (!isSupported()) throw new StartError('unsupported');
  const download = (current ??= begin());
  download.listeners.add(onProgress);
  const leave = () => {
    download.listeners.delete(onProgress);
    if (download.listeners.size === 0) download.abort.abort();
  };
  signal.addEventListener('abort', leave);
  try {
    return await Promise.race([download.files, rejectWhen(signal)]);
  } finally {
    signal.removeEventListener('abort', leave);
    download.listeners.delete(onProgress);
  }
}

const isSupported = () =>
  typeof WebAssembly === 'object' &&
  typeof DecompressionStream !== 'undefined' &&
  typeof Worker !== 'undefined';

function begin(): Download {
  const abort = new AbortController();
  const listeners = new Set<OnProgress>();
  let received = 0;
  const count = (bytes: number) => {
    received += bytes;
    listeners.forEach((tell) => tell(received, TOTAL));
  };
  const how = { signal: abort.signal, cache: failed ? 'reload' : 'default', onBytes: count } as const;
  const fetched = [WASM, WORKER, DATABASE].map((file) => fetchSealed(file, how));
  const files = Promise.all(fetched).then(([wasm, worker, database]) => ({
    wasm: wasm!,
    worker: worker!,
    database: database!,
  }));
  const download = { files, listeners, abort };
  // What failed is fetched anew the next time; what else was coming is of no use.
  files.catch(() => {
    failed = true;
    abort.abort();
    if (current === download) current = null;
  });
  return download;
}

function rejectWhen(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = () => reject(signal.reason as Error);
    if (signal.aborted) refuse();
    else signal.addEventListener('abort', refuse, { once: true });
  });
}
