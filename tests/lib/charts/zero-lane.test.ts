import { expect, test } from 'vitest';
import type { Chart } from '../../../src/lib/charts/chart.ts';
import { toCountAxis } from '../../../src/lib/charts/count-axis.ts';
import { drawToText } from '../../../src/lib/charts/draw-to-text.ts';
import { rankChart } from '../../../src/lib/charts/rank-chart.ts';
import { spreadChart } from '../../../src/lib/charts/spread-chart.ts';
import { trendChart } from '../../../src/lib/charts/trend-chart.ts';

const VALUES = [0, 5, 20_000];
const axis = toCountAxis(VALUES, 'zh');
const words = { title: '', href: '#', focused: false, label: null };

const CHARTS: readonly (readonly [string, Chart])[] = [
  [
    'a distribution',
    spreadChart(
      VALUES.map((value) => ({ year: 2024, value, ...words })),
      [{ year: 2024, median: 5, note: '', chosen: true }],
      axis,
      '示例',
    ),
  ],
  [
    'a ranking',
    rankChart(
      VALUES.map((value) => ({ name: `示例${value}`, value, before: null, ...words })),
      5,
      axis,
      '示例',
    ),
  ],
  [
    'a series',
    trendChart(
      VALUES.map((value, index) => ({
        year: 2022 + index,
        value,
        series: 'shili',
        run: '1',
        emphasis: 'peer' as const,
        title: '',
        href: null,
        label: null,
      })),
      [],
      [],
      axis,
      '示例',
    ),
  ],
];

test.each(CHARTS)('%s with a zero says where zero is, beside the powers of ten', (_, chart) => {
  const labels = [...drawToText(chart, 860).matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(
    ([, label]) => label,
  );
  expect(labels).toEqual(expect.arrayContaining(['0', '1', '100', '1万']));
});
