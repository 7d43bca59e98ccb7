import type { ChartModel } from '../charts/chart-model.ts';
import { stepTo, toLanes, type PlacedPoint } from '../charts/point-lanes.ts';
import { linksOf, sentenceOf } from './point-keys.ts';

interface Point extends PlacedPoint {
  readonly link: SVGAElement;
}

/** Moves the focus within a picture as a key asks, where it leads somewhere. */
export function movePoint(picture: Element, kind: ChartModel['kind'], key: string): void {
  const points = placePoints(picture);
  const from = points.find(({ link }) => link === document.activeElement) ?? null;
  const to = stepTo(toLanes(kind, points), from, key);
  if (to === null) return;
  // The name of a link is not everywhere made from a title deep in it.
  to.link.setAttribute('aria-label', sentenceOf(to.link));
  to.link.focus();
}

/** Marks; a name beside them leads to the body and stands in the table as well. */
function placePoints(picture: Element): readonly Point[] {
  const groups = new Map<Element | null, number>();
  return linksOf(picture)
    .filter((link) => link.querySelector('text') === null)
    .map((link) => {
      const { x, y, width, height } = link.getBoundingClientRect();
      const group = groups.get(link.parentElement) ?? groups.size;
      groups.set(link.parentElement, group);
      return { link, x: x + width / 2, y: y + height / 2, group };
    });
}
