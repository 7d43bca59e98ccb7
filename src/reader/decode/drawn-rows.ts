import type { Cell } from '../document.ts';
import { joinLines } from './join-lines.ts';

const BORDER = /^\+(?:[-=:]{3,}\+)+$/u;
/** Cells that span rows go on beside it. */
const PARTIAL_BORDER = /^[|+].*\+[-=:]{3,}\+/u;

/** Whether a line is the upper edge of a table drawn with characters, as `+-----+----+` is. */
export const isBorder = (line: string): boolean => BORDER.test(line);

/** Whether a line of such a table stands between two of its rows. */
export const partsRows = (line: string): boolean => BORDER.test(line) || PARTIAL_BORDER.test(line);

/**
 * The lines between two borders as one row. Where they have not all as many cells, it is not certain which of them go
 * on in which: all are one. What stands on several lines has no stretch of the text to itself, and its cell for a
 * place: `table` and `row` count those of the document and of the table.
 */
export function toDrawnRow(lines: readonly (readonly Cell[])[], table: number, row: number): readonly Cell[] {
  const [first] = lines;
  if (!first) return [];
  const columns = lines.every(({ length }) => length === first.length)
    ? first.map((_, column) => lines.map((cells) => cells[column]!))
    : [lines.flat()];
  return columns.map((pieces, column) => {
    const filled = pieces.filter(({ text }) => text !== '');
    const cell = { ...(filled[0] ?? pieces[0]!), row, column };
    if (filled.length < 2) return cell;
    return { ...cell, text: joinLines(filled.map(({ text }) => text)), place: { table, row, column } };
  });
}
