import type { Hit } from './find-hits.ts';
import type { Label, Sequence } from './labels.ts';

export interface PlacedLabel {
  readonly label: Label;
  readonly first: number;
  readonly last: number;
}

interface Chain {
  readonly length: number;
  readonly at: PlacedLabel;
  readonly before: Chain | null;
}

/**
 * The most labels that stand in the form's order: the one skeleton that holds in every layout.
 * The earlier of two equal chains wins.
 */
export function followOrder(hits: readonly Hit[], sequence: Sequence): readonly PlacedLabel[] {
  const best: (Chain | undefined)[] = [];
  for (const { labels, first, last } of hits) {
    const candidates = labels.filter((label) => label.sequence === sequence);
    const grown = candidates.map((label) => grow(best, { label, first, last }));
    for (const chain of grown) {
      const rank = chain.at.label.rank;
      if (chain.length > (best[rank]?.length ?? -1)) best[rank] = chain;
    }
  }
  return unroll(
    best.reduce(
      (longest, chain) => ((chain?.length ?? -1) > (longest?.length ?? -1) ? chain : longest),
      undefined,
    ),
  );
}

function grow(best: readonly (Chain | undefined)[], at: PlacedLabel): Chain {
  const before = best
    .slice(0, at.label.rank)
    .reduce(
      (longest, chain) => ((chain?.length ?? -1) > (longest?.length ?? -1) ? chain : longest),
      undefined,
    );
  return { length: before === undefined ? 1 : before.length + 1, at, before: before ?? null };
}

function unroll(chain: Chain | undefined): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (let link: Chain | null = chain ?? null; link; link = link.before) placed.unshift(link.at);
  return placed;
}
