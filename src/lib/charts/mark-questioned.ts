import type { RenderFunction } from '@observablehq/plot';

/** A point whose figure may take part in a check that failed. */
export interface Questionable {
  readonly questioned?: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
const TRIANGLE = 'M0,-4.4L4.6,3.4H-4.6Z';

/**
 * Draws ▲ at each dot in question: the `render` of a dot mark over the same data. `rise` is how far above the middle
 * of its dot it stands, in pixels.
 */
export const markQuestioned =
  (points: readonly Questionable[], rise: number): RenderFunction =>
  (index, scales, values, dimensions, context, next) => {
    const dots = next!(index, scales, values, dimensions, context);
    for (const at of index.filter((one) => points[one]?.questioned === true))
      dots?.append(triangle(context.document, Number(values.x![at]), Number(values.y![at]) - rise));
    return dots;
  };

function triangle(document: Document, x: number, y: number): SVGElement {
  const path = document.createElementNS(SVG, 'path');
  const attributes = {
    class: 'questioned',
    d: TRIANGLE,
    transform: `translate(${x},${y})`,
    fill: 'var(--finding)',
    stroke: 'var(--paper)',
    'stroke-width': '1',
    'pointer-events': 'none',
  };
  for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
  return path;
}
