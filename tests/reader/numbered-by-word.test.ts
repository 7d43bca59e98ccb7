import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { expect, it } from 'vitest';
import { itemKey } from '../../src/domain/item.ts';
import { decode } from '../../src/reader/decode/decode.ts';
import { readReport } from '../../src/reader/read-report.ts';

const at = (level: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level,
  format,
  text,
  alignment: AlignmentType.START,
});
const CHINESE = {
  reference: 'chinese',
  levels: [
    at(0, LevelFormat.CHINESE_COUNTING, '%1、'),
    at(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
    at(2, LevelFormat.DECIMAL, '%3.'),
  ],
};
const OTHER = { reference: 'other', levels: [at(0, LevelFormat.DECIMAL, '第%1条')] };
const BULLETS = { reference: 'bullets', levels: [at(0, LevelFormat.BULLET, '●')] };

const numbered = (text: string, level = 0, reference = 'chinese', instance = 0) =>
  new Paragraph({ text, numbering: { reference, level, instance } });

const print = async (children: readonly (Paragraph | Table)[]) =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        numbering: { config: [CHINESE, OTHER, BULLETS] },
        sections: [{ children: [...children] }],
      }),
    ),
  );

const linesOf = async (bytes: Uint8Array) =>
  (await decode(bytes, 'report.docx')).blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map((row) => row.map(({ text }) => text).join('|')),
  );

const proseOf = async (bytes: Uint8Array) =>
  (await readReport(bytes, 'report.docx')).facts.map((fact) => [
    itemKey(fact.item),
    fact.state === 'reported' && fact.value,
  ]);

/** The file with the XML of one of its parts changed. */
function edit(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const entries = unzipSync(bytes);
  return zipSync({ ...entries, [part]: strToU8(change(strFromU8(entries[part]!))) });
}

it('the numbers that Word gives by itself stand before its headings and labels', async () => {
  const bytes = await print([
    numbered('总体情况'),
    numbered('主动公开', 1),
    numbered('网站', 2),
    numbered('新媒体', 2),
    numbered('依申请公开', 1),
    numbered('网站', 2),
    numbered('主动公开政府信息情况'),
    new Paragraph('行政许可'),
    numbered('主动公开', 1),
    numbered('总则', 0, 'other'),
    numbered('附则', 0, 'other'),
    numbered('要点', 0, 'bullets'),
    new Paragraph({
      numbering: { reference: 'chinese', level: 0 },
      children: [new TextRun('3'), new TextRun('项申请')],
    }),
  ]);
  expect(await linesOf(bytes)).toEqual([
    '一、 总体情况',
    '（一） 主动公开',
    '1. 网站',
    '2. 新媒体',
    '（二） 依申请公开',
    '1. 网站',
    '二、 主动公开政府信息情况',
    '行政许可',
    '（一） 主动公开',
    '第1条 总则',
    '第2条 附则',
    '要点',
    '三、 3项申请',
  ]);
});

it('a list counts to ninety-nine as Chinese does, and one of its own begins anew', async () => {
  const many = Array.from({ length: 25 }, () => numbered('甲'));
  const lines = await linesOf(await print([...many, numbered('乙', 0, 'chinese', 1)]));
  expect([9, 10, 18, 19, 20, 24, 25].map((index) => lines[index])).toEqual([
    '十、 甲',
    '十一、 甲',
    '十九、 甲',
    '二十、 甲',
    '二十一、 甲',
    '二十五、 甲',
    '一、 乙',
  ]);
});

it('a number in a cell is left alone, whatever list it is of', async () => {
  const cell = (paragraph: Paragraph) => new TableCell({ children: [paragraph] });
  const row = new TableRow({
    children: [
      cell(numbered('属于国家秘密', 2)),
      cell(numbered('5', 2)),
      cell(numbered('', 2)),
      cell(numbered('保护第三方合法权益', 2)),
    ],
  });
  expect(await linesOf(await print([new Table({ rows: [row] })]))).toEqual([
    '1. 属于国家秘密|5||4. 保护第三方合法权益',
  ]);
});

it('a style may number its paragraphs, through the style it is based on too', async () => {
  const plain = await print([
    new Paragraph({ text: '总体情况', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: '主动公开', heading: HeadingLevel.HEADING_2 }),
    numbered('附录'),
  ]);
  const list = /<w:numId w:val="(\d+)"/u.exec(strFromU8(unzipSync(plain)['word/document.xml']!))![1]!;
  const numberedByStyle = edit(plain, 'word/styles.xml', (xml) =>
    xml
      .replace(/<w:style [^>]*w:styleId="Heading[12]"[\s\S]*?<\/w:style>/gu, '')
      .replace(
        '</w:styles>',
        `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr></w:pPr></w:style>` +
          '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
      ),
  );
  expect(await linesOf(numberedByStyle)).toEqual(['一、 总体情况', '（一） 主动公开', '二、 附录']);
});

it('what a change of format left behind numbers nothing', async () => {
  const bytes = edit(await print([numbered('总体情况'), new Paragraph('正文')]), 'word/document.xml', (xml) =>
    xml.replace(
      '<w:p><w:r><w:t xml:space="preserve">正文',
      '<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="1" w:author="a"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t xml:space="preserve">正文',
    ),
  );
  expect(await linesOf(bytes)).toEqual(['一、 总体情况', '正文']);
});

it('sections that Word numbers by itself end one another', async () => {
  const bytes = await print([
    new Paragraph('示例市某某局2024年政府信息公开工作年度报告'),
    numbered('总体情况'),
    new Paragraph('2024年，本局网站公开政府信息86条。'),
    numbered('主动公开政府信息情况'),
    numbered('收到和处理政府信息公开申请情况'),
    new Paragraph('本年新收政府信息公开申请12件。'),
    numbered('政府信息公开行政复议、行政诉讼情况'),
    numbered('存在的主要问题及改进情况'),
    new Paragraph('2025年计划网站公开政府信息99条，网站公开政府信息30条。'),
  ]);
  expect(await proseOf(bytes)).toEqual([
    ['prose/website_posts', 86],
    ['prose/requests_received', 12],
  ]);
});

it('so do those of an outline of its own, of which some look ahead', async () => {
  const bytes = await print([
    new Paragraph('示例市某某局2017年政府信息公开工作年度报告'),
    numbered('概述'),
    new Paragraph('2017年，我局认真贯彻《条例》。'),
    numbered('主动公开政府信息情况'),
    new Paragraph('网站公开政府信息86条。'),
    numbered('收到和处理政府信息公开申请情况'),
    new Paragraph('全年收到政府信息公开申请12件。'),
    numbered('存在的问题和改进措施'),
    new Paragraph('网站公开政府信息99条的任务没有完成。'),
    numbered('其他需要报告的事项'),
  ]);
  expect(await proseOf(bytes)).toEqual([
    ['prose/website_posts', 86],
    ['prose/requests_received', 12],
  ]);
});
