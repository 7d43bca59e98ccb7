import type { ChartModel } from '../../../src/lib/charts/chart-model.ts';

const known = <Value>(values: readonly (Value | null | undefined)[]) =>
  values.filter((value): value is Value => value !== null && value !== undefined);

/** The number that each mark of a chart stands for; of a share, the share. */
export function valuesOf(model: ChartModel): readonly number[] {
  switch (model.kind) {
    case 'spread':
    case 'rank':
    case 'pivot':
      return model.dots.map(({ value }) => value);
    case 'funnel':
      return model.dots.map(({ share }) => share);
    case 'trend':
    case 'series':
      return model.points.map(({ value }) => value);
    case 'multiples':
      return model.panels.flatMap(({ points }) => points.map(({ value }) => value));
    case 'dumbbell':
      return known(model.rows.flatMap(({ from, to }) => [from?.value, to?.value]));
    case 'tile':
      return model.bins.map(({ count }) => count).filter((count) => count > 0);
    case 'states':
      return model.counts.map(({ count }) => count);
    case 'heat':
      return model.cells.map(({ count }) => count);
    case 'outcomes':
      return model.bars.flatMap(({ parts }) => parts.map(({ share }) => share)).filter((share) => share > 0);
    case 'flow':
      return [
        ...model.sources.map(({ value }) => value),
        ...model.outcomes.map(({ value }) => value),
        Math.abs(model.gap.value),
      ].filter((value) => value > 0);
    case 'result':
      return model.points.map(({ y }) => y);
  }
}
