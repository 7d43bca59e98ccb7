import type { Place } from '../../../domain/place.ts';
import type { Document } from '../../../reader/document.ts';

/** Words of a text, and where in it they begin; null for those of a place that is no offset. */
export interface Piece {
  readonly text: string;
  readonly start: number | null;
}
/** The text of a report as it is set: lines, and tables of cells. */
export type SetText = readonly (
  | { readonly kind: 'lines'; readonly piece: Piece }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Piece[])[] }
)[];

/** Markdown without the marks of its lines and tables, every other text as it is; null where there is no text. */
export function toSetText({ format, blocks, text }: Document): SetText | null {
  if (text === null) return null;
  if (format !== 'markdown') return [{ kind: 'lines', piece: { text, start: 0 } }];
  return blocks.map((block) =>
    block.kind === 'table'
      ? { kind: 'table', rows: block.rows.map((row) => row.map((cell) => toPiece(cell.text, cell.place))) }
      : { kind: 'lines', piece: toPiece(block.text, block.locate(0, block.text.length)) },
  );
}

const toPiece = (text: string, place: Place): Piece => ({
  text,
  start: 'start' in place ? place.start : null,
});
