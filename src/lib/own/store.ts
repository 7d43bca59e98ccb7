/** The door for what a browser keeps. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ReadReport } from '../../reader/read-report.ts';
import { correspondenceKey, type Correspondence } from '../../dataset/correspondence.ts';
import {
  decisionKey,
  WORKSPACE_FORMAT,
  type Decision,
  type OwnDocument,
  type Workspace,
} from '../../dataset/workspace.ts';

/** A reading, and the build of the reader that made it. */
export interface KeptReading {
  readonly sha256: string;
  readonly reader: string;
  readonly reading: ReadReport;
}

interface Schema extends DBSchema {
  documents: { key: string; value: OwnDocument & { readonly file: Blob } };
  decisions: { key: string; value: Decision };
  readings: { key: string; value: KeptReading };
  correspondence: { key: string; value: Correspondence };
}
type Stores = ('documents' | 'decisions' | 'readings')[];
/** What is kept of a document. */
const ALL: Stores = ['documents', 'decisions', 'readings'];

/** What is kept here of a workspace. */
export type StoredWorkspace = Pick<Workspace, 'documents' | 'decisions' | 'correspondence'>;

/** Why something is not kept: no room, what was written reads back differently, a newer program's data, no storage. */
export type StoreFault = 'full' | 'not-kept' | 'read-only' | 'unavailable';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

export interface StoreEvents {
  /** Another tab has changed what is kept. */
  readonly onChange: () => void;
  /** A newer program has taken over: nothing more is written here. */
  readonly onReadOnly: () => void;
  /** The browser has closed what was open, mostly since it has cleared what was kept: this store is of no more use. */
  readonly onEnded: () => void;
}

/** What this browser keeps; every write is read back, and a rejection is a StoreError. */
export interface Store {
  /** False where a newer program wrote what is there. */
  readonly isWritable: () => boolean;
  readonly load: () => Promise<StoredWorkspace>;
  readonly readings: () => Promise<readonly KeptReading[]>;
  readonly file: (sha256: string) => Promise<Blob | null>;
  /** Keeps a document with what was decided about it, whole or not at all. */
  readonly keep: (
    document: OwnDocument,
    file: Blob,
    decisions: readonly Decision[],
    reading: KeptReading | null,
  ) => Promise<void>;
  readonly decide: (decision: Decision) => Promise<void>;
  readonly withdraw: (key: string) => Promise<void>;
  /** Notes how far a letter has come, in the place of what was noted before. */
  readonly note: (noted: Correspondence) => Promise<void>;
  readonly keepReading: (reading: KeptReading) => Promise<void>;
  /** Forgets a document with what was decided about it. */
  readonly remove: (sha256: string) => Promise<void>;
  readonly close: () => void;
}

/** SHA-256 in hex. */
type Hash = (file: Blob) => Promise<string>;

/** Opens what is kept under a name. Rejects with a StoreError where the browser keeps nothing. */
export async function openStore(
  name: string,
  hash: Hash,
  { onChange, onReadOnly, onEnded }: StoreEvents,
): Promise<Store> {
  let writable = true;
  const becomeReadOnly = () => {
    writable = false;
    onReadOnly();
  };
  const db = await openNewest(name, becomeReadOnly, onEnded);
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', onChange);

  /** One tab writes at a time; the others are told. */
  async function write<Value>(work: () => Promise<Value>): Promise<Value> {
    if (!writable) throw new StoreError('read-only');
    const done = await inTurn(name, work).catch((error: unknown) => {
      throw toStoreError(error);
    });
    channel.postMessage(null);
    return done;
  }

  return {
    isWritable: () => writable,
    load: async () => ({
      documents: (await db.getAll('documents'))
        .map(({ file: _, ...document }) => document)
        .sort((a, b) => (a.keptOn < b.keptOn ? -1 : 1)),
      decisions: await db.getAll('decisions'),
      correspondence: await db.getAll('correspondence'),
    }),
    readings: () => db.getAll('readings'),
    file: async (sha256) => (await db.get('documents', sha256))?.file ?? null,
    keep: (document, file, decisions, reading) =>
      write(async () => {
        await refuseWithoutRoom(file.size);
        const all = db.transaction(ALL, 'readwrite');
        await Promise.all([
          all.objectStore('documents').put({ ...document, file }, document.sha256),
          ...decisions.map((decision) => all.objectStore('decisions').put(decision, decisionKey(decision))),
          ...(reading ? [all.objectStore('readings').put(reading, reading.sha256)] : []),
          all.done,
        ]);
        if (await isKept(db, document, decisions, hash)) return;
        await removeDocument(db, document.sha256);
        throw new StoreError('not-kept');
      }),
    decide: (decision) =>
      write(async () => {
        const key = decisionKey(decision);
        await db.put('decisions', decision, key);
        if (!isSame(await db.get('decisions', key), decision)) throw new StoreError('not-kept');
      }),
    note: (noted) =>
      write(async () => {
        const key = correspondenceKey(noted);
        await db.put('correspondence', noted, key);
        if (!isSame(await db.get('correspondence', key), noted)) throw new StoreError('not-kept');
      }),
    withdraw: (key) => write(() => db.delete('decisions', key)),
    keepReading: (reading) => write(async () => void (await db.put('readings', reading, reading.sha256))),
    remove: (sha256) => write(() => removeDocument(db, sha256)),
    close: () => {
      channel.close();
      db.close();
    },
  };
}

/** What a newer program wrote is opened as it is, and not written to. */
async function openNewest(
  name: string,
  becomeReadOnly: () => void,
  onEnded: () => void,
): Promise<IDBPDatabase<Schema>> {
  const blocking = (_: number, __: number | null, event: IDBVersionChangeEvent) => {
    (event.target as IDBDatabase).close();
    becomeReadOnly();
  };
  try {
    return await openDB<Schema>(name, WORKSPACE_FORMAT, {
      upgrade: (db, before) => {
        if (before < 1) ALL.forEach((store) => db.createObjectStore(store));
        if (before < 2) db.createObjectStore('correspondence');
      },
      blocking,
      terminated: onEnded,
    });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError'))
      throw new StoreError('unavailable', { cause: error });
    becomeReadOnly();
    return openDB<Schema>(name, undefined, { blocking, terminated: onEnded });
  }
}

/** Where a page may not lock (an address without HTTPS), transactions alone keep writes apart. */
const inTurn = <Value>(name: string, work: () => Promise<Value>): Promise<Value> =>
  'locks' in navigator ? navigator.locks.request(name, work) : work();

/** Of the room that a browser grants so much stays free, for its own books. */
const SPARE = 0.05;

async function refuseWithoutRoom(bytes: number): Promise<void> {
  const { usage, quota } = await roomLeft();
  if (usage !== null && quota !== null && usage + bytes > quota * (1 - SPARE)) throw new StoreError('full');
}

/** Bytes used and granted; null where the browser does not say. */
export async function roomLeft(): Promise<{ readonly usage: number | null; readonly quota: number | null }> {
  const estimate = 'storage' in navigator ? await navigator.storage.estimate() : {};
  return { usage: estimate.usage ?? null, quota: estimate.quota ?? null };
}

/** Asks the browser not to clear what is kept; it may refuse. */
export const askToPersist = async (): Promise<boolean> =>
  'storage' in navigator && ((await navigator.storage.persisted()) || (await navigator.storage.persist()));

async function isKept(
  db: IDBPDatabase<Schema>,
  document: OwnDocument,
  decisions: readonly Decision[],
  hash: Hash,
): Promise<boolean> {
  const { file, ...found } = (await db.get('documents', document.sha256)) ?? { file: null };
  if (file === null || !isSame(found, document) || (await hash(file)) !== document.sha256) return false;
  const kept = await Promise.all(decisions.map((decision) => db.get('decisions', decisionKey(decision))));
  return kept.every((decision, index) => isSame(decision, decisions[index]));
}

const isSame = (a: unknown, b: unknown) => canonical(a) === canonical(b);
const canonical = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

async function removeDocument(db: IDBPDatabase<Schema>, sha256: string): Promise<void> {
  const all = db.transaction(ALL, 'readwrite');
  const decisions = await all.objectStore('decisions').getAll();
  await Promise.all([
    all.objectStore('documents').delete(sha256),
    all.objectStore('readings').delete(sha256),
    ...decisions
      .filter((decision) => decision.sha256 === sha256)
      .map((decision) => all.objectStore('decisions').delete(decisionKey(decision))),
    all.done,
  ]);
}

function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new StoreError(isFull ? 'full' : 'unavailable', { cause: error });
}
