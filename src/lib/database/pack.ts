import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/**
 * Packs the engine and the published data as assets that no host can break: gzip under a name that no host
 * unpacks or refuses, below 25 MB, their sizes beside them.
 */
export async function packEngine(wasm: string, database: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sizes = {
    wasm: await pack(wasm, join(folder, 'duckdb-eh.wasm.bin')),
    database: await pack(database, join(folder, 'nianbao.duckdb.bin'), true),
  };
  await writeFile(join(folder, 'sizes.json'), JSON.stringify(sizes));
}

async function pack(from: string, to: string, anew = false): Promise<number> {
  const [source, packed] = await Promise.all([stat(from), stat(to).catch(() => null)]);
  if (anew || packed === null || packed.mtimeMs < source.mtimeMs)
    await writeFile(to, await promisify(gzip)(await readFile(from), { level: 9 }));
  return (await stat(to)).size;
}
