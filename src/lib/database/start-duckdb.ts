import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { EngineFiles } from './engine-files.ts';
import { StartError } from './start-failure.ts';

// Files that are known to be whole start in seconds, or never.
const PATIENCE = 30_000;
/** The name under which an engine finds the published data. */
export const DATABASE = 'nianbao.duckdb';

/** Starts DuckDB in a worker of its own, with a copy of the published data at hand but nothing open yet. */
export async function startDuckDb(files: EngineFiles, signal: AbortSignal): Promise<AsyncDuckDB> {
  const urls = [files.wasm, files.worker].map((blob) => URL.createObjectURL(blob));
  const worker = new Worker(urls[1]!);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await orGiveUp(db.instantiate(urls[0]!), worker, signal);
    await db.registerFileBuffer(DATABASE, new Uint8Array(await files.database.arrayBuffer()));
    return db;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    urls.forEach((url) => URL.revokeObjectURL(url));
  }
}

// DuckDB waits for ever where its worker or its module does not load.
function orGiveUp<T>(work: Promise<T>, worker: Worker, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (cause: unknown) => reject(new StartError('broken', null, { cause }));
    const timer = setTimeout(() => giveUp('it took too long'), PATIENCE);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('error', giveUp, { once: true });
    work.then(resolve, giveUp).finally(() => clearTimeout(timer));
  });
}
