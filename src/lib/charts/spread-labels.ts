import * as Plot from '@observablehq/plot';

/** Moves labels up and down so that none stands on another; `gap` is their height in pixels. */
export function spreadLabels<Options extends Plot.TextOptions>(gap: number, options: Options): Options {
  return Plot.initializer(options, (data, facets, channels, scales) => {
    const { y } = channels;
    if (y === undefined) return {};
    const toPixels = y.scale === 'y' ? (value: number) => Number(scales.y!(value)) : (value: number) => value;
    const wanted = Array.from(y.value as Iterable<number>, toPixels);
    return { data, facets, channels: { y: { value: spread(wanted, gap) } } };
  }) as Options;
}

/** The nearest places to those wanted, in the same order and at least `gap` apart. */
export function spread(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  // Neighbours that are too close become a group around the middle of what they wanted.
  const groups: { members: readonly number[]; middle: number }[] = [];
  for (const index of order) {
    let group = { members: [index], middle: wanted[index]! } as (typeof groups)[number];
    for (let last = groups.at(-1); last !== undefined && overlap(last, group, gap); last = groups.at(-1)) {
      groups.pop();
      const members = [...last.members, ...group.members];
      group = { members, middle: members.reduce((sum, member) => sum + wanted[member]!, 0) / members.length };
    }
    groups.push(group);
  }
  const placed = [...wanted];
  for (const { members, middle } of groups)
    members.forEach((member, at) => (placed[member] = middle + (at - (members.length - 1) / 2) * gap));
  return placed;
}

type Group = { readonly members: readonly number[]; readonly middle: number };
const overlap = (above: Group, below: Group, gap: number) =>
  below.middle - above.middle < (gap * (above.members.length + below.members.length)) / 2;
