import type { Comparison } from './compare.ts';

/** Adds up comparisons over many reports. */
export class Tally {
  #exact = 0;
  readonly #inexact: string[] = [];

  add({ exact, inexact }: Comparison): void {
    this.#exact += exact;
    this.#inexact.push(...inexact);
  }

  get exactShare(): number {
    return this.#exact / (this.#exact + this.#inexact.length);
  }

  /** The share and what was not read exactly, most frequent first. */
  get summary(): string {
    const counts = new Map<string, number>();
    for (const line of this.#inexact) counts.set(line, (counts.get(line) ?? 0) + 1);
    const lines = [...counts]
      .sort(([, left], [, right]) => right - left)
      .map(([line, count]) => `${count} × ${line}`);
    return [`exact: ${(100 * this.exactShare).toFixed(3)} %`, ...lines.slice(0, 20)].join('\n');
  }
}
