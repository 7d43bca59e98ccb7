import type { TileBin } from '../../charts/tile-chart.ts';
import type { Locale } from '../../messages/locale.ts';

/** Where a span begins, and how it is named below its bar; the last has no end, and zero is a span of its own. */
const STARTS = [0, 1, 10, 100, 1_000, 10_000];
const NAMES: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['0', '1+', '10+', '100+', '1千+', '1万+'],
  en: ['0', '1+', '10+', '100+', '1k+', '10k+'],
};

/** The numbers of a year in spans by tens, those between 0 and 1 in the span of 1; an empty span keeps its place. */
export function toTileBins(
  numbers: readonly { readonly value: number; readonly questioned: boolean }[],
  locale: Locale,
): readonly TileBin[] {
  return STARTS.map((start, at) => {
    const own = numbers.filter(
      ({ value }) => at === STARTS.findLastIndex((from) => (from === 1 ? value > 0 : value >= from)),
    );
    return {
      span: NAMES[locale][at]!,
      count: own.length,
      isZero: start === 0,
      questioned: own.some(({ questioned }) => questioned),
    };
  });
}
