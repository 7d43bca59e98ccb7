import papaparse from 'papaparse';
import type { Cell, Document } from '../document.ts';
import { refuseTooManyCells } from './cell-limit.ts';

/** Values between delimiters, already decoded, as one table; places are offsets into `text`. */
export function decodeCsv(text: string, delimiter: string): Document {
  const quoteChar = isQuoted(text, delimiter) ? '"' : NO_QUOTE;
  const rows: Cell[][] = [];
  let count = 0;
  let start = 0;
  papaparse.parse<string[]>(text, {
    delimiter,
    quoteChar,
    step: ({ data, meta }) => {
      refuseTooManyCells((count += data.length));
      rows.push(toCells(text, data, start, rows.length, quoteChar));
      start = meta.cursor;
    },
  });
  return { format: 'csv', blocks: [{ kind: 'table', rows }], text };
}

/** Without quotes a mark of inches or a quotation that begins a field would swallow what follows it. */
function isQuoted(text: string, delimiter: string): boolean {
  if (delimiter === ',') return true;
  let isWhole = true;
  papaparse.parse<string[]>(text, {
    delimiter,
    step: ({ errors }) => {
      isWhole &&= errors.every(({ type }) => type !== 'Quotes');
    },
  });
  return isWhole;
}

const NO_QUOTE = '\0';

/** The parser tells where a row begins; its fields follow one another, in quotes or not. */
function toCells(
  text: string,
  fields: readonly string[],
  rowStart: number,
  row: number,
  quoteChar: string,
): Cell[] {
  let at = rowStart;
  return fields.map((field, column) => {
    const quoted = text[at] === quoteChar;
    const start = quoted ? at + 1 : at;
    const end = Math.min(text.length, start + (quoted ? field.replaceAll('"', '""') : field).length);
    at = end + (quoted ? 2 : 1);
    return { text: text.slice(start, end), place: { start, end }, row, column, rowSpan: 1, columnSpan: 1 };
  });
}
