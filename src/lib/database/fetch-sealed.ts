import { NOT_KEPT } from '../offline/offline-files.ts';
import { StartError, type EngineFile } from './start-failure.ts';

/** What a file must be: its length in bytes and its SHA-256 in hexadecimal digits. */
export interface Seal {
  readonly bytes: number;
  readonly sha256: string;
}

/** A file of the engine as it was published: as it is sent and, where it is packed, as it is unpacked. */
export interface SealedFile {
  readonly name: EngineFile;
  readonly url: string;
  readonly type: string;
  readonly seals: { readonly packed?: Seal; readonly unpacked: Seal };
}

/** A file that sends nothing for so long, in milliseconds, is given up. */
export const STALLED = 15_000;

/** How a file is fetched; `cache` is `reload` where what the browser kept may be what is wrong. */
export interface Fetching {
  readonly signal: AbortSignal;
  readonly cache: 'default' | 'reload';
  readonly onBytes: (count: number) => void;
}

/** Fetches a file of the engine and unpacks it; rejects with a StartError unless it is byte for byte the published one. */
export async function fetchSealed(file: SealedFile, how: Fetching): Promise<Blob> {
  const { name, type, seals } = file;
  const sent = await download(file, how);
  // A host may have unpacked the file on the way.
  const packed = seals.packed !== undefined && (await isGzip(sent));
  await verify(name, sent, packed ? seals.packed : seals.unpacked);
  const unpacked = packed ? sent.stream().pipeThrough(new DecompressionStream('gzip')) : sent.stream();
  return new Response(unpacked, { headers: { 'content-type': type } }).blob().catch((cause: unknown) => {
    throw new StartError('damaged', name, { cause });
  });
}

async function download({ name, url }: SealedFile, how: Fetching): Promise<Blob> {
  const abort = new AbortController();
  const giveUp = () => abort.abort();
  how.signal.addEventListener('abort', giveUp);
  let timer = setTimeout(giveUp, STALLED);
  let begun = false;
  try {
    const response = await fetch(url, { signal: abort.signal, cache: how.cache });
    if (response.status === NOT_KEPT) throw new StartError('not-kept', name);
    if (!response.ok || response.body === null) throw new StartError('unreachable', name);
    if (isPage(response)) throw new StartError('damaged', name);
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      begun = true;
      clearTimeout(timer);
      timer = setTimeout(giveUp, STALLED);
      chunks.push(part.value);
      how.onBytes(part.value.byteLength);
    }
    return new Blob(chunks);
  } catch (cause) {
    if (how.signal.aborted || cause instanceof StartError) throw cause;
    throw new StartError(abort.signal.aborted ? 'stalled' : begun ? 'damaged' : 'unreachable', name, {
      cause,
    });
  } finally {
    clearTimeout(timer);
    how.signal.removeEventListener('abort', giveUp);
  }
}

// What answers every address with a page does not have the file.
const isPage = (response: Response) => response.headers.get('content-type')?.startsWith('text/html') === true;

async function isGzip(blob: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

async function verify(name: EngineFile, blob: Blob, seal: Seal | undefined): Promise<void> {
  if (blob.size !== seal?.bytes) throw new StartError('damaged', name);
  // Only there where the page came by HTTPS or from this machine; elsewhere the length has to do.
  if (!('subtle' in crypto)) return;
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== seal.sha256) throw new StartError('damaged', name);
}
