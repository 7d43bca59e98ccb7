import { PARTS, type Comparison, type Part, type Verdict } from './compare.ts';

/** Adds up comparisons over many reports. */
export class Tally {
  readonly #verdicts: Verdict[] = [];

  add({ verdicts }: Comparison): void {
    this.#verdicts.push(...verdicts);
  }

  /** Share read exactly; of nothing printed, all is exact. */
  shareOf(...parts: readonly Part[]): number {
    const verdicts = this.#verdicts.filter(({ part }) => parts.includes(part));
    return verdicts.length === 0 ? 1 : verdicts.filter(({ isExact }) => isExact).length / verdicts.length;
  }

  /** The shares, and what was not read exactly, most frequent first. */
  get summary(): string {
    const counts = new Map<string, number>();
    for (const { isExact, what } of this.#verdicts)
      if (!isExact) counts.set(what, 1 + (counts.get(what) ?? 0));
    const lines = [...counts]
      .sort(([, left], [, right]) => right - left)
      .map(([what, count]) => `${count} × ${what}`);
    const shares = PARTS.map((part) => `${part} ${(100 * this.shareOf(part)).toFixed(3)} %`);
    return [`exact: ${shares.join(', ')}`, ...lines.slice(0, 20)].join('\n');
  }
}
