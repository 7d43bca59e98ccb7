import { truthWhereBlanksVanish } from '../truth-of.ts';
import { printLines } from './print-lines.ts';
import type { Printer } from './printer.ts';
import type { Grid } from '../page.ts';

/** L7 and L10: each cell on its own line, long heads wrapped, cells without a character gone. */
export const cellsOnLines: Printer = {
  layout: 'L7 each cell on its own line',
  fileName: 'report.txt',
  print: (page) => printLines(page, printGrid),
  truth: truthWhereBlanksVanish,
};

const printGrid = ({ rows }: Grid) =>
  rows
    .flat()
    .map(({ text, role }) => (role === 'head' ? wrap(text) : text.trim()))
    .filter((text) => text !== '')
    .join('\n\n');

/** 社会公益组织 becomes 社会, 公益, 组织 where the column is narrow. */
const wrap = (text: string) =>
  text.length === 4 || text.length === 6 ? text.replace(/..(?=.)/g, '$&\n') : text;
