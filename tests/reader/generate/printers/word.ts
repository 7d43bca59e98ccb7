import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { truthOf } from '../truth-of.ts';
import type { Printer } from './printer.ts';
import type { Grid, Line, Page, PageCell } from '../page.ts';

/** L1: a Word file with merged cells. */
export const word: Printer = {
  layout: 'L1 DOCX, merged cells',
  fileName: 'report.docx',
  print: (page) => printWord(page, printTable),
  truth: truthOf,
};

/** A Word file whose tables are printed as asked. */
export async function printWord(
  page: Page,
  printGrid: (grid: Grid) => Table | Paragraph,
): Promise<Uint8Array> {
  const children = page.map((piece) => (piece.kind === 'grid' ? printGrid(piece) : printLine(piece)));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

export const printTable = ({ rows }: Grid) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row) => new TableRow({ children: row.map(printCell) })),
  });

const printCell = ({ text, columnSpan, rowSpan }: PageCell) =>
  new TableCell({ columnSpan, rowSpan, children: [new Paragraph(text)] });

const LEVELS = { title: HeadingLevel.TITLE, heading: HeadingLevel.HEADING_1 } as const;

const printLine = ({ kind, text }: Line) =>
  new Paragraph(kind === 'title' || kind === 'heading' ? { text, heading: LEVELS[kind] } : { text });
