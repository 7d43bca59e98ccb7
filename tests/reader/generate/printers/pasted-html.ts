import { truthOf } from '../truth-of.ts';
import { escapeHtml } from './html-page.ts';
import { encode } from './encode.ts';
import type { Printer } from './printer.ts';
import type { Grid, Line, Page, PageCell } from '../page.ts';

/** L1: what an editor makes of a Word file that is pasted into it, runs split anywhere and lines of the source broken. */
export const pastedHtml: Printer = {
  layout: 'L1 HTML, pasted from Word',
  fileName: 'report.html',
  print: (page) =>
    encode(`<HTML xmlns:o="urn:schemas-microsoft-com:office:office"><HEAD><META content="text/html; charset=utf-8" http-equiv=Content-Type>
<!--[if gte mso 9]><xml><w:WordDocument><w:Zoom>100</w:Zoom></w:WordDocument></xml><![endif]-->
</HEAD><BODY><DIV class=TRS_Editor><DIV class=Section0>
${printPage(page)}
</DIV></DIV></BODY></HTML>`),
  truth: truthOf,
};

const printPage = (page: Page) =>
  page.map((piece) => (piece.kind === 'grid' ? printGrid(piece) : printLine(piece))).join('\n');

const printLine = ({ text }: Line) =>
  `<P class=MsoNormal style="TEXT-INDENT: 32pt">${printRuns(text)}<o:p></o:p></P>`;

const printGrid = ({ rows }: Grid) =>
  `<TABLE class=MsoTableGrid border=1 cellSpacing=0><COLGROUP><COL width=64></COLGROUP>
${rows.map((row) => `<TR style="HEIGHT: 24pt">${row.map(printCell).join('\n')}</TR>`).join('\n')}
</TABLE>`;

const printCell = ({ text, columnSpan, rowSpan }: PageCell) =>
  `<TD width=53 colSpan=${columnSpan} rowSpan=${rowSpan} vAlign=center>
<P class=MsoNormal align=center>${text === '' ? '<SPAN lang=EN-US>&nbsp;</SPAN>' : printRuns(text)}<o:p></o:p></P></TD>`;

/** Digits in runs of their own and cut in two, as their font is another; a long Chinese run broken over two lines. */
const printRuns = (text: string): string =>
  text
    .split(/([0-9]+)/u)
    .filter((run) => run !== '')
    .map((run) =>
      /^[0-9]/u.test(run) ? printDigits(run) : `<SPAN><FONT face=仿宋>${breakLine(run)}</FONT></SPAN>`,
    )
    .join('');

const printDigits = (digits: string) =>
  `<SPAN lang=EN-US>${digits.slice(0, 1)}</SPAN>${digits.length > 1 ? `<SPAN lang=EN-US style="FONT-SIZE: 16pt">${digits.slice(1)}</SPAN>` : ''}`;

const breakLine = (run: string) => escapeHtml(run).replace(/^(\p{Script=Han}{6})(?=\p{Script=Han})/u, '$1\n');
