import { chooser, makeOpening } from './any-opening.ts';

export interface Measure {
  /** Figures that are certain. */
  readonly certain: number;
  readonly exact: number;
  /** Numbers that are not certain. */
  readonly uncertain: number;
  readonly illegible: number;
  /** Uncertain ones of which nothing is said. */
  readonly dropped: number;
  /** Figures given that are not stated, one is too many; with their openings. */
  readonly wrong: readonly string[];
  /** Others that were not read as they should be, for whoever mends the reader. */
  readonly missed: readonly string[];
}

/** Reads `count` made-up openings; `read` gives by metric a number, or a word that begins with `?`. */
export function measureOpenings(
  count: number,
  seed: number,
  read: (text: string) => Readonly<Record<string, string>>,
): Measure {
  let [certain, exact, uncertain, illegible, dropped] = [0, 0, 0, 0, 0];
  const [wrong, missed]: [string[], string[]] = [[], []];
  for (let made = 0; made < count; made += 1) {
    const { text, states, doubts } = makeOpening(chooser(seed + made));
    const found = read(text);
    const isFigure = (metric: string) => found[metric] !== undefined && !found[metric].startsWith('?');
    for (const [metric, value] of Object.entries(states)) {
      certain += 1;
      if (found[metric] === value) exact += 1;
      else (isFigure(metric) ? wrong : missed).push(`${metric} ${value}, read ${found[metric]}: ${text}`);
    }
    for (const metric of doubts) {
      uncertain += 1;
      if (found[metric] === undefined) {
        dropped += 1;
        missed.push(`${metric} dropped: ${text}`);
      } else if (!isFigure(metric)) illegible += 1;
    }
    for (const metric of Object.keys(found))
      if (isFigure(metric) && states[metric] === undefined)
        wrong.push(`${metric} ${found[metric]} is not stated: ${text}`);
  }
  return { certain, exact, uncertain, illegible, dropped, wrong, missed };
}
