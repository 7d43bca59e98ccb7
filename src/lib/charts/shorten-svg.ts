const GEOMETRY = ['cx', 'cy', 'r', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'd', 'transform'];
/** From so many dots on, it is worth saying once for their group how they look. */
const LEAST_DOTS = 8;
/** Where more is said of the look of marks than their fill, dots stay as they are. */
const LOOKS = '[stroke], [stroke-width], [stroke-opacity], [fill-opacity]';
const OF_PLAIN_DOTS = ['cx', 'cy', 'r', 'fill'];

/**
 * The same picture in fewer words, in place: geometry to a tenth of a pixel, what most dots of a group are filled with
 * said by the group, and dots of one size that have neither name nor link drawn as points of one line as wide as they
 * are.
 */
export function shortenSvg(svg: Element): void {
  for (const element of svg.querySelectorAll('*')) roundGeometry(element);
  for (const link of svg.querySelectorAll('a[fill="inherit"]')) link.removeAttribute('fill');
  for (const group of svg.querySelectorAll('g')) if (group.closest(LOOKS) === null) shortenDots(group);
}

function roundGeometry(element: Element): void {
  for (const name of GEOMETRY) {
    const value = element.getAttribute(name);
    if (value?.includes('.')) element.setAttribute(name, value.replace(/-?\d+\.\d+/g, toTenths));
  }
}
const toTenths = (number: string | number) => String(Math.round(Number(number) * 10) / 10);

function shortenDots(group: Element): void {
  const marks = [...group.children];
  const dots = marks.map((mark) => mark.querySelector('circle') ?? mark).filter(isPlainDot);
  if (dots.length < LEAST_DOTS) return;
  shareFill(group, marks, dots);
  if (dots.length === marks.length && dots.every((dot) => isBare(dot, dots[0]!))) joinDots(group, dots);
}

const isPlainDot = (element: Element) =>
  element.tagName.toLowerCase() === 'circle' &&
  [...element.attributes].every(({ name }) => OF_PLAIN_DOTS.includes(name));

/** What is no dot of the group, such as a sign on one, has to say its own fill. */
function shareFill(group: Element, marks: readonly Element[], dots: readonly Element[]): void {
  const isSaid = [...marks, ...dots].every(
    (mark) => mark.tagName.toLowerCase() === 'a' || mark.hasAttribute('fill'),
  );
  if (!isSaid) return;
  const shared = mostFrequent(dots.map((dot) => dot.getAttribute('fill')!));
  group.setAttribute('fill', shared);
  for (const dot of dots) if (dot.getAttribute('fill') === shared) dot.removeAttribute('fill');
}

function mostFrequent(values: readonly string[]): string {
  const countOf = (value: string) => values.filter((one) => one === value).length;
  return [...new Set(values)].toSorted((a, b) => countOf(b) - countOf(a))[0]!;
}

const isBare = (dot: Element, first: Element) =>
  dot.tagName.toLowerCase() === 'circle' &&
  dot.parentElement === first.parentElement &&
  dot.firstChild === null &&
  !dot.hasAttribute('fill') &&
  dot.getAttribute('r') === first.getAttribute('r');

function joinDots(group: Element, dots: readonly Element[]): void {
  const fill = group.closest('[fill]')?.getAttribute('fill');
  if (fill == null) return;
  const line = group.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
  const looks = {
    stroke: fill,
    'stroke-width': toTenths(2 * Number(dots[0]!.getAttribute('r'))),
    'stroke-linecap': 'round',
    d: dots.map((dot) => `M${dot.getAttribute('cx')} ${dot.getAttribute('cy')}h0`).join(''),
  };
  for (const [name, value] of Object.entries(looks)) line.setAttribute(name, value);
  group.replaceChildren(line);
}
