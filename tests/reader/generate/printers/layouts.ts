import { archive } from './archive.ts';
import { cellsOnLines } from './cells-on-lines.ts';
import { cleanHtml } from './clean-html.ts';
import { commaSeparated, sheetOfGaps } from './comma-separated.ts';
import { mail, mailWithAttachment, savedPage } from './saved-mail.ts';
import { semicolonSeparated, tabSeparated } from './delimited.ts';
import { dashedTables } from './dashed-tables.ts';
import { drawnTables } from './drawn-tables.ts';
import { driftingHtml } from './drifting-html.ts';
import { fencedTables } from './fenced-tables.ts';
import { fillerHtml } from './filler-html.ts';
import { halfWidthText } from './half-width-text.ts';
import { labelsAround } from './labels-around.ts';
import { leadingPipes } from './leading-pipes.ts';
import { ofd } from './ofd.ts';
import { markdown } from './markdown.ts';
import { markdownInDivs } from './markdown-in-divs.ts';
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
import { traditionalHtml } from './traditional-html.ts';
import { wechatHtml } from './wechat-html.ts';
import { word } from './word.ts';

/** Every layout that needs no browser to print. */
export const LAYOUTS: readonly Printer[] = [
  markdown,
  markdownWithHtml,
  markdownInDivs,
  drawnTables,
  dashedTables,
  fencedTables,
  packedMarkdown,
  labelsAround,
  cellsOnLines,
  halfWidthText,
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
  traditionalHtml,
  wechatHtml,
  savedPage,
  mail,
  word,
  ofd,
  spreadsheet,
  commaSeparated,
  sheetOfGaps,
  tabSeparated,
  semicolonSeparated,
];

/** Files that hold the report's file. */
export const PACKED: readonly Printer[] = [archive, mailWithAttachment];
