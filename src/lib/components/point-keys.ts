/** Keys that lead from point to point. */
export const LEADS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

export const linksOf = (picture: Element) => [...picture.querySelectorAll<SVGAElement>('svg a')];

/** Takes the points of a picture out of the order of the tab key: arrows lead to them. Whether there are any. */
export function holdPoints(picture: Element): boolean {
  const links = linksOf(picture);
  for (const link of links) link.setAttribute('tabindex', '-1');
  return links.length > 0;
}

/** What a point says of itself: the sentence that a mouse shows over it. */
export const sentenceOf = (link: Element): string =>
  link.querySelector('title')?.textContent ?? link.textContent ?? '';
