import type { Grid, Line, Page, PageCell } from '../page.ts';
import { encode } from './encode.ts';

/** A web page around the report, with the furniture such pages have. */
export const printHtml = (page: Page, printGrid: (grid: Grid) => string, style = ''): Uint8Array =>
  encode(`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>示例</title><style>${style}</style></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></div>
<div class="article">
${page.map((piece) => (piece.kind === 'grid' ? printGrid(piece) : printLine(piece))).join('\n')}
</div>
</body></html>
`);

const TAGS = { title: 'h1', heading: 'h2', paragraph: 'p', signature: 'p' } as const;

const printLine = ({ kind, text }: Line) => `<${TAGS[kind]}>${escapeHtml(text)}</${TAGS[kind]}>`;

export const printCell = ({ text, columnSpan, rowSpan }: PageCell): string =>
  `<td${span('colspan', columnSpan)}${span('rowspan', rowSpan)}>${escapeHtml(text)}</td>`;

const span = (name: string, count: number) => (count === 1 ? '' : ` ${name}="${count}"`);

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replaceAll('\u00a0', '&nbsp;');
