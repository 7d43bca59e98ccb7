import { Converter } from 'opencc-js/cn2t';
import { cleanHtml } from './clean-html.ts';
import type { Printer } from './printer.ts';
import type { Page } from '../page.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });

/** The page in traditional characters, headings, labels, names and all, as sites offer it beside their own. */
export const traditionalHtml: Printer = {
  ...cleanHtml,
  layout: 'L31 HTML in traditional characters',
  print: (page) => cleanHtml.print(page.map(toTraditionalPiece)),
};

const toTraditionalPiece = (piece: Page[number]): Page[number] =>
  piece.kind === 'grid'
    ? {
        ...piece,
        rows: piece.rows.map((row) => row.map((cell) => ({ ...cell, text: toTraditional(cell.text) }))),
      }
    : { ...piece, text: toTraditional(piece.text) };
