import type { Evidence } from '../../domain/place.ts';
import type { Cell, Document, Paragraph, Table } from '../document.ts';

/** A stretch of running text: a paragraph, or a cell that has a table's row to itself, as layout tables have them. */
export interface DocumentLine {
  readonly text: string;
  /** Index of its block in the document. */
  readonly block: number;
  readonly from: Paragraph | Cell;
}

/** Several stages ask for the lines of one document, which may be hundreds of thousands. */
const KNOWN = new WeakMap<Document, readonly DocumentLine[]>();

export function linesOf(document: Document): readonly DocumentLine[] {
  const lines = KNOWN.get(document) ?? document.blocks.flatMap(linesOfBlock);
  KNOWN.set(document, lines);
  return lines;
}

const linesOfBlock = (block: Paragraph | Table, index: number): readonly DocumentLine[] =>
  (block.kind === 'paragraph' ? [block] : loneCells(block)).map((from) => ({
    text: from.text,
    block: index,
    from,
  }));

const loneCells = ({ rows }: Table): readonly Cell[] =>
  rows.flatMap((cells) => {
    const filled = cells.filter(({ text }) => text.trim() !== '');
    return filled.length === 1 ? filled : [];
  });

/** What stands from `start` to `end` of a line; the whole cell where a cell has no finer place. */
export function quoteOn({ text, from }: DocumentLine, start: number, end: number): Evidence {
  if ('locate' in from) return { quote: text.slice(start, end), place: from.locate(start, end) };
  const { place } = from;
  return 'start' in place && place.end - place.start === text.length
    ? { quote: text.slice(start, end), place: { start: place.start + start, end: place.start + end } }
    : { quote: text, place };
}
