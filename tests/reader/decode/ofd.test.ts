import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { decode } from '../../../src/reader/decode/decode.ts';
import { UnreadableError } from '../../../src/reader/document.ts';

const element = (name: string, attributes: string, within: string) =>
  `<ofd:${name} ${attributes}>${within}</ofd:${name}>`;
const line = (data: string) =>
  element('PathObject', 'Boundary="10 10 100 40"', element('AbbreviatedData', '', data));
const text = (attributes: string, code: string, words: string) =>
  element('TextObject', `Size="4" ${attributes}`, element('TextCode', code, words));

/** A table of two rows and columns drawn by the template that the page lies upon. */
const FRAME = ['M 0 0 L 100 0 L 100 20 L 0 20 C', 'M 50 0 L 50 20', 'M 0 10 L 100 10'].map(line).join('');
const ofd = (page: string, root = '<ofd:DocRoot>/Doc/Document.xml</ofd:DocRoot>') =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'OFD.xml': element('OFD', '', root),
        'Doc/Document.xml': element(
          'Document',
          '',
          '<ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox><ofd:Page ID="1" BaseLoc="/Doc/Pages/P.xml"/>',
        ),
        'Doc/Tpls/T.xml': element('Page', '', FRAME),
        'Doc/Pages/P.xml': element('Page', '', `<ofd:Template TemplateID="7"/>${page}`),
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );

const SECOND_ROW = text('Boundary="0 0 210 297"', 'X="15" Y="26" DeltaX="4 50"', '合计3');
const TITLE = text(
  'Boundary="10 60 150 8"',
  'X="0" Y="4"',
  '示例市某某局 &amp; 二〇二三年政府信息公开工作年度报告',
);

test('text stands where its frame, its matrix and its steps put it, in cells that the template draws', async () => {
  const within = [
    text('Boundary="0 0 210 297" CTM="2 0 0 2 0 0"', 'X="7" Y="8" DeltaX="g 3 2"', '行政许可'),
    text('Boundary="0 0 210 297"', 'X="70" Y="16" DeltaX="2.2"', '12'),
  ].join('');
  const { format, blocks } = await decode(ofd(within + SECOND_ROW + TITLE), 'x');
  expect(format).toBe('ofd');
  const [table, title] = blocks;
  expect(table?.kind === 'table' && table.rows.flat().map((cell) => cell.text)).toEqual([
    '行政许可',
    '12',
    '合计',
    '3',
  ]);
  expect(title?.kind === 'paragraph' && title.text).toBe('示例市某某局 & 二〇二三年政府信息公开工作年度报告');
  expect(title?.kind === 'paragraph' && title.locate(0, 1)).toMatchObject({ page: 1 });
});

test('white within a stretch of text divides what stands in two cells', async () => {
  const within = text('Boundary="0 0 210 297"', 'X="15" Y="16" DeltaX="4 4 4 50"', '行政许可7');
  const { blocks } = await decode(ofd(within + SECOND_ROW + TITLE), 'x');
  const [table] = blocks;
  expect(table?.kind === 'table' && table.rows.flat().map((cell) => cell.text)).toEqual([
    '行政许可',
    '7',
    '合计',
    '3',
  ]);
});

test('pages without text are pictures, and a file that names no document is damaged', async () => {
  const refusalOf = (bytes: Uint8Array) =>
    decode(bytes, 'x').catch((error: unknown) => error instanceof UnreadableError && error.refusal);
  expect(await refusalOf(ofd('<ofd:ImageObject/>'))).toBe('picture');
  expect(await refusalOf(ofd('', ''))).toBe('damaged');
});
