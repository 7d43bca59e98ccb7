import { parseHTML } from 'linkedom';
import { draw } from '../../../src/lib/charts/draw.ts';
import type { ChartModel } from '../../../src/lib/charts/chart-model.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** The titles of the marks that a chart really draws: dots, bars and cells, not the words beside them nor the clear area to press around a dot. */
export function marksOn(chart: ChartModel | null, width = 900): readonly string[] {
  if (chart === null) return [];
  const svg = draw(chart, width, document as unknown as Document);
  return [...svg.querySelectorAll('circle, rect, path')]
    .filter((shape) => shape.closest('[fill-opacity="0.01"]') === null)
    .map((shape) => shape.querySelector('title')?.textContent)
    .filter((title) => title !== undefined && title !== null);
}
