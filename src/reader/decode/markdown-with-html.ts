import type { Document, Paragraph, Table } from '../document.ts';
import { refuseTooManyCells } from './cell-limit.ts';
import { blocksOfHtml } from './html.ts';
import { readLines } from './read-lines.ts';

type Block = Paragraph | Table;

const EDGE = /<(\/?)table\b/giu;

/**
 * Markdown with tables of HTML, already decoded; places are offsets into `text`, for what stands in these tables cells
 * of the document's tables.
 */
export function decodeMarkdownWithHtml(text: string): Document {
  const blocks: Block[] = [];
  let [offset, cells] = [0, 0];
  const addLines = (end: number) => {
    const lines = text.slice(offset, end);
    blocks.push(...readLines(lines, 'markdown', { offset, tables: countTables(blocks) }).blocks);
  };
  for (const [start, end] of tablesIn(text)) {
    addLines(start);
    const own = blocksOfHtml(text.slice(start, end));
    refuseTooManyCells((cells += countCells(own)));
    const tables = countTables(blocks);
    blocks.push(...own.map((block) => place(block, tables, start, end)));
    offset = end;
  }
  addLines(text.length);
  return { format: 'markdown', blocks, text };
}

const countTables = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind === 'table').length;
const countCells = (blocks: readonly Block[]) =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.flat().length : 0), 0);

/** From the outermost start tags to their end tags, or to the end where one has none. */
function tablesIn(text: string): readonly (readonly [start: number, end: number])[] {
  const tables: (readonly [number, number])[] = [];
  let [depth, start] = [0, 0];
  for (const { 1: slash, index } of text.matchAll(EDGE)) {
    if (slash === '') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      const close = text.indexOf('>', index);
      if (depth === 0) tables.push([start, close < 0 ? text.length : close + 1]);
    }
  }
  return depth > 0 ? [...tables, [start, text.length]] : tables;
}

/** Among the tables of the whole document; text between the cells has the place of its table. */
const place = (block: Block, tables: number, start: number, end: number): Block =>
  block.kind === 'paragraph'
    ? { ...block, locate: () => ({ start, end }) }
    : {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) =>
            'table' in cell.place
              ? { ...cell, place: { ...cell.place, table: cell.place.table + tables } }
              : cell,
          ),
        ),
      };
