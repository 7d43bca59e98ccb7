import type { ScaleOptions } from '@observablehq/plot';
import { formatShort } from '../format/number.ts';
import type { Locale } from '../messages/locale.ts';

/** An axis for numbers, as data; a logarithmic one gives zero a lane of its own. */
export interface CountAxis {
  readonly type: 'log' | 'linear';
  /** Lowest and highest place. */
  readonly domain: readonly [number, number];
  /** Places with a label; empty where the labels are left to Plot. */
  readonly ticks: readonly number[];
  /** The place of zero on a logarithmic axis; null on a linear one, on which zero is a number like any other. */
  readonly zero: number | null;
  /** From where to where the lane of zero goes; null when nothing is zero. */
  readonly zeroLane: readonly [number, number] | null;
  readonly locale: Locale;
  /** Written after the number of a label: `%`. */
  readonly suffix: string;
}

/** A logarithmic axis on which every one of `values` (none negative) has its place. */
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
    type: 'log',
    domain: [start, highest * 1.4],
    ticks: hasZero ? [zero, ...powers] : powers,
    zero,
    zeroLane: hasZero ? [start, lowest / 1.8] : null,
    locale,
    suffix: '',
  };
}

/** A linear axis for numbers that may be negative, such as changes, or that are shares. */
export function toPlainAxis(values: readonly number[], locale: Locale, suffix = ''): CountAxis {
  const low = Math.min(...values, 0);
  const high = Math.max(...values, low + 1);
  return { type: 'linear', domain: [low, high], ticks: [], zero: null, zeroLane: null, locale, suffix };
}

/** Where on the axis a value is drawn. */
export const placeOn = ({ zero }: CountAxis, value: number): number =>
  value === 0 && zero !== null ? zero : value;

/** How the label at a tick is written. */
export const writeTick = ({ zero, locale, suffix }: CountAxis, tick: number): string =>
  tick === zero ? '0' : formatShort(tick, locale) + suffix;

/** The axis as Plot takes it. */
export const scaleOf = ({ type, domain }: CountAxis): ScaleOptions => ({
  type,
  domain: [...domain],
  ...(type === 'linear' ? { nice: true } : {}),
});

/** The ticks an axis asks for; undefined leaves them to Plot. */
export const ticksOf = ({ ticks }: CountAxis): number[] | undefined =>
  ticks.length === 0 ? undefined : [...ticks];

/** How ticks are written; set as text where they are given, for a logarithmic scale leaves out those it did not choose. */
export function tickLabels(axis: CountAxis) {
  const write = (tick: number) => writeTick(axis, tick);
  return axis.ticks.length === 0 ? { tickFormat: write } : { text: write };
}
