import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import databaseUrl from '$packed/nianbao.duckdb.bin?url';
import wasmUrl from '$packed/duckdb-eh.wasm.bin?url';
import sizes from '$packed/sizes.json';
import { toRows } from './arrow-rows.ts';
import { toConsole, type Console } from './console.ts';
import type { Query, Run } from '../source/query.ts';

class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
}
class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

// A worker or a module that fails to load leaves DuckDB waiting for ever.
const PATIENCE = 60_000;
const FILE = 'nianbao.duckdb';

/** The engine's two ends: questions of the site, and what a visitor types. */
export interface Engine {
  readonly run: Run;
  readonly console: Console;
}

/** Fetches DuckDB and the published data from this site, opens them read-only and locks the way out. */
export async function openEngine(
  onProgress: (received: number, total: number) => void,
  signal: AbortSignal,
): Promise<Engine> {
  const { connection, typed } = await connect(onProgress, signal);
  return { run: toRun(connection), console: toConsole(typed) };
}

async function connect(
  onProgress: (received: number, total: number) => void,
  signal: AbortSignal,
): Promise<{ readonly connection: AsyncDuckDBConnection; readonly typed: AsyncDuckDBConnection }> {
  if (
    typeof WebAssembly !== 'object' ||
    typeof DecompressionStream === 'undefined' ||
    typeof Worker === 'undefined'
  )
    throw new UnsupportedError('this browser has no WebAssembly, worker or DecompressionStream');
  let received = 0;
  const count = (bytes: number) => onProgress((received += bytes), sizes.wasm + sizes.database);
  const [wasm, database, script] = await Promise.all([
    fetchUnpacked(wasmUrl, 'application/wasm', signal, count),
    fetchUnpacked(databaseUrl, 'application/octet-stream', signal, count),
    fetchChecked(workerUrl, signal).then((response) => response.text()),
  ]);
  const db = await withPatience(instantiate(wasm, script), signal);
  const connection = await db.connect();
  await connection.query('SET autoload_known_extensions = false; SET autoinstall_known_extensions = false');
  await db.registerFileBuffer(FILE, new Uint8Array(await database.arrayBuffer()));
  await connection.query(`ATTACH '${FILE}' AS nianbao (READ_ONLY); USE nianbao`);
  const typed = await db.connect();
  await typed.query('USE nianbao');
  await connection.query('SET enable_external_access = false; SET lock_configuration = true');
  return { connection, typed };
}

async function instantiate(wasm: Blob, script: string): Promise<AsyncDuckDB> {
  const urls = [wasm, new Blob([script], { type: 'text/javascript' })].map((blob) =>
    URL.createObjectURL(blob),
  );
  try {
    const db = new AsyncDuckDB(new VoidLogger(), new Worker(urls[1]!));
    await db.instantiate(urls[0]!);
    await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    return db;
  } finally {
    urls.forEach((url) => URL.revokeObjectURL(url));
  }
}

function withPatience<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the engine did not start in time')), PATIENCE);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function fetchChecked(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    throw new UnreachableError(`${url}: could not be fetched`, { cause });
  });
  if (!response.ok || response.body === null) throw new UnreachableError(`${url}: HTTP ${response.status}`);
  return response;
}

async function fetchUnpacked(
  url: string,
  type: string,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): Promise<Blob> {
  const { body } = await fetchChecked(url, signal);
  const counted = body!.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        onBytes(chunk.byteLength);
        controller.enqueue(chunk);
      },
    }),
  );
  const stored = await new Response(counted).blob();
  const unpacked = (await isGzip(stored))
    ? stored.stream().pipeThrough(new DecompressionStream('gzip'))
    : stored.stream();
  return new Response(unpacked, { headers: { 'content-type': type } }).blob();
}

// A host may have unpacked the file on the way.
async function isGzip(blob: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/** One question at a time on the connection, in the order of asking; a question asked again is prepared already. */
function toRun(connection: AsyncDuckDBConnection): Run {
  let last: Promise<unknown> = Promise.resolve();
  const prepare = keepPrepared(connection);
  return <Row>({ text, parameters }: Query<Row>) => {
    const answer = last.then(async () => toRows<Row>(await (await prepare(text)).query(...parameters)));
    last = answer.catch(() => undefined);
    return answer;
  };
}

const MOST_PREPARED = 24;

/** Keeps the statements asked last, by their text. */
function keepPrepared(connection: AsyncDuckDBConnection) {
  const kept = new Map<string, Awaited<ReturnType<typeof connection.prepare>>>();
  return async (text: string) => {
    const statement = kept.get(text) ?? (await connection.prepare(text));
    kept.delete(text);
    kept.set(text, statement);
    const [oldest] = kept;
    if (kept.size > MOST_PREPARED && oldest !== undefined) {
      kept.delete(oldest[0]);
      await oldest[1].close();
    }
    return statement;
  };
}
