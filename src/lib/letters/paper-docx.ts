/** The door for what is written for Word and WPS. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { withoutControls } from '../../dataset/control-characters.ts';
import type { Block, Paper } from './paper.ts';

/** Fonts of official documents that Windows and WPS have; elsewhere the word processor takes the nearest. */
const FONTS = { body: '仿宋', title: '宋体', heading: '黑体' } as const;
type Font = keyof typeof FONTS;
const fontOf = (name: Font) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: FONTS[name],
});

/** In half points. */
const SIZES = { title: 38, body: 24, note: 20, furniture: 18 } as const;
/** In twentieths of a point. */
const LINE = 420;
const INDENT = SIZES.body * 20;
const SHEET = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const MARGIN = {
  top: convertMillimetersToTwip(32),
  bottom: convertMillimetersToTwip(28),
  left: convertMillimetersToTwip(28),
  right: convertMillimetersToTwip(26),
};
const TEXT_WIDTH = SHEET.width - MARGIN.left - MARGIN.right;
const BLACK = '000000';
const FRAME = { style: BorderStyle.SINGLE, size: 8, color: BLACK, space: 4 };
const RULE = { style: BorderStyle.SINGLE, size: 6, color: BLACK };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** The document as DOCX, of A4 sheets, to be changed in WPS and Word. */
export const toDocx = ({ title, above, below, blocks }: Paper): Promise<Blob> =>
  Packer.toBlob(
    new Document({
      title: clean(title),
      creator: '年报观察',
      styles: { default: { document: { run: { font: fontOf('body'), size: SIZES.body } } } },
      sections: [
        {
          properties: { page: { size: SHEET, margin: MARGIN } },
          headers: { default: new Header({ children: [furniture(above[0], [clean(above[1])])] }) },
          footers: {
            default: new Footer({
              children: [
                furniture(below, ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页']),
              ],
            }),
          },
          children: blocks.flatMap(toElements),
        },
      ],
    }),
  );

function toElements(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        paragraph([run(block.text, { font: fontOf('title'), size: SIZES.title, bold: true, color: BLACK })], {
          heading: HeadingLevel.TITLE,
          alignment: AlignmentType.CENTER,
          spacing: { before: 120, after: 320 },
        }),
      ];
    case 'heading':
      return [
        paragraph([run(block.text, { font: fontOf('heading'), size: SIZES.body + 2, color: BLACK })], {
          heading: HeadingLevel.HEADING_1,
          spacing: { before: 240, after: 60, line: LINE },
          keepNext: true,
        }),
      ];
    case 'paragraph':
      return [paragraph([run(block.text)], { indent: { firstLine: INDENT } })];
    case 'line':
      return [paragraph([run(block.text)])];
    case 'matter':
      return [
        paragraph(
          [
            run(` ${block.mark} `, {
              font: fontOf('heading'),
              size: SIZES.note,
              border: { style: BorderStyle.SINGLE, size: 6, color: BLACK },
            }),
            run(`  ${block.text}`, { bold: true }),
          ],
          { spacing: { before: 240, line: LINE }, keepNext: true, border: { top: { ...RULE, space: 6 } } },
        ),
      ];
    case 'note':
      return [
        paragraph([run(block.text, { size: SIZES.note })], {
          spacing: { line: 340 },
          indent: { left: 280 },
        }),
      ];
    case 'signature':
      return [paragraph([run(block.text)], { alignment: AlignmentType.RIGHT, keepLines: true })];
    case 'form':
      return block.lines.map((line) =>
        paragraph([run(line, { size: SIZES.note + 1 })], {
          border: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME },
          keepLines: true,
        }),
      );
    case 'table':
      return [toTable(block)];
  }
}

const paragraph = (children: IParagraphOptions['children'], options: IParagraphOptions = {}) =>
  new Paragraph({ spacing: { line: LINE }, ...options, ...(children && { children }) });

const run = (text: string, options: IRunOptions = {}) =>
  new TextRun({ font: fontOf('body'), ...options, text: clean(text) });

/** A line above or below every sheet: words at the left, and at the right what changes. */
const furniture = (left: string, right: IRunOptions['children'] & {}) =>
  paragraph([new TextRun({ size: SIZES.furniture, children: [clean(left), new Tab(), ...right] })], {
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    spacing: { line: 300 },
  });

function toTable({ head, rows }: Extract<Block, { readonly kind: 'table' }>): Table {
  const lines = [head, ...rows];
  // The first column holds words.
  const unit = TEXT_WIDTH / (head.length + 2);
  const widths = head.map((_, at) => Math.round(at === 0 ? 3 * unit : unit));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: RULE,
      bottom: RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideVertical: NO_RULE,
      insideHorizontal: { ...RULE, size: 2 },
    },
    rows: lines.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map(
            (text, column) =>
              new TableCell({
                width: { size: widths[column]!, type: WidthType.DXA },
                children: [
                  paragraph(
                    [run(text, { size: SIZES.note, ...(row === 0 && { font: fontOf('heading') }) })],
                    {
                      alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
                      spacing: { line: 320 },
                    },
                  ),
                ],
              }),
          ),
        }),
    ),
  });
}

/** What XML forbids, and what would turn the direction of the text beside it, is left out. */
const clean = (text: string) => withoutControls(text).replace(/[\p{Cs}\ufffe\uffff]/gu, '');
