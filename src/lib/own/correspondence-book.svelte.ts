import { SvelteMap } from 'svelte/reactivity';
import {
  correspondenceKey,
  findingKey,
  reminderKey,
  REMINDERS,
  type Correspondence,
  type FindingId,
  type FindingProgress,
  type Reminder,
} from '../../dataset/correspondence.ts';
import { chosenWorkspace, storeName } from './chosen-workspace.ts';
import { openStore, StoreError, type Store, type StoreFault } from './store.ts';

/** What was noted of letters in the workspace that the visitor is in, for pages that list what can be asked. */
export class CorrespondenceBook {
  readonly #noted = new SvelteMap<string, Correspondence>();
  /** Why something could not be noted, or nothing can; null where all went well. */
  fault = $state.raw<StoreFault | null>(null);
  #store: Store | null = null;
  #opening: Promise<void> | null = null;

  /** Opens what this browser keeps; other tabs are followed. */
  open(): Promise<void> {
    return (this.#opening = this.#openStore());
  }

  async #openStore(): Promise<void> {
    try {
      this.#store = await openStore(storeName(chosenWorkspace()), () => Promise.resolve(''), {
        onChange: () => void this.#load(),
        onReadOnly: () => (this.fault = 'read-only'),
        onEnded: () => {
          this.close();
          this.#noted.clear();
          void this.open();
        },
      });
      await this.#load();
    } catch {
      this.fault = 'unavailable';
    }
  }

  close(): void {
    this.#store?.close();
    this.#store = null;
  }

  /** What was noted of a finding; null where nothing was, and it is open. */
  progressOf(finding: FindingId): FindingProgress | null {
    const noted = this.#noted.get(findingKey(finding));
    return noted?.about === 'finding' ? noted : null;
  }

  /** What a body was sent for the year of `reportKey`, in the order of the steps. */
  remindersOf(report: string): readonly Reminder[] {
    const noted = REMINDERS.map((step) => this.#noted.get(reminderKey({ report, step })));
    return noted.filter((one) => one?.about === 'reminder');
  }

  /** Notes this in the place of what was noted before, once the store is open; what cannot be noted is said. */
  async note(noted: Correspondence): Promise<void> {
    await this.#opening;
    try {
      if (this.#store === null) throw new StoreError('unavailable');
      await this.#store.note(noted);
      this.#noted.set(correspondenceKey(noted), noted);
      this.fault = null;
    } catch (error) {
      this.fault = error instanceof StoreError ? error.fault : 'unavailable';
    }
  }

  async #load(): Promise<void> {
    const kept = await this.#store?.load();
    this.#noted.clear();
    for (const noted of kept?.correspondence ?? []) this.#noted.set(correspondenceKey(noted), noted);
  }
}
