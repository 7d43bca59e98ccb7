import { countLong, holdsTrend, TREND } from '../statistics/gates.ts';
import type { Translate } from './translate.ts';

/** Why the series of some bodies make no trend, in a sentence; nothing where they do. */
export const sayNoTrend = (series: readonly (readonly unknown[])[], t: Translate): readonly string[] =>
  holdsTrend(series)
    ? []
    : [t('common.noTrend', { count: countLong(series), years: TREND.years, fewest: TREND.bodies })];
