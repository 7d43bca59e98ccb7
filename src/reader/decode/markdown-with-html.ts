import type { Place } from '../../domain/place.ts';
import type { Document } from '../document.ts';
import { refuseTooManyCells } from './cell-limit.ts';
import { blocksOfHtml } from './html.ts';
import { movePlaces } from './move-places.ts';
import { readLines } from './read-lines.ts';

const EDGE = /<(\/?)table\b/giu;

/**
 * Markdown with tables of HTML, already decoded; places are offsets into `text`, or in these tables cells, counted with
 * all tables of the document. What stands between their cells has its table for a place.
 */
export function decodeMarkdownWithHtml(text: string): Document {
  const parts: Document['blocks'][] = [];
  let [offset, tables, cells] = [0, 0, 0];
  const add = (blocks: Document['blocks']) => {
    const own = blocks.filter((block) => block.kind === 'table');
    tables += own.length;
    refuseTooManyCells((cells += own.reduce((sum, { rows }) => sum + rows.flat().length, 0)));
    parts.push(blocks);
  };
  const addLines = (end: number) =>
    add(readLines(text.slice(offset, end), 'markdown', { offset, tables }).blocks);
  for (const [start, end] of tablesIn(text)) {
    addLines(start);
    const before = tables;
    const toDocument = (place: Place): Place =>
      'table' in place ? { ...place, table: place.table + before } : { start, end };
    add(movePlaces(blocksOfHtml(text.slice(start, end)), toDocument));
    offset = end;
  }
  addLines(text.length);
  return { format: 'markdown', blocks: parts.flat(), text };
}

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
