import { expect, test } from 'vitest';
import type { Chart } from '../../../src/lib/charts/chart.ts';
import { toCountAxis } from '../../../src/lib/charts/count-axis.ts';
import { drawToText } from '../../../src/lib/charts/draw-to-text.ts';
import { dumbbellChart } from '../../../src/lib/charts/dumbbell-chart.ts';
import { multiplesChart } from '../../../src/lib/charts/multiples-chart.ts';
import { rankChart } from '../../../src/lib/charts/rank-chart.ts';
import { spreadChart } from '../../../src/lib/charts/spread-chart.ts';
import { tileChart } from '../../../src/lib/charts/tile-chart.ts';
import { trendChart } from '../../../src/lib/charts/trend-chart.ts';

const VALUES = [0, 5, 20_000];
const axis = toCountAxis(VALUES, 'zh');
const words = { title: '', href: '#', focused: false, label: null };
const points = (questioned: readonly number[]) =>
  VALUES.map((value, at) => ({ year: 2022 + at, value, questioned: questioned.includes(at), ...words }));

const CHARTS: Readonly<Record<string, (questioned: readonly number[]) => Chart>> = {
  'a distribution': (questioned) =>
    spreadChart(
      points(questioned),
      [2022, 2023, 2024].map((year) => ({ year, median: 5, note: '', chosen: false })),
      axis,
      '示例',
    ),
  'a ranking': (questioned) =>
    rankChart(
      points(questioned).map((point) => ({ ...point, name: `示例${point.year}`, before: null })),
      5,
      axis,
      '示例',
    ),
  'a series': (questioned) =>
    trendChart(
      points(questioned).map((point) => ({ ...point, series: '示例', run: '1', emphasis: 'peer' as const })),
      [],
      [],
      axis,
      '示例',
    ),
  'small charts': (questioned) =>
    multiplesChart(
      [{ name: '示例', own: null, points: points(questioned).map((point) => ({ ...point, run: '1' })) }],
      [],
      axis,
      '示例',
    ),
  'two years': (questioned) =>
    dumbbellChart(
      points(questioned).map((point) => ({
        name: '示例',
        from: null,
        to: { ...point, text: '' },
        joined: true,
      })),
      [2022, 2024],
      axis,
      '示例',
    ),
  'a tile': (questioned) => tileChart(points(questioned), '示例'),
};
const marksIn = (chart: Chart) =>
  [...drawToText(chart, 900).matchAll(/<path [^>]*class="questioned"[^>]*>/g)].map(([mark]) =>
    /translate\(([\d.-]+),([\d.-]+)\)/.exec(mark)!.slice(1).map(Number),
  );

test.each(Object.entries(CHARTS))('%s has a mark for each figure in question, and no other', (_, draw) => {
  expect(marksIn(draw([]))).toEqual([]);
  expect(marksIn(draw([1]))).toHaveLength(1);
  expect(marksIn(draw([0, 2]))).toHaveLength(2);
});

test.each(Object.entries(CHARTS))('%s: a mark stands at its own dot', (_, draw) => {
  const [first] = marksIn(draw([0]));
  const [last] = marksIn(draw([2]));
  expect(first).not.toEqual(last);
  for (const place of [...first!, ...last!]) expect(Number.isFinite(place)).toBe(true);
});
