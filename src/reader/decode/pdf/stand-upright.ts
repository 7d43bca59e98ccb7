import type { Document } from '../../document.ts';
import { movePlaces } from '../move-places.ts';
import { around, type Box } from './geometry.ts';
import { apply, invert, multiply, toMatrix, type Matrix } from './matrix.ts';
import type { TextItem } from './read-words.ts';

/** Of the characters of a page: so many run the same way where a page is printed sideways. */
const NEARLY_ALL = 0.9;

/** From a page as it is shown to how it reads level, by quarter turns of its text clockwise; none for level text. */
const TURNS: readonly ((width: number, height: number) => Matrix)[] = [
  (width) => [0, -1, 1, 0, 0, width],
  (width, height) => [-1, 0, 0, -1, width, height],
  (_width, height) => [0, 1, -1, 0, height, 0],
];

/** How a page is read. */
export interface Upright {
  readonly toPage: Matrix;
  /** In points. */
  readonly width: number;
  /** What has turned the page as shown, where nearly all of its text runs the same way other than level. */
  readonly turn: Matrix | undefined;
}

/** So that the text of a page reads level; `viewport` is the page as shown, in points. */
export function standUpright(
  items: readonly (TextItem | object)[],
  viewport: { readonly transform: unknown; readonly width: number; readonly height: number },
): Upright {
  const { width, height } = viewport;
  const asShown = toMatrix(viewport.transform);
  const quarters = quartersOf(items, asShown);
  const turn = TURNS[quarters - 1]?.(width, height);
  return {
    toPage: turn ? multiply(turn, asShown) : asShown,
    width: quarters % 2 === 1 ? height : width,
    turn,
  };
}

/** By how many quarter turns, clockwise, nearly all text of the page is turned; -1 where it runs several ways. */
function quartersOf(items: readonly (TextItem | object)[], asShown: Matrix): number {
  const lengths = [0, 0, 0, 0];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a, b] = multiply(asShown, toMatrix(item.transform));
    const quarters = Math.round(Math.atan2(b, a) / (Math.PI / 2));
    lengths[(quarters + 4) % 4]! += item.str.trim().length;
  }
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.findIndex((length) => all > 0 && length >= NEARLY_ALL * all);
}

/** The blocks with their places on the pages as shown; `turns` by number of the page. */
export function placeAsShown(
  blocks: Document['blocks'],
  turns: ReadonlyMap<number, Matrix>,
): Document['blocks'] {
  if (turns.size === 0) return blocks;
  return movePlaces(blocks, (place) => {
    const turn = 'page' in place ? turns.get(place.page) : undefined;
    return 'page' in place && turn ? { ...place, box: applyToBox(invert(turn), place.box) } : place;
  });
}

function applyToBox(matrix: Matrix, [left, top, right, bottom]: Box): Box {
  const corner = (x: number, y: number): Box => {
    const [toX, toY] = apply(matrix, x, y);
    return [toX, toY, toX, toY];
  };
  return around(corner(left, top), corner(right, bottom));
}
