import { SvelteMap } from 'svelte/reactivity';
import type { NamedRows } from '../source/source.ts';
import type { KnownRows } from './question.ts';

const MOST_KEPT = 32;

/** The answers given last, at most 32, kept for the visit: what was asked before is not asked again. */
export class Answers implements KnownRows {
  readonly #rows = new SvelteMap<string, NamedRows>();

  get(key: string): NamedRows | undefined {
    return this.#rows.get(key);
  }

  set(key: string, rows: NamedRows): void {
    this.#rows.delete(key);
    this.#rows.set(key, rows);
    const [oldest] = this.#rows.keys();
    if (this.#rows.size > MOST_KEPT && oldest !== undefined) this.#rows.delete(oldest);
  }
}
