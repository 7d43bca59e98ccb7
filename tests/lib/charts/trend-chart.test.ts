import { expect, test } from 'vitest';
import { toCountAxis } from '../../../src/lib/charts/count-axis.ts';
import { drawToText } from '../../../src/lib/charts/draw-to-text.ts';
import { breakYears, formChanges } from '../../../src/lib/views/form-breaks.ts';
import { runOf } from '../../../src/lib/figure/series-run.ts';

/** How many lines a body's numbers of these years make, and how many dots. */
function drawYears(years: readonly number[], breaks: readonly number[] = []) {
  const own = years.map((year) => ({ year }));
  const points = own.map(({ year }, index) => ({
    year,
    value: year - 2000,
    series: 'shili',
    run: runOf(own, index, breaks),
    emphasis: 'focus' as const,
    title: String(year),
    href: null,
    label: null,
  }));
  const axis = toCountAxis(
    points.map(({ value }) => value),
    'zh',
  );
  const svg = drawToText(
    { kind: 'trend', points, bands: [], breaks, counts: new Map(), axis, description: '示例' },
    800,
  );
  const paths = [...svg.matchAll(/<path[^>]* d="(M[^"]+)"/g)].map(([, d]) => d!);
  return {
    lines: paths.filter((d) => d.includes('L')).length,
    dots: [...svg.matchAll(/<circle/g)].length,
  };
}

test('years that follow each other make one line', () => {
  expect(drawYears([2021, 2022, 2023])).toEqual({ lines: 1, dots: 3 });
});

test('a year without a number is a gap in the line, not a zero', () => {
  expect(drawYears([2020, 2021, 2023, 2024])).toEqual({ lines: 2, dots: 4 });
});

test('a change of form that alters the meaning breaks the line', () => {
  expect(drawYears([2019, 2020, 2021, 2022], [2021])).toEqual({ lines: 2, dots: 4 });
});

test('a figure of a table breaks at the form of 2019, a figure of the prose nowhere', () => {
  expect(breakYears(formChanges({ metric: 'permits', basis: 'table2' }))).toContain(2019);
  expect(formChanges({ metric: 'website_posts', basis: 'prose' })).toEqual([]);
});
