import { strToU8, zipSync } from 'fflate';
import { truthOf } from '../truth-of.ts';
import { expand } from './expand.ts';
import type { Printer } from './printer.ts';
import type { Grid, Line, Page, PageCell } from '../page.ts';

/** An OFD (GB/T 33190): text set character by character, tables of drawn lines, as office suites export it. */
export const ofd: Printer = {
  layout: 'OFD, ruled tables',
  fileName: 'report.ofd',
  print: (page) => {
    const pages = toPages(page);
    const parts = pages.map(
      (objects, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, printPage(objects)] as const,
    );
    const entries = [
      ['OFD.xml', ROOT],
      ['Doc_0/Document.xml', printDocument(pages.length)],
      ...parts,
    ] as const;
    return zipSync(Object.fromEntries(entries.map(([name, xml]) => [name, strToU8(`${DECLARATION}${xml}`)])));
  },
  truth: truthOf,
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const ROOT = `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>示例</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`;
const [WIDTH, HEIGHT, MARGIN] = [210, 297, 20];
const [TEXT_SIZE, CELL_SIZE] = [4.5, 3];
const PADDING = 1;

const printDocument = (count: number) =>
  `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 ${WIDTH} ${HEIGHT}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${Array.from({ length: count }, (_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`;

interface Objects {
  readonly height: number;
  readonly xml: readonly string[];
}

const printPage = ({ height, xml }: Objects) =>
  `<ofd:Page ${NAMESPACE}><ofd:Area><ofd:PhysicalBox>0 0 ${WIDTH} ${height}</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="1">${xml.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;

/** Lines fill pages; a table has one of its own, as high as it is. */
function toPages(page: Page): readonly Objects[] {
  const pages: Objects[] = [];
  let [xml, y]: [string[], number] = [[], MARGIN];
  const end = () => {
    if (xml.length > 0) pages.push({ height: HEIGHT, xml });
    [xml, y] = [[], MARGIN];
  };
  for (const piece of page) {
    if (piece.kind === 'grid') {
      end();
      pages.push(printGrid(piece));
      continue;
    }
    for (const line of linesOf(piece)) {
      if (y > HEIGHT - 2 * MARGIN) end();
      xml.push(printText(line, MARGIN, y, TEXT_SIZE));
      y += TEXT_SIZE * 1.8;
    }
    y += TEXT_SIZE;
  }
  end();
  return pages;
}

const linesOf = ({ text }: Line) => wrap(text, (WIDTH - 2 * MARGIN) / TEXT_SIZE);

const widthOf = (character: string) => (character < '\u2000' ? 0.5 : 1);

/** Lines no wider than so many characters; a number is not divided. */
function wrap(text: string, most: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    let width = 0;
    for (const word of paragraph.match(/[\d,.]+|[^\d,.]/gu) ?? []) {
      const own = [...word].reduce((sum, character) => sum + widthOf(character), 0);
      if (width + own > most && width > 0) {
        lines.push('');
        width = 0;
      }
      lines[lines.length - 1] += word;
      width += own;
    }
    return lines;
  });
}

/** The steps between characters that follow one another are written once: g 3 4.5. */
function printText(text: string, x: number, y: number, size: number): string {
  const steps = [...text].slice(0, -1).map((character) => widthOf(character) * size);
  const groups: { readonly step: number; count: number }[] = [];
  for (const step of steps)
    if (groups.at(-1)?.step === step) groups.at(-1)!.count += 1;
    else groups.push({ step, count: 1 });
  const deltas = groups.map(({ step, count }) => (count === 1 ? `${step}` : `g ${count} ${step}`)).join(' ');
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<ofd:TextObject ID="2" Boundary="${x} ${y} ${WIDTH} ${size * 1.2}" Font="3" Size="${size}"><ofd:TextCode X="0" Y="${size}"${deltas === '' ? '' : ` DeltaX="${deltas}"`}>${escaped}</ofd:TextCode></ofd:TextObject>`;
}

const printLine = (x: number, y: number, toX: number, toY: number) =>
  `<ofd:PathObject ID="4" Boundary="${x} ${y} ${toX - x + 0.2} ${toY - y + 0.2}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${toX - x} ${toY - y}</ofd:AbbreviatedData></ofd:PathObject>`;

interface Placed extends PageCell {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly string[];
}

function printGrid(grid: Grid): Objects {
  const column = (WIDTH - 2 * MARGIN) / grid.columns;
  const cells = expand(grid).flatMap((row, at) =>
    row.flatMap((cell, index): Placed[] =>
      cell === null
        ? []
        : [
            {
              ...cell,
              row: at,
              column: index,
              lines: wrap(cell.text, (cell.columnSpan * column - 2 * PADDING) / CELL_SIZE),
            },
          ],
    ),
  );
  const tops = topsOf(cells, grid.rows.length);
  const xml = cells.flatMap((cell) => {
    const [left, right] = [MARGIN + cell.column * column, MARGIN + (cell.column + cell.columnSpan) * column];
    const [top, bottom] = [tops[cell.row]!, tops[cell.row + cell.rowSpan]!];
    return [
      ...cell.lines
        .map((line, at) => printText(line, left + PADDING, top + PADDING + at * CELL_SIZE * 1.4, CELL_SIZE))
        .filter((_, at) => cell.lines[at]!.trim() !== ''),
      ...[printLine(left, top, right, top), printLine(left, bottom, right, bottom)],
      ...[printLine(left, top, left, bottom), printLine(right, top, right, bottom)],
    ];
  });
  return { height: tops.at(-1)! + MARGIN, xml };
}

/** Where each row begins, and where the last one ends; a cell over several rows makes the last of them as high as it needs. */
function topsOf(cells: readonly Placed[], rows: number): readonly number[] {
  const tops = [MARGIN];
  for (let row = 0; row < rows; row += 1) {
    const ending = cells.filter((cell) => cell.row + cell.rowSpan - 1 === row);
    const needed = ending.map(
      (cell) => tops[cell.row]! + 2 * PADDING + cell.lines.length * CELL_SIZE * 1.4 - tops[row]!,
    );
    tops.push(tops[row]! + Math.max(CELL_SIZE * 1.4 + 2 * PADDING, ...needed));
  }
  return tops;
}
