import { describe, expect, it } from 'vitest';
import { fillCells } from '../../../../src/reader/decode/pdf/fill-cells.ts';
import type { Grid } from '../../../../src/reader/decode/pdf/find-grids.ts';
import type { Word } from '../../../../src/reader/decode/pdf/read-words.ts';

const DIGIT = 5;

const word = (text: string, left: number, top: number): Word => ({
  text,
  box: [left, top, left + text.length * DIGIT, top + 10],
});

const oneCell = (width: number): Grid => ({
  xs: [0, width],
  ys: [0, 40],
  cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, box: [0, 0, width, 40] }],
});

const textOf = (width: number, ...lines: readonly string[]) =>
  fillCells(
    oneCell(width),
    lines.map((line, index) => word(line, 1, 2 + 12 * index)),
  ).cells[0]!.text;

describe('lines of digits in a cell', () => {
  it.each([
    ['12', '34'],
    ['6', '9'],
    ['12', '34件'],
  ])('%s over %s stay two where the cell has room for another digit', (above, below) => {
    expect(textOf(60, above, below)).toBe(`${above}\n${below}`);
  });

  it('12, over 345 are one, for no number ends with a separator', () => {
    expect(textOf(60, '12,', '345')).toBe('12,345');
  });

  it('1 over 0 is left to be proved, even where no second digit fits', () => {
    expect(textOf(8, '1', '0')).toBe('1\n0');
  });

  it('12 over 34 stay two in a column shrunk to their width', () => {
    expect(textOf(14, '12', '34')).toBe('12\n34');
  });
});
