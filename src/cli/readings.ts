import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256 } from '../dataset/hash.ts';
import type { Refusal } from '../reader/refusals.ts';
import type { Effects } from './effects.ts';
import type { Limits } from './limits.ts';
import { isRefused, type FileRead, type FileRefused } from './file-outcome.ts';
import type { Outcomes } from './open-reader.ts';
import { readRegularFile } from './read-regular-file.ts';
import { WORDS } from './words.ts';

/** A folder of readings, one JSON file a document, named by the document's hash and the reader's version. */
export interface Readings {
  /** What the documents of the file at a path say, where all their readings are kept; otherwise null: it is to be read. */
  readonly find: (path: string) => Promise<Outcomes | null>;
  /** Keeps what was read of a file that was not found here. */
  readonly keep: (path: string, outcomes: Outcomes) => Promise<void>;
  /** Says how many readings were taken over and how many were made. */
  readonly report: () => void;
}

/** What a file of the folder holds; `seal` is the hash of `kept`, by which a half or foreign file is told. */
interface Sealed<Kept> {
  readonly reader: string;
  readonly sha256: string;
  readonly seal: string;
  readonly kept: Kept;
}

type Report = FileRead['report'];
/** The documents of an archive, whose readings are kept by their own hashes, and those that cannot be read. */
type Contents = readonly ({ readonly member: string } & (
  { readonly sha256: string; readonly bytes: number } | { readonly why: Refusal }
))[];

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
  const store = openStore(folder, await readFile(VERSION, 'utf8'), (path) =>
    report(`nianbao: ${path}: ${WORDS[language].notAReading}`),
  );
  /** Hashes of files that are being read. */
  const hashes = new Map<string, string>();
  let [taken, made] = [0, 0];
  return {
    find: async (path) => {
      const bytes = await readRegularFile(path, limits).catch(() => null);
      if (bytes === null) return null;
      const hash = sha256(bytes);
      const outcomes = await recall(store, { path, hash, bytes: bytes.length });
      if (outcomes === null) hashes.set(path, hash);
      else taken += outcomes.filter((outcome) => !isRefused(outcome)).length;
      return outcomes;
    },
    keep: async (path, outcomes) => {
      const read = outcomes.filter((outcome): outcome is FileRead => !isRefused(outcome));
      for (const outcome of read) await store.save(outcome.sha256, outcome.report);
      made += read.length;
      const [hash, contents] = [hashes.get(path), toContents(outcomes)];
      hashes.delete(path);
      if (hash !== undefined && contents !== null) await store.save(hash, contents);
    },
    report: () => report(WORDS[language].readings(taken, made)),
  };
}

interface Store {
  /** Null where nothing whole is kept under a hash. */
  readonly load: (hash: string) => Promise<Report | Contents | null>;
  readonly save: (hash: string, kept: Report | Contents) => Promise<void>;
}

function openStore(folder: string, reader: string, refuse: (path: string) => void): Store {
  const pathOf = (hash: string) => join(folder, `${hash}.${reader}.json`);
  return {
    load: async (hash) => {
      const text = await readFile(pathOf(hash), 'utf8').catch(() => null);
      const sealed = text === null ? null : parse(text);
      if (sealed?.reader === reader && sealed.sha256 === hash && sealed.seal === sealOf(sealed.kept))
        return sealed.kept;
      if (text !== null) refuse(pathOf(hash));
      return null;
    },
    save: (hash, kept) => {
      const sealed: Sealed<Report | Contents> = { reader, sha256: hash, seal: sealOf(kept), kept };
      return writeWhole(pathOf(hash), `${JSON.stringify(sealed)}\n`);
    },
  };
}

/** What a file's documents said when they were read; null where it, or one of them, is to be read. */
async function recall(
  store: Store,
  { path, hash, bytes }: { readonly path: string; readonly hash: string; readonly bytes: number },
): Promise<Outcomes | null> {
  const kept = await store.load(hash);
  if (kept === null) return null;
  if (isContents(kept)) return recallContents(store, path, kept);
  return [{ path, member: null, name: basename(path), bytes, sha256: hash, report: kept }];
}

const isContents = (kept: Report | Contents): kept is Contents => Array.isArray(kept);

/** Null where the file is no archive, or a document of it may be read another time. */
function toContents(outcomes: Outcomes): Contents | null {
  const contents = outcomes.flatMap((outcome): Contents => {
    const { member } = outcome;
    if (member === null) return [];
    if (!isRefused(outcome)) return [{ member, sha256: outcome.sha256, bytes: outcome.bytes }];
    return outcome.cause === 'document' ? [{ member, why: outcome.why }] : [];
  });
  return contents.length > 0 && contents.length === outcomes.length ? contents : null;
}

async function recallContents(store: Store, path: string, contents: Contents): Promise<Outcomes | null> {
  const outcomes: (FileRead | FileRefused)[] = [];
  for (const { member, ...held } of contents) {
    const at = { path: `${path}/${member}`, member };
    const report = 'why' in held ? null : await store.load(held.sha256);
    if ('why' in held) outcomes.push({ ...at, cause: 'document', why: held.why });
    else if (report === null || isContents(report)) return null;
    else outcomes.push({ ...at, name: `${basename(path)}/${member}`, ...held, report });
  }
  return outcomes;
}

const sealOf = (kept: unknown) => sha256(JSON.stringify(kept) ?? '');

/** Null where it is no JSON object; what it holds is believed only under its seal. */
function parse(text: string): Sealed<Report | Contents> | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as Sealed<Report | Contents>) : null;
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
