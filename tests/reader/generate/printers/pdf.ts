import { truthOf } from '../truth-of.ts';
import { printGrid } from './clean-html.ts';
import { printHtml } from './html-page.ts';
import type { Press } from './press.ts';
import type { Printer } from './printer.ts';

const BASE = `
  @page { size: A4; margin: 20mm 18mm }
  body { font: 12pt/1.9 "Noto Sans CJK SC", sans-serif }
  .nav { display: none }
  table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.4 }
  td { padding: 6pt 2pt; text-align: center; white-space: pre-line }
`;
const RULES = 'td { border: 0.5pt solid black }';

const pdf = (layout: string, style: string, press: Press): Printer => ({
  layout,
  fileName: 'report.pdf',
  print: (page) => press.print(new TextDecoder().decode(printHtml(page, printGrid, BASE + style))),
  truth: truthOf,
});

/** L15: ruled tables that break over pages. */
export const ruledPdf = (press: Press): Printer => pdf('L15 PDF, ruled, cut by pages', RULES, press);

/** L15 as word processors print it: what stands at the top of its cell goes on in the row's other part, ruled all around. */
export const cutPdf = (press: Press): Printer =>
  pdf(
    'L15 PDF, rows cut by pages, both parts ruled',
    `table { border-collapse: separate; border-spacing: 0; table-layout: fixed; orphans: 1; widows: 1 }
    td { border: 0.5pt solid black; padding: 0 4pt; text-align: left; vertical-align: top; word-break: break-all; box-decoration-break: clone }`,
    press,
  );

/** L17: columns so narrow that numbers wrap: 1 over 0 is a ten. */
export const narrowPdf = (press: Press): Printer =>
  pdf(
    'L17 PDF, numbers wrapped in narrow cells',
    `${RULES} table { table-layout: fixed } tr { break-inside: avoid } td { word-break: break-all; padding: 4pt 15pt }`,
    press,
  );

/** Cells held apart by white space only. */
export const unruledPdf = (press: Press): Printer =>
  pdf('PDF without rules', 'table, td { border: none } td { padding: 3pt 8pt }', press);
