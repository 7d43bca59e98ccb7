import type { ScaleOptions } from '@observablehq/plot';
import { formatShort } from '../format/number.ts';
import type { Locale } from '../messages/locale.ts';

/** A logarithmic axis for counts on which zero keeps a lane of its own. */
export interface CountAxis {
  readonly scale: ScaleOptions;
  /** Where on the scale a value is drawn. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly tickFormat: (tick: number) => string;
  /** From where to where the lane of zero goes; null when nothing is zero. */
  readonly zeroLane: readonly [number, number] | null;
}

/** An axis on which every one of `values` (none negative) has its place. */
export function toCountAxis(values: readonly number[], locale: Locale): CountAxis {
  const positive = values.filter((value) => value > 0);
  const hasZero = values.some((value) => value === 0);
  const least = Math.min(...positive, hasZero ? 1 : Infinity);
  const lowest = positive.length === 0 ? 1 : 10 ** Math.floor(Math.log10(least));
  const highest = Math.max(lowest * 10, ...positive);
  const zero = lowest / 3;
  const start = hasZero ? lowest / 5 : lowest / 1.3;
  const decades = Math.ceil(Math.log10(highest / lowest));
  const powers = Array.from({ length: decades + 1 }, (_, power) => lowest * 10 ** power).filter(
    (tick) => tick <= highest * 1.4,
  );
  return {
    scale: { type: 'log', domain: [start, highest * 1.4] },
    at: (value) => (value === 0 ? zero : value),
    ticks: hasZero ? [zero, ...powers] : powers,
    tickFormat: (tick) => (tick === zero ? '0' : formatShort(tick, locale)),
    zeroLane: hasZero ? [start, lowest / 1.8] : null,
  };
}

/** An axis for numbers that may be negative, such as changes, or that are shares. */
export function toPlainAxis(values: readonly number[], locale: Locale, suffix = ''): CountAxis {
  const low = Math.min(...values, 0);
  const high = Math.max(...values, low + 1);
  return {
    scale: { type: 'linear', domain: [low, high], nice: true },
    at: (value) => value,
    ticks: [],
    tickFormat: (tick) => formatShort(tick, locale) + suffix,
    zeroLane: null,
  };
}

/** The ticks an axis asks for; undefined leaves them to Plot. */
export const ticksOf = ({ ticks }: CountAxis): number[] | undefined =>
  ticks.length === 0 ? undefined : [...ticks];

/** How ticks are written; set as text where they are given, for a logarithmic scale leaves out those it did not choose. */
export const tickLabels = ({ ticks, tickFormat }: CountAxis) =>
  ticks.length === 0 ? { tickFormat } : { text: (tick: number) => tickFormat(tick) };
