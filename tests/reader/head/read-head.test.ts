import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/reader/decode/text.ts';
import { readHead } from '../../../src/reader/head/read-head.ts';

const headOf = (text: string) => readHead(decodeText(text));

/** A report with a title, an opening, and what stands below its last section. */
const report = (title: string, opening: string, end: string) =>
  `${title}\n\n${opening}\n\n一、总体情况\n\n一年来，本机关认真贯彻《条例》。\n\n六、其他需要报告的事项\n\n无其他需要报告的事项。\n\n${end}`;

const OPENING = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
const END = '示例市某某局\n2024年1月15日';

describe('the body and the year of a title', () => {
  it.each([
    ['示例市某某局2023年政府信息公开工作年度报告', '示例市某某局', 2023],
    ['示例市某某局 2023 年度政府信息公开工作年度报告', '示例市某某局', 2023],
    ['2023年示例市某某局政府信息公开工作年度报告', '示例市某某局', 2023],
    ['示例市某某局关于2023年度政府信息公开工作情况的报告', '示例市某某局', 2023],
    ['示例市某某局政府信息公开工作年度报告（2023年）', '示例市某某局', 2023],
    ['示例市某某局政府信息公开工作年度报告（2023年度）', '示例市某某局', 2023],
    ['示例市某某局２０２３年政府信息公开年报', '示例市某某局', 2023],
    ['示例市某某局二〇二三年政府信息公开工作年度报告', '示例市某某局', 2023],
    ['示例市某某局二○二三年政府信息公开工作年度报告', '示例市某某局', 2023],
    ['示例市人民政府\n2023年政府信息公开工作年度报告', '示例市人民政府', 2023],
    [
      '2023年政府信息公开工作年度报告\n示例县示例镇人民政府\n2023年政府信息公开工作年度报告',
      '示例县示例镇人民政府',
      2023,
    ],
    ['示例市某某局\n2023年政府信息公开\n工作年度报告', '示例市某某局', 2023],
    [
      '示例省某某局（示例省某某管理局）2023年政府信息公开工作年度报告',
      '示例省某某局(示例省某某管理局)',
      2023,
    ],
    ['2023年度示例镇政府信息公开工作年度报告', '示例镇', 2023],
    ['2023示例县示例乡2023年度政府信息公开工作年度报告', '示例县示例乡', 2023],
    ['2023年政府信息公开工作年度报告\n（示例市某某局）', '示例市某某局', 2023],
    [
      '2023年示例市某某局政府信息公开工作年度报告\n索引号 发布机构 某某局\n2023年政府信息公开工作年度报告',
      '示例市某某局',
      2023,
    ],
    ['示例市某某局2023年政府信息公開工作年度報告', '示例市某某局', 2023],
    [
      '首页 > 政务公开\n示例市甲局2021年政府信息公开工作年度报告\n示例市某某局2023年政府信息公开工作年度报告\n来源：本站 发布时间：2024-01-20 10:30',
      '示例市某某局',
      2023,
    ],
    [
      '关于报送2022年政府信息公开工作年度报告的函\n示例市某某局2023年政府信息公开工作年度报告',
      '示例市某某局',
      2023,
    ],
  ])('%s', (title, agency, year) => {
    const { head } = headOf(report(title, OPENING, `${agency}\n2024年1月15日`));
    expect(head).toMatchObject({ agency, year });
  });

  it('a name on the line above a title that names none gives way to the signature of quite another body', () => {
    const read = (signer: string) =>
      headOf(report('样板县人民政府\n2023年政府信息公开工作年度报告', OPENING, `${signer}\n2024年1月15日`));
    expect(read('样板县人民政府办公室').head.agency).toBe('样板县人民政府');
    expect(read('示例市某某局').head.agency).toBe('示例市某某局');
    expect(read('示例市某某局').notices.map(({ rule }) => rule)).toEqual(['agency-disagreement']);
  });

  it('are read in running text where there is no title', () => {
    const { head } = headOf(
      report('索引号', `我镇编制完成《示例县示例镇2023年政府信息公开工作年度报告》。`, ''),
    );
    expect(head).toMatchObject({ agency: '示例县示例镇', year: 2023 });
  });

  it('a body comes from the signature where the title names none, never from a contact', () => {
    const opening = `${OPENING}如有疑问，请与示例市某某局办公室联系（电话：0000-12345678，网址：http://www.example.invalid）。`;
    expect(headOf(report('2023年政府信息公开工作年度报告', opening, END)).head.agency).toBe('示例市某某局');
    expect(headOf(report('2023年政府信息公开工作年度报告', opening, '')).head.agency).toBeNull();
    const edited = (editor: string) =>
      headOf(report('索引号', `根据《条例》要求，由${editor}编制。${OPENING}`, '')).head.agency;
    expect(edited('示例市某某局')).toBe('示例市某某局');
    expect(edited('局办公室')).toBeNull();
  });
});

it('the year of a title stands where spam has taken the place of its name', () => {
  const title = '样板365(中国)官方网站 2023年政府信息公开工作年度报告';
  expect(headOf(report(title, '', '')).head).toMatchObject({ agency: null, year: 2023 });
});

describe('the year is a vote of title, period and signature', () => {
  it.each([
    ['2023', '2023年1月1日至2023年12月31日', '2024年1月15日', 2023, []],
    ['2022', '2023年1月1日至2023年12月31日', '2024年1月15日', 2023, ['year-disagreement']],
    ['2023', '2022年1月1日至2022年12月31日', '2024年1月15日', 2023, ['year-disagreement']],
    ['2023', '2022年1月1日至2022年12月31日', '', 2023, ['year-disagreement']],
    ['2023', '2023年1月1日至12月31日', '2023年1月25日', 2023, ['published-before-period-end']],
    ['2023', '2023年12月31日至2023年1月1日', '2024年1月15日', 2023, ['period-backwards']],
    ['2023', '2023年1月1日至2023年12月31日', '2025年6月3日', 2023, []],
  ])('title %s, period %s, signed %s', (titled, period, signed, year, rules) => {
    const { head, notices } = headOf(
      report(
        `示例市某某局${titled}年政府信息公开工作年度报告`,
        `统计期限为${period}。`,
        `示例市某某局\n${signed}`,
      ),
    );
    expect(head.year).toBe(year);
    expect(notices.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('the date of publication', () => {
  const TITLE = '示例市某某局2023年政府信息公开工作年度报告';
  it.each([
    ['示例市某某局\n2024年1月15日', '2024-01-15'],
    ['示例市某某局　　2024年1月15日', '2024-01-15'],
    ['2024 年 1 月 15 日', '2024-01-15'],
    ['2024-01-15', '2024-01-15'],
    ['2024.1.15', '2024-01-15'],
    ['二〇二四年一月十五日', '2024-01-15'],
    ['二○二四年十二月二十日', '2024-12-20'],
    ['2024年1月', '2024-01'],
    ['2024年2月31日', null],
    ['（联系电话：0000-1234567）', null],
    ['示例市某某局\n2024年1月15日\n相关新闻\n2025-03-04\n2025-03-01', '2024-01-15'],
  ])('%s', (end, date) => {
    expect(headOf(report(TITLE, OPENING, end)).head.publishedOn).toBe(date);
  });

  it('is the page stamp where the report is not signed', () => {
    expect(headOf(report(`${TITLE}\n发布时间：2024-01-20 10:30`, OPENING, '')).head.publishedOn).toBe(
      '2024-01-20',
    );
    expect(
      headOf(report(`发布机构 | 示例局 | 发文日期 | 2024-01-20 |\n\n${TITLE}`, OPENING, '')).head.publishedOn,
    ).toBe('2024-01-20');
  });

  it.each([
    ['2024-01-20', '2024-01-20'],
    ['2024-01-20 10时25分浏览次数：12', '2024-01-20'],
    ['示例市人民政府门户网站 www.example.invalid 2024-01-20', '2024-01-20'],
    ['成文日期：2024-01-18 | 发布日期：2024-01-20 |', '2024-01-20'],
    ['• 发布日期\n    2024-01-20\n  • 时效性\n    有效', '2024-01-20'],
    ['2024-01-20至2024-02-20公示', null],
    ['本报告为2024-01-20后的新版', null],
  ])('is read under the title: %s', (line, date) => {
    expect(headOf(report(`${TITLE}\n${line}`, OPENING, '')).head.publishedOn).toBe(date);
  });

  it('is not the date of the report that a list names before', () => {
    expect(
      headOf(report(`示例市甲局2022年政府信息公开工作年度报告\n2023-01-12\n${TITLE}`, OPENING, '')).head
        .publishedOn,
    ).toBeNull();
  });

  it('is the signature where a migrated page has a stamp of years later, and says so', () => {
    const { head, notices } = headOf(report(`${TITLE}\n发布日期：2026-05-01`, OPENING, END));
    expect(head.publishedOn).toBe('2024-01-15');
    expect(notices.map(({ rule }) => rule)).toEqual(['dates-disagree']);
  });

  it('reads back whatever day is printed', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2008-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
        (date) => {
          const [year, month, day] = date.toISOString().slice(0, 10).split('-').map(Number);
          const { head } = headOf(report(TITLE, OPENING, `示例市某某局\n${year}年${month}月${day}日`));
          expect(head.publishedOn).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
  });
});

describe('the period', () => {
  it.each([
    ['统计期限自2023年1月1日起至12月31日止。', '2023-01-01', '2023-12-31'],
    ['统计时限为 2023 年 1 月 1 日至 2023 年 12 月 31 日。', '2023-01-01', '2023-12-31'],
    ['统计数据的期限自2023年1月1日起，至2023年12月31日止。', '2023-01-01', '2023-12-31'],
    ['数据统计期限从2023年1月1日至12月31止。', '2023-01-01', '2023-12-31'],
    ['数据统计期限为2023\n年1月1日至12月31日。', '2023-01-01', '2023-12-31'],
    ['本报告统计期限为2018年11日至1231日。', null, null],
    ['依据条例编制。', null, null],
  ])('%s', (opening, periodStart, periodEnd) => {
    expect(headOf(report('示例市某某局2023年政府信息公开工作年度报告', opening, END)).head).toMatchObject({
      periodStart,
      periodEnd,
    });
  });
});

it('the bodies of title and signature may be short for one another, else it is said', () => {
  const rules = (signer: string) =>
    headOf(
      report('示例市某某局2023年政府信息公开工作年度报告', OPENING, `${signer}\n2024年1月15日`),
    ).notices.map(({ rule }) => rule);
  expect(rules('市某某局')).toEqual([]);
  expect(rules('示例市某某局办公室')).toEqual([]);
  expect(rules('样板县教育局')).toEqual(['agency-disagreement']);
});

it('the report of 忻州市应急管理局 for 2023 is dated before the end of its period', () => {
  const file = join(import.meta.dirname, '../../../src/sources/documents/忻州市应急管理局-2023.md');
  const { head, notices } = headOf(readFileSync(file, 'utf8'));
  expect(head).toEqual({
    agency: '忻州市应急管理局',
    year: 2023,
    publishedOn: '2023-01-25',
    periodStart: '2023-01-01',
    periodEnd: '2023-12-31',
  });
  expect(notices.map(({ rule }) => rule)).toEqual(['published-before-period-end']);
});
