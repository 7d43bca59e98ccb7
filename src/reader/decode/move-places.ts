import type { Place } from '../../domain/place.ts';
import type { Document } from '../document.ts';

/** Blocks of a document with each of their places moved. */
export const movePlaces = (blocks: Document['blocks'], move: (place: Place) => Place): Document['blocks'] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, locate: (start, end) => move(block.locate(start, end)) }
      : {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, place: move(cell.place) }))),
        },
  );
