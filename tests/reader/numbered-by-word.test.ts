import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { expect, it } from 'vitest';
import { itemKey } from '../../src/domain/item.ts';
import { readReport } from '../../src/reader/read-report.ts';

const CHINESE = {
  reference: 'chinese',
  levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START }],
};
const heading = (text: string) => new Paragraph({ text, numbering: { reference: 'chinese', level: 0 } });

const print = async (children: readonly Paragraph[]) =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({ numbering: { config: [CHINESE] }, sections: [{ children: [...children] }] }),
    ),
  );

it('sections that Word numbers by itself are known by their words', async () => {
  const bytes = await print([
    new Paragraph('示例市某某局2024年政府信息公开工作年度报告'),
    heading('总体情况'),
    new Paragraph('2024年，本局网站公开政府信息86条。'),
    heading('主动公开政府信息情况'),
    heading('收到和处理政府信息公开申请情况'),
    new Paragraph('本年新收政府信息公开申请12件。'),
    heading('政府信息公开行政复议、行政诉讼情况'),
    heading('存在的主要问题及改进情况'),
    new Paragraph('2025年计划网站公开政府信息99条，网站公开政府信息30条。'),
  ]);
  const { facts } = await readReport(bytes, 'report.docx');
  expect(facts.map((fact) => [itemKey(fact.item), fact.state === 'reported' && fact.value])).toEqual([
    ['prose/website_posts', 86],
    ['prose/requests_received', 12],
  ]);
});
