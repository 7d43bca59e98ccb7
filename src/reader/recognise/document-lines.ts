import type { Evidence } from '../../domain/place.ts';
import type { Cell, Document, Paragraph, Table } from '../document.ts';

/** A stretch of running text: a paragraph, or a cell that has a table's row to itself, as layout tables have them. */
export interface DocumentLine {
  readonly text: string;
  /** Index of its block in the document. */
  readonly block: number;
  /** What stands from `start` to `end` of the text; the whole cell where a cell has no finer place. */
  readonly quote: (start: number, end: number) => Evidence;
}

export const linesOf = ({ blocks }: Document): readonly DocumentLine[] =>
  blocks.flatMap((block, index) =>
    block.kind === 'paragraph'
      ? [ofParagraph(block, index)]
      : loneCells(block).map((cell) => ofCell(cell, index)),
  );

const ofParagraph = ({ text, locate }: Paragraph, block: number): DocumentLine => ({
  text,
  block,
  quote: (start, end) => ({ quote: text.slice(start, end), place: locate(start, end) }),
});

const ofCell = ({ text, place }: Cell, block: number): DocumentLine => ({
  text,
  block,
  quote: (start, end) =>
    'start' in place && place.end - place.start === text.length
      ? { quote: text.slice(start, end), place: { start: place.start + start, end: place.start + end } }
      : { quote: text, place },
});

const loneCells = ({ rows }: Table): readonly Cell[] =>
  rows.flatMap((cells) => {
    const filled = cells.filter(({ text }) => text.trim() !== '');
    return filled.length === 1 ? filled : [];
  });
