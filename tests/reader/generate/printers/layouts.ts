import { cellsOnLines } from './cells-on-lines.ts';
import { cleanHtml } from './clean-html.ts';
import { commaSeparated, sheetOfGaps } from './comma-separated.ts';
import { semicolonSeparated, tabSeparated } from './delimited.ts';
import { drawnTables } from './drawn-tables.ts';
import { driftingHtml } from './drifting-html.ts';
import { fillerHtml } from './filler-html.ts';
import { labelsAround } from './labels-around.ts';
import { leadingPipes } from './leading-pipes.ts';
import { markdown } from './markdown.ts';
import { markdownWithHtml } from './markdown-with-html.ts';
import { nestedHtml } from './nested-html.ts';
import { oneTableHtml } from './one-table-html.ts';
import { packedMarkdown } from './packed-markdown.ts';
import { pipesBetweenLines } from './pipes-between-lines.ts';
import { pastedHtml } from './pasted-html.ts';
import type { Printer } from './printer.ts';
import { raggedPipes } from './ragged-pipes.ts';
import { runTogether } from './run-together.ts';
import { spreadsheet } from './spreadsheet.ts';
import { trailingPipes } from './trailing-pipes.ts';
import { word } from './word.ts';

/** Every layout that needs no browser to print. */
export const LAYOUTS: readonly Printer[] = [
  markdown,
  markdownWithHtml,
  drawnTables,
  packedMarkdown,
  labelsAround,
  cellsOnLines,
  trailingPipes,
  pipesBetweenLines,
  leadingPipes,
  raggedPipes,
  runTogether,
  cleanHtml,
  driftingHtml,
  fillerHtml,
  nestedHtml,
  oneTableHtml,
  pastedHtml,
  word,
  spreadsheet,
  commaSeparated,
  sheetOfGaps,
  tabSeparated,
  semicolonSeparated,
];
