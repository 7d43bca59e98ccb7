import type { Place } from '../../../domain/place.ts';
import type { Paragraph, Table } from '../../document.ts';
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

/**
 * What turns a page as shown so that its text reads level, where nearly all of it runs the same other way; undefined
 * for all other pages. `width` and `height` are those of the page as shown, in points.
 */
export function turnUpright(
  items: readonly (TextItem | object)[],
  toPage: Matrix,
  { width, height }: { readonly width: number; readonly height: number },
): Matrix | undefined {
  const lengths = [0, 0, 0, 0];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a, b] = multiply(toPage, toMatrix(item.transform));
    const quarters = Math.round(Math.atan2(b, a) / (Math.PI / 2));
    lengths[(quarters + 4) % 4]! += item.str.trim().length;
  }
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const quarters = lengths.findIndex((length) => all > 0 && length >= NEARLY_ALL * all);
  return TURNS[quarters - 1]?.(width, height);
}

/** The blocks with their places on the pages as shown; `turns` by number of the page. */
export function placeAsShown(
  blocks: readonly (Paragraph | Table)[],
  turns: ReadonlyMap<number, Matrix>,
): readonly (Paragraph | Table)[] {
  if (turns.size === 0) return blocks;
  const asShown = (place: Place): Place => {
    const turn = 'page' in place ? turns.get(place.page) : undefined;
    return 'page' in place && turn ? { ...place, box: applyToBox(invert(turn), place.box) } : place;
  };
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, locate: (start, end) => asShown(block.locate(start, end)) }
      : {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, place: asShown(cell.place) }))),
        },
  );
}

function applyToBox(matrix: Matrix, [left, top, right, bottom]: Box): Box {
  const corner = (x: number, y: number): Box => {
    const [toX, toY] = apply(matrix, x, y);
    return [toX, toY, toX, toY];
  };
  return around(corner(left, top), corner(right, bottom));
}
