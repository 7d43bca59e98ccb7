import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256 } from '../dataset/hash.ts';
import type { Effects } from './effects.ts';
import type { Limits } from './limits.ts';
import type { FileRead } from './file-outcome.ts';
import { readRegularFile } from './read-regular-file.ts';
import { WORDS } from './words.ts';

/** A folder of readings, one JSON file a document, named by the document's hash and the reader's version. */
export interface Readings {
  /** What the document at a path says, where its reading is kept; otherwise null, and the document is to be read. */
  readonly find: (path: string) => Promise<FileRead | null>;
  /** Keeps a reading, unless it was found here. */
  readonly keep: (file: FileRead) => Promise<void>;
  /** Says how many readings were taken over and how many were made. */
  readonly report: () => void;
}

/** What a file of the folder holds; `seal` is the hash of the report, by which a half or foreign file is told. */
interface Kept {
  readonly reader: string;
  readonly sha256: string;
  readonly seal: string;
  readonly report: FileRead['report'];
}

const VERSION = new URL('../../dist/reader-version.txt', import.meta.url);

/**
 * Opens the folder of readings, made where it is not there; null where none is asked for. Any number of processes may
 * share one: a reading appears whole or not at all. What stands under the name of a reading and is none is reported.
 */
export async function openReadings(
  { readings: folder, limits }: { readonly readings: string | null; readonly limits: Limits },
  { report, language }: Effects,
): Promise<Readings | null> {
  if (folder === null) return null;
  await mkdir(folder, { recursive: true });
  const reader = await readFile(VERSION, 'utf8');
  const pathOf = (hash: string) => join(folder, `${hash}.${reader}.json`);
  const found = new Set<string>();
  let made = 0;
  return {
    find: async (path) => {
      const bytes = await readRegularFile(path, limits).catch(() => null);
      if (bytes === null) return null;
      const hash = sha256(bytes);
      const text = await readFile(pathOf(hash), 'utf8').catch(() => null);
      const kept = text === null ? null : parse(text);
      if (kept?.reader === reader && kept.sha256 === hash && kept.seal === sealOf(kept.report)) {
        found.add(path);
        return { path, name: basename(path), bytes: bytes.length, sha256: hash, report: kept.report };
      }
      if (text !== null) report(`nianbao: ${pathOf(hash)}: ${WORDS[language].notAReading}`);
      return null;
    },
    keep: async (file) => {
      if (found.has(file.path)) return;
      made += 1;
      const kept: Kept = { reader, sha256: file.sha256, seal: sealOf(file.report), report: file.report };
      await writeWhole(pathOf(file.sha256), `${JSON.stringify(kept)}\n`);
    },
    report: () => report(WORDS[language].readings(found.size, made)),
  };
}

const sealOf = (report: unknown) => sha256(JSON.stringify(report) ?? '');

/** Null where it is no JSON object; what it holds is believed only under its seal. */
function parse(text: string): Kept | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as Kept) : null;
  } catch {
    return null;
  }
}

/** Others see the file when all of it is there. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}-${randomBytes(6).toString('hex')}.tmp`;
  await writeFile(draft, text);
  await rename(draft, path);
}
