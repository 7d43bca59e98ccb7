import { expect, test } from 'vitest';
import type { ChartModel } from '../../../src/lib/charts/chart-model.ts';
import { toCountAxis } from '../../../src/lib/charts/count-axis.ts';
import { drawToText } from '../../../src/lib/charts/draw-to-text.ts';

const VALUES = [0, 5, 20_000];
const axis = toCountAxis(VALUES, 'zh');
const words = { title: '', href: '#', focused: false, label: null };

const CHARTS: readonly (readonly [string, ChartModel])[] = [
  [
    'a distribution',
    {
      kind: 'spread',
      dots: VALUES.map((value) => ({ year: 2024, value, ...words })),
      years: [{ year: 2024, median: 5, note: '', chosen: true }],
      axis,
      description: '示例',
    },
  ],
  [
    'a ranking',
    {
      kind: 'rank',
      dots: VALUES.map((value) => ({ name: `示例${value}`, value, before: null, ...words })),
      median: 5,
      axis,
      description: '示例',
    },
  ],
  [
    'a series',
    {
      kind: 'trend',
      points: VALUES.map((value, index) => ({
        year: 2022 + index,
        value,
        series: 'shili',
        run: '1',
        emphasis: 'peer' as const,
        title: '',
        href: null,
        label: null,
      })),
      bands: [],
      counts: new Map(),
      breaks: [],
      axis,
      description: '示例',
    },
  ],
];

test.each(CHARTS)('%s with a zero says where zero is, beside the powers of ten', (_, chart) => {
  const labels = [...drawToText(chart, 860).matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(
    ([, label]) => label,
  );
  expect(labels).toEqual(expect.arrayContaining(['0', '1', '100', '1万']));
});

test('many zeros stand side by side in their lane and within the band of their year', () => {
  const zeros = (year: number) => Array.from({ length: 80 }, () => ({ year, value: 0, ...words }));
  const years = [2023, 2024].map((year) => ({ year, median: 0, note: '', chosen: false }));
  const chart: ChartModel = {
    kind: 'spread',
    dots: [...zeros(2023), ...zeros(2024), { year: 2024, value: 20_000, ...words }],
    years,
    axis,
    description: '示例',
  };
  for (const width of [860, 360]) {
    const circles = [...drawToText(chart, width).matchAll(/<circle[^>]*>/g)].map(
      ([circle]) =>
        ['cx', 'cy'].map((name) => Number(RegExp(` ${name}="([^"]+)"`).exec(circle)![1])) as [number, number],
    );
    expect(circles).toHaveLength(161);
    expect(new Set(circles.map(([x, y]) => `${x} ${y}`)).size).toBeGreaterThanOrEqual(81);
    expect(Math.min(...circles.map(([, y]) => y))).toBeGreaterThan(0);
  }
});
