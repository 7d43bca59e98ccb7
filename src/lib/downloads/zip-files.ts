import { zipSync } from 'fflate';

// The first day that a zip archive can write.
const NO_TIME = '1980-01-01T00:00:00';

/** Files by their names as one ZIP; the same files always give the same bytes. */
export async function zipFiles(files: ReadonlyMap<string, Blob>): Promise<Blob> {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, file] of files) parts[name] = new Uint8Array(await file.arrayBuffer());
  return new Blob([zipSync(parts, { mtime: NO_TIME })], { type: 'application/zip' });
}
