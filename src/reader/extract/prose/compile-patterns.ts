import { numberSource } from './prose-number.ts';
import { PROSE_METRICS_READ, type ProsePatterns } from './prose-metrics.ts';
import { PROSE_VOCABULARY } from './prose-vocabulary.ts';

export interface CompiledMetric {
  readonly of: ProsePatterns;
  readonly numbers: readonly RegExp[];
  readonly none: readonly RegExp[];
}

/** The patterns of every metric, ready to match; throws where a pattern names a word the vocabulary lacks. */
export const COMPILED: readonly CompiledMetric[] = PROSE_METRICS_READ.map((of) => ({
  of,
  numbers: of.patterns.map((pattern) => compile(pattern, of.units)),
  none: (of.none ?? []).map((pattern) => compile(pattern, of.units)),
}));

function compile(pattern: string, units: string): RegExp {
  const source = spellOut(pattern).replace(
    /#(?:\[([^\]]+)\])?/gu,
    (_, own: string | undefined) => `(?<number>${numberSource(own ?? units)})`,
  );
  return new RegExp(source, 'dgu');
}

function spellOut(pattern: string): string {
  return pattern.replace(/\{([a-z_]+)\}/gu, (_, word: string) => {
    const words = PROSE_VOCABULARY[word];
    if (words === undefined) throw new Error(`word not in the vocabulary of prose: ${word}`);
    return `(?:${spellOut(words)})`;
  });
}
