import { expect, test } from 'vitest';
import type { ChartModel } from '../../../src/lib/charts/chart-model.ts';
import { toCountAxis } from '../../../src/lib/charts/count-axis.ts';
import { drawToText } from '../../../src/lib/charts/draw-to-text.ts';

const VALUES = [0, 5, 20_000];
const axis = toCountAxis(VALUES, 'zh');
const shared = { axis, description: '示例' };
const words = { title: '', href: '#', focused: false, label: null };
const points = (questioned: readonly number[]) =>
  VALUES.map((value, at) => ({ year: 2022 + at, value, questioned: questioned.includes(at), ...words }));

const CHARTS: Readonly<Record<string, (questioned: readonly number[]) => ChartModel>> = {
  'a distribution': (questioned) => ({
    kind: 'spread',
    dots: points(questioned),
    years: [2022, 2023, 2024].map((year) => ({ year, median: 5, note: '', chosen: false })),
    ...shared,
  }),
  'a ranking': (questioned) => ({
    kind: 'rank',
    dots: points(questioned).map((point) => ({ ...point, name: `示例${point.year}`, before: null })),
    median: 5,
    ...shared,
  }),
  'a series': (questioned) => ({
    kind: 'trend',
    points: points(questioned).map((point) => ({ ...point, series: '示例', run: '1', emphasis: 'peer' })),
    bands: [],
    counts: new Map(),
    breaks: [],
    ...shared,
  }),
  'small charts': (questioned) => ({
    kind: 'multiples',
    panels: [
      { name: '示例', own: null, points: points(questioned).map((point) => ({ ...point, run: '1' })) },
    ],
    breaks: [],
    ...shared,
  }),
  'two years': (questioned) => ({
    kind: 'dumbbell',
    rows: points(questioned).map((point) => ({
      name: '示例',
      from: null,
      to: { ...point, text: '' },
      joined: true,
    })),
    years: [2022, 2024],
    ...shared,
  }),
};
const marksIn = (chart: ChartModel) =>
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
