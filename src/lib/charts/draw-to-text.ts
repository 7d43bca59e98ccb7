import { parseHTML } from 'linkedom';
import type { ChartModel } from './chart-model.ts';
import { draw } from './draw.ts';
import { shortenSvg } from './shorten-svg.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Stands in for the document of a browser where there is none. */
export const buildDocument = document as unknown as Document;

/** The SVG of a chart as text, where there is no browser: while pages are prerendered, and in tests. */
export function drawToText(chart: ChartModel, width: number): string {
  return draw(chart, width, buildDocument).outerHTML;
}

/** The same picture in fewer words, for the HTML of a page. */
export function drawShortened(chart: ChartModel, width: number): string {
  const svg = draw(chart, width, buildDocument);
  shortenSvg(svg);
  return svg.outerHTML;
}
