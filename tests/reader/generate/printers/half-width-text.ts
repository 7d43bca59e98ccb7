import { cellsOnLines } from './cells-on-lines.ts';
import type { Printer } from './printer.ts';
import type { Page } from '../page.ts';

/** L7 as typed on a keyboard without Chinese marks: commas stand in every line of prose. */
export const halfWidthText: Printer = {
  ...cellsOnLines,
  layout: 'L7 text, marks of half width',
  print: (page) => cellsOnLines.print(page.map(toHalfWidth)),
};

const MARKS: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
};

const toHalfWidth = (piece: Page[number]): Page[number] =>
  piece.kind === 'grid'
    ? piece
    : { ...piece, text: piece.text.replace(/[，。；：（）]/gu, (mark) => MARKS[mark] ?? mark) };
