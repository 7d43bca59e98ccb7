import { expect, it } from 'vitest';
import { decodeText } from '../../../src/reader/decode/text.ts';
import { findSections } from '../../../src/reader/text/sections.ts';

const sectionsOf = (...lines: readonly string[]) =>
  findSections(decodeText(lines.join('\n'))).map(({ section }) => section);

it('sections are known by their words, in whatever order and nesting', () => {
  expect(
    sectionsOf('一、总体情况', '三、收到和处理政府信息公开申请情况', '二、主动公开政府信息情况'),
  ).toEqual([1, 3, 2]);
  expect(sectionsOf('一、报告内容', '（一）总体情况', '（二）主动公开政府信息情况')).toEqual([1, 2]);
  expect(sectionsOf('四、因政府信息公开工作被申请行政复议、提起行政诉讼情况')).toEqual([4]);
  expect(sectionsOf('五、政府信息公开工作存在的主要问题及改进情况')).toEqual([5]);
});

it('what is numbered below the outline, in the words of a section, is a part of one', () => {
  expect(
    sectionsOf(
      '一、总体情况',
      '（一）主动公开政府信息情况',
      '（二）收到和处理政府信息公开申请情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ),
  ).toEqual([1, 2, 3]);
});

it('a sentence that ends in the words of a heading opens no section', () => {
  expect(sectionsOf('全年未发生政府信息公开行政复议、行政诉讼情况。')).toEqual([]);
});
