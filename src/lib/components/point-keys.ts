import type { ChartModel } from '../charts/chart-model.ts';
import { stepTo, toLanes, type PlacedPoint } from '../charts/point-lanes.ts';

interface Point extends PlacedPoint {
  readonly link: SVGAElement;
}

const linksOf = (picture: Element) => [...picture.querySelectorAll<SVGAElement>('svg a')];

/** Takes the points of a picture out of the order of the tab key: arrows lead to them. Whether there are any. */
export function holdPoints(picture: Element): boolean {
  const links = linksOf(picture);
  for (const link of links) link.setAttribute('tabindex', '-1');
  return links.length > 0;
}

/** What a point says of itself: the sentence that a mouse shows over it. */
export const sentenceOf = (link: Element): string =>
  link.querySelector('title')?.textContent ?? link.textContent ?? '';

/** Moves the focus within a picture as a key asks; whether the key was one that leads somewhere. */
export function movePoint(picture: Element, kind: ChartModel['kind'], key: string): boolean {
  const points = placePoints(picture);
  const from = points.find(({ link }) => link === document.activeElement) ?? null;
  const to = stepTo(toLanes(kind, points), from, key);
  if (to === null) return false;
  // The name of a link is not everywhere made from a title deep in it.
  to.link.setAttribute('aria-label', sentenceOf(to.link));
  to.link.focus();
  return true;
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
