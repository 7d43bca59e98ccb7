import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** What a file must be to be used: its length in bytes and its SHA-256 in hexadecimal digits. */
interface Seal {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Packs the engine and the published data as assets that no host can break: gzip under a name that no host
 * unpacks or refuses, below 25 MB. Beside them `seals.json`: the seal of each as it is sent and as it is unpacked,
 * and of the engine's worker, which is sent as it is.
 */
export async function packEngine(dist: string, database: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const seals = {
    engine: await pack(join(dist, 'duckdb-eh.wasm'), join(folder, 'duckdb-eh.wasm.bin')),
    data: await pack(database, join(folder, 'nianbao.duckdb.bin'), true),
    worker: sealOf(await readFile(join(dist, 'duckdb-browser-eh.worker.js'))),
  };
  await replaceFile(join(folder, 'seals.json'), JSON.stringify(seals));
}

async function pack(
  from: string,
  to: string,
  anew = false,
): Promise<{ readonly packed: Seal; readonly unpacked: Seal }> {
  const [source, packed] = await Promise.all([stat(from), stat(to).catch(() => null)]);
  if (anew || packed === null || packed.mtimeMs < source.mtimeMs)
    await replaceFile(to, await promisify(gzip)(await readFile(from), { level: 9 }));
  const sent = await readFile(to);
  return { packed: sealOf(sent), unpacked: sealOf(await promisify(gunzip)(sent)) };
}

/** Never seen half written: several tasks of one build pack at the same time. */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, content);
  await rename(own, path);
}

const sealOf = (bytes: Uint8Array): Seal => ({
  bytes: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
