import { sha256 } from '../../dataset/hash.ts';
import type { Agency } from '../../domain/agency.ts';
import { noteKept, storeName, type WorkspaceKind } from './chosen-workspace.ts';
import { DocumentOwners } from './document-owners.ts';
import { keepCarried, readCarried, toSiteScope } from './carried.ts';
import { loadKeptRows } from './load-kept-rows.ts';
import { mergeWorkspaces, takeTheirs, type Disagreement, type Merged } from './merge-workspaces.ts';
import { parseWorkspace } from '../../dataset/parse-workspace.ts';
import type { SiteScope } from '../scope/site-scope.ts';
import type { SetText } from '../pages/report/set-text.ts';
import type { QueueRow, Unread } from './queue-row.ts';
import { ownRevision } from './own-revision.svelte.ts';
import { openReaderPool, READER_VERSION, type Ending, type ReaderPool } from './reader-pool.ts';
import { isPlaced, type Review } from './review-report.ts';
import { knownBodies, namedBodies, Reviewer, standReports, type Standing } from './stand-reports.ts';
import { askToPersist, openStore, roomLeft, StoreError, type Store, type StoreFault } from './store.ts';
import {
  decisionKey,
  EMPTY_WORKSPACE,
  withDecision,
  type Decision,
  type OwnDocument,
  type Workspace,
} from '../../dataset/workspace.ts';
import { timeNow } from './time-now.ts';
import type { WorkspaceFault } from '../../dataset/workspace-error.ts';

/** What a person is told in a sentence. */
export type Said =
  | { readonly kind: 'kept'; readonly count: number }
  | { readonly kind: 'store'; readonly fault: StoreFault }
  /** The browser has cleared so many of what was kept. */
  | { readonly kind: 'cleared'; readonly count: number }
  | { readonly kind: 'workspace'; readonly name: string; readonly fault: WorkspaceFault | 'limit' }
  | { readonly kind: 'merged'; readonly added: number; readonly same: number };

/** A file that was chosen or dropped, under the name it has in its folder. */
export interface ChosenFile {
  readonly name: string;
  readonly file: Blob;
}

interface OwnEvents {
  /** Is given what belongs to the other workspace. */
  readonly onOther?: (file: ChosenFile) => void;
  /** Is told whom a workspace that was merged looks at. */
  readonly onScope?: (scope: SiteScope) => void;
}

/** A merge that waits for a person's choice. */
interface Waiting {
  readonly merged: Merged;
  readonly files: Readonly<Record<string, Blob>>;
}

/** A person's own reports: what was dropped, what was read, what was decided, what is kept. */
export class OwnReports {
  rows = $state.raw<readonly QueueRow[]>([]);
  kept = $state.raw<Workspace>(EMPTY_WORKSPACE);
  said = $state.raw<Said | null>(null);
  isReadOnly = $state(false);
  isUnavailable = $state(false);
  isKeeping = $state(false);
  room = $state.raw<{ readonly usage: number | null; readonly quota: number | null }>({
    usage: null,
    quota: null,
  });
  /** Published bodies. */
  published = $state.raw<readonly Agency[]>([]);
  #drafts = $state.raw<readonly Decision[]>([]);
  #waiting = $state.raw<Waiting | null>(null);
  #startedAt = $state<number | null>(null);
  readonly #pool: ReaderPool = openReaderPool();
  readonly #reviewer = new Reviewer();
  readonly #owners = new DocumentOwners();
  #store: Store | null = null;
  #abort = new AbortController();
  #lastId = 0;

  readonly decisions = $derived([
    ...this.kept.decisions,
    ...this.#drafts.filter(
      (draft) => !this.kept.decisions.some((kept) => decisionKey(kept) === decisionKey(draft)),
    ),
  ]);
  readonly known = $derived(knownBodies(this.published, this.decisions));
  readonly #documents = $derived(
    this.rows.flatMap(({ state }) => (state.kind === 'read' ? [state.document] : [])),
  );
  readonly #named = $derived(namedBodies(this.#documents, this.known));
  /** What was read, by hash. */
  readonly standings: ReadonlyMap<string, Standing> = $derived(
    standReports(
      this.#documents.map((one) => this.#reviewer.review(one, this.decisions, this.known, this.#named)),
      this.decisions,
      this.kept,
    ),
  );
  readonly disagreements = $derived<readonly Disagreement[]>(this.#waiting?.merged.disagreements ?? []);
  readonly progress = $derived.by(() => {
    const waiting = this.rows.filter(({ state }) => state.kind === 'waiting').length;
    const reading = this.rows.filter(({ state }) => state.kind === 'reading').length;
    const all = this.rows.filter(({ keptAs }) => keptAs === null).length;
    return { all, waiting, reading, done: all - waiting - reading, startedAt: this.#startedAt };
  });
  /** What 全部收下 keeps. */
  readonly keepable = $derived(
    [...this.standings.values()].filter(
      ({ review, isKept, rivals }) => !isKept && review.needs.length === 0 && rivals.length === 0,
    ),
  );

  /** The workspace they belong to. */
  readonly kind: WorkspaceKind;
  readonly #events: OwnEvents;

  constructor(kind: WorkspaceKind, events: OwnEvents = {}) {
    this.kind = kind;
    this.#events = events;
  }

  /** Opens what this browser keeps; without it nothing can be kept. */
  async open(): Promise<void> {
    try {
      this.#store = await openStore(storeName(this.kind), (file) => this.#hash(file), {
        onChange: () => void this.#reload(),
        onReadOnly: () => (this.isReadOnly = true),
        onEnded: () => void this.#openAgain(),
      });
      await this.#reload();
    } catch {
      this.isUnavailable = true;
    }
  }

  /** What this page still has of files that were kept can be kept once more. */
  async #openAgain(): Promise<void> {
    const before = this.kept.documents.length;
    this.#store?.close();
    this.#store = null;
    for (const wait of UNTIL_CLEARED) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      this.isUnavailable = false;
      await this.open();
      if (!this.isUnavailable) break;
    }
    const count = before - this.kept.documents.length;
    if (count > 0) this.said = { kind: 'cleared', count };
  }

  close(): void {
    this.cancel();
    this.#pool.close();
    this.#store?.close();
  }

  /** Puts files into the queue; those of workspaces are merged. */
  add(files: readonly ChosenFile[]): void {
    this.#startedAt ??= performance.now();
    for (const { name, file } of files) {
      if (/\.nianbao$/i.test(name)) void this.merge(name, file);
      else this.#enqueue(name, file, 0);
    }
  }

  #enqueue(name: string, file: Blob, depth: number): void {
    const id = (this.#lastId += 1);
    this.rows = [...this.rows, { id, name, file, depth, keptAs: null, state: { kind: 'waiting' } }];
    void this.#read(id, name, file, depth);
  }

  async #read(id: number, name: string, file: Blob, depth: number): Promise<void> {
    let sha256 = '';
    const asked = { kind: 'read', name, depth, file } as const;
    const listener = {
      signal: this.#abort.signal,
      onHash: (hash: string) => {
        sha256 = hash;
        return this.#owners.claim(hash, id);
      },
      onMember: (member: string, held: Blob) => this.#enqueue(`${name}/${member}`, held, depth + 1),
      onStart: () => this.#set(id, { kind: 'reading' }),
    };
    const ending = await this.#pool.ask(asked, listener).catch(() => null);
    if (ending?.kind !== 'read') this.#owners.release(id);
    if (ending === null) return this.#set(id, { kind: 'cancelled' });
    if (ending.kind === 'skipped') return this.#set(id, { kind: 'same', as: this.#nameOf(sha256) });
    if (ending.kind === 'opened') {
      this.rows = this.rows.filter((row) => row.id !== id);
      return;
    }
    if (ending.kind !== 'read') return this.#set(id, { kind: 'unread', why: toUnread(ending) });
    this.#set(id, { kind: 'read', document: { sha256, name, bytes: file.size, report: ending.reading } });
  }

  #nameOf(sha256: string): string {
    return this.rows.find(({ id }) => id === this.#owners.ownerOf(sha256))?.name ?? '';
  }

  #set(id: number, state: QueueRow['state']): void {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, state } : row));
  }

  /** Stops what is being read and what waits. */
  cancel(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  retry(id: number): void {
    const row = this.rows.find((one) => one.id === id);
    if (!row) return;
    this.#set(id, { kind: 'waiting' });
    void this.#read(id, row.name, row.file, row.depth);
  }

  /** Takes a document out of the queue and, where it is kept, out of this browser. */
  async remove(row: QueueRow): Promise<void> {
    const sha256 = row.state.kind === 'read' ? row.state.document.sha256 : null;
    if (sha256 !== null && this.#isKept(sha256)) await this.#attempt((store) => store.remove(sha256));
    this.#owners.release(row.id);
    this.rows = this.rows.filter(({ id }) => id !== row.id);
    await this.#reload();
  }

  /** Decides something about a document; of one that is kept at once for good. */
  async decide(decision: Decision): Promise<void> {
    if (this.#isKept(decision.sha256)) {
      await this.#attempt((store) => store.decide(decision));
      await this.#reload();
    } else this.#drafts = withDecision(this.#drafts, decision);
  }

  async withdraw(key: string): Promise<void> {
    this.#drafts = this.#drafts.filter((decision) => decisionKey(decision) !== key);
    if (!this.kept.decisions.some((decision) => decisionKey(decision) === key)) return;
    await this.#attempt((store) => store.withdraw(key));
    await this.#reload();
  }

  /** Keeps these documents one by one; what was kept before one that cannot be kept stays. */
  async keep(standings: readonly Standing[]): Promise<void> {
    this.isKeeping = true;
    const isFirst = this.kept.documents.length === 0;
    let count = 0;
    for (const { review } of standings) {
      if (!isPlaced(review) || !(await this.#keepOne(review))) break;
      count += 1;
    }
    if (isFirst && count > 0) await askToPersist().catch(() => false);
    if (count > 0 && count === standings.length) this.said = { kind: 'kept', count };
    await this.#reload();
    this.isKeeping = false;
  }

  #keepOne({ sha256, name, bytes, reading }: Review): Promise<boolean> {
    const row = this.rows.find(({ state }) => state.kind === 'read' && state.document.sha256 === sha256);
    const document = { sha256, name, bytes, keptOn: timeNow() };
    const decided = this.#drafts.filter((decision) => decision.sha256 === sha256);
    if (!row) return Promise.resolve(false);
    return this.#attempt((store) =>
      store.keep(document, row.file, decided, { sha256, reader: READER_VERSION, reading }),
    );
  }

  /** Merges a `.nianbao` file; where it disagrees a person is asked first, and nothing is written until then. */
  async merge(name: string, file: Blob): Promise<void> {
    const files: Record<string, Blob> = {};
    const ending = await this.#pool
      .ask({ kind: 'workspace', file }, { onMember: (sha256, held) => (files[sha256] = held) })
      .catch(() => null);
    if (ending?.kind !== 'workspace') {
      this.said = { kind: 'workspace', name, fault: ending?.kind === 'not-taken' ? ending.fault : 'limit' };
      return;
    }
    const { workspace, example } = parseWorkspace(ending.text);
    if (example !== (this.kind === 'example')) return this.#events.onOther?.({ name, file });
    const merged = mergeWorkspaces(this.kept, workspace);
    if (merged.disagreements.length > 0) this.#waiting = { merged, files };
    else await this.#take(merged.workspace, files);
  }

  /** Goes on with a merge: `theirs` names the disagreements in which the file is right. */
  async settle(theirs: ReadonlySet<string>): Promise<void> {
    if (this.#waiting === null) return;
    const { merged, files } = this.#waiting;
    this.#waiting = null;
    await this.#take(takeTheirs(merged, theirs), files);
  }

  giveUpMerge(): void {
    this.#waiting = null;
  }

  async #take(workspace: Workspace, files: Waiting['files']): Promise<void> {
    const fresh = workspace.documents.filter(({ sha256 }) => files[sha256] && !this.#isKept(sha256));
    for (const document of fresh) {
      const decided = workspace.decisions.filter(({ sha256 }) => sha256 === document.sha256);
      const isTaken = await this.#attempt((store) =>
        store.keep(document, files[document.sha256]!, decided, null),
      );
      if (!isTaken) return this.#reload();
    }
    const others = workspace.decisions.filter(({ sha256 }) => this.#isKept(sha256));
    for (const decision of others) await this.#attempt((store) => store.decide(decision));
    const noted = workspace.correspondence.filter((one) => !this.kept.correspondence.includes(one));
    for (const one of noted) await this.#attempt((store) => store.note(one));
    await keepCarried(workspace);
    const { scope } = workspace;
    if (scope !== null && scope !== this.kept.scope) this.#events.onScope?.(toSiteScope(scope));
    await this.#reload();
    this.said = { kind: 'merged', added: fresh.length, same: Object.keys(files).length - fresh.length };
  }

  /** The text that places in a document refer to; null where there is none. */
  async textOf(row: QueueRow): Promise<SetText | null> {
    const ending = await this.#pool.ask({ kind: 'text', name: row.name, file: row.file });
    return ending.kind === 'text' ? ending.text : null;
  }

  /** The files of what is kept, one after another. */
  async *files(): AsyncGenerator<{
    readonly document: OwnDocument;
    readonly file: Blob;
    readonly review: Review;
  }> {
    for (const document of this.kept.documents) {
      const file = await this.#store?.file(document.sha256);
      const standing = this.standings.get(document.sha256);
      if (file && standing) yield { document, file, review: standing.review };
    }
  }

  #isKept(sha256: string): boolean {
    return this.kept.documents.some((document) => document.sha256 === sha256);
  }

  async #hash(file: Blob): Promise<string> {
    const ending = await this.#pool.ask({ kind: 'hash', file });
    return ending.kind === 'hashed' ? ending.sha256 : '';
  }

  /** Whether it could be done; what cannot be is said. */
  async #attempt(work: (store: Store) => Promise<unknown>): Promise<boolean> {
    try {
      if (this.#store === null) throw new StoreError('unavailable');
      await work(this.#store);
      return true;
    } catch (error) {
      this.said = { kind: 'store', fault: error instanceof StoreError ? error.fault : 'unavailable' };
      return false;
    }
  }

  /** Takes over what is kept, from this tab or another, and reads what this build of the reader has not read. */
  async #reload(): Promise<void> {
    if (this.#store !== null) await this.#attempt((store) => this.#takeOver(store));
  }

  async #takeOver(store: Store): Promise<void> {
    const kept = { ...(await store.load()), ...readCarried() };
    this.room = await roomLeft();
    const isHeld = ({ sha256 }: OwnDocument) => this.#owners.ownerOf(sha256) !== null;
    const missing = kept.documents.filter((document) => !isHeld(document));
    const loaded = await loadKeptRows(store, missing, () => (this.#lastId += 1));
    // Another reload may have been faster.
    const rows = loaded.filter(({ id, keptAs }) => keptAs !== null && this.#owners.claim(keptAs, id));
    this.kept = kept;
    const isGone = ({ keptAs }: QueueRow) =>
      keptAs !== null && kept.documents.every(({ sha256 }) => sha256 !== keptAs);
    for (const { id } of this.rows.filter(isGone)) this.#owners.release(id);
    this.rows = [...this.rows.filter((row) => !isGone(row)), ...rows];
    for (const row of rows.filter(({ state }) => state.kind === 'waiting')) void this.#readKept(row);
    this.#note();
  }

  /** Tells the other pages what there is for them. */
  #note(): void {
    const read = [...this.standings.values()].filter(({ isKept }) => isKept).length;
    const { documents, decisions } = this.kept;
    noteKept(this.kind, read, sha256(JSON.stringify([documents, decisions, read])).slice(0, 12));
    ownRevision.look();
  }

  async #readKept({ id, name, file }: QueueRow): Promise<void> {
    await this.#read(id, name, file, DEEPEST);
    const state = this.rows.find((row) => row.id === id)?.state;
    if (state?.kind !== 'read') return;
    const { sha256, report } = state.document;
    await this.#attempt(async (store) =>
      store.isWritable() ? store.keepReading({ sha256, reader: READER_VERSION, reading: report }) : undefined,
    );
    this.#note();
  }
}

/** So long, in milliseconds, a browser that clears what it keeps may need before it keeps anything again. */
const UNTIL_CLEARED = [100, 500, 2_000];
/** A kept document is no archive. */
const DEEPEST = 3;

function toUnread(ending: Exclude<Ending, { readonly kind: 'read' | 'skipped' | 'opened' }>): Unread {
  switch (ending.kind) {
    case 'refused':
      return { kind: 'refused', refusal: ending.refusal };
    case 'limit':
      return { kind: 'limit', limit: ending.limit };
    case 'failed':
      return { kind: 'failed', message: ending.message };
    default:
      return { kind: 'failed', message: ending.kind };
  }
}
