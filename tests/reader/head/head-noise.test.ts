import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/reader/decode/decode.ts';
import { readHead } from '../../../src/reader/head/read-head.ts';
import { SEED } from '../seed.ts';
import { runs } from '../../runs.ts';

/** What stands around reports and is no part of them; `YYYY` is some other year, `BODY` some other body. */
const ABOVE = [
  '首页 > 政务公开 > 政府信息公开年报',
  '当前位置：首页 >> 信息公开 >> BODY',
  'BODY网站',
  'BODY',
  '来源：BODY',
  '信息来源：BODY办公室 阅读次数：1203',
  '转载自：BODY网站',
  '作者：BODY 浏览量：YYYY',
  '字号：[大 中 小] 打印 关闭',
  'BODYYYYY年政府信息公开工作年度报告',
  'YYYY年BODY政府信息公开工作年度报告下载',
  '上一篇：BODYYYYY年政府信息公开工作年度报告',
  '索引号：000014349/YYYY-00012',
  'YYYY年度工作计划',
  '相关链接：BODY（http://www.example.invalid/YYYY/1/25/art_1.html）',
];
const WITHIN = [
  '如对本报告有疑问，请与BODY办公室联系（联系电话：0000-5550123，邮编：000000）。',
  '联系人：张某 联系电话：0000-5550123',
  '本报告电子版可在BODY网站（http://www.example.invalid/YYYY年）下载。',
  '（来源：BODY）',
  '地址：示例路YYYY号BODY',
];
const BELOW = [
  '相关链接',
  'BODYYYYY年政府信息公开工作年度报告',
  'BODYYYYY年政府信息公开工作年度报告 YYYY-01-20',
  '下一篇：YYYY年BODY政府信息公开工作年度报告',
  '附件：BODYYYYY年政府信息公开工作年度报告.pdf',
  '扫一扫在手机打开当前页',
  '主办单位：BODY',
  '主办：BODY 承办：BODY办公室',
  '版权所有：BODY',
  'BODY 版权所有 备案号：00000000号',
  '联系电话：0000-5550123',
  '网站标识码：YYYY000012',
  '【打印】【关闭】',
  'YYYY-03-04',
  'YYYY年3月4日',
  '责任编辑：BODY',
  '分享到：',
];
const BODIES = ['样板县财政局', '样板县人民政府', '测试市大数据管理局', '样板县柳林镇人民政府'];

const fill = (line: string, body: string, year: number) =>
  line.replaceAll('BODY', body).replaceAll('YYYY', String(year));
const anyNoise = (lines: readonly string[], years: fc.Arbitrary<number>) =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...lines), fc.constantFrom(...BODIES), years)
      .map(([line, body, year]) => fill(line, body, year)),
    { maxLength: 6 },
  );

interface Noisy {
  readonly above: readonly string[];
  readonly within: readonly string[];
  readonly below: readonly string[];
}

const anyNoisy = (year: number): fc.Arbitrary<Noisy> => {
  const others = fc.constantFrom(...[2015, 2018, 2019, 2021, 2022, 2024, 2025].filter((one) => one !== year));
  return fc.record({
    above: anyNoise(ABOVE, others),
    within: anyNoise(WITHIN, others),
    below: anyNoise(BELOW, others),
  });
};

interface Own {
  readonly title: string;
  readonly opening: string;
  readonly end: readonly string[];
}

const linesOf = ({ title, opening, end }: Own, { above, within, below }: Noisy): readonly string[] => [
  ...above,
  ...title.split('\n'),
  opening,
  ...within,
  '一、总体情况',
  '一年来，本机关认真贯彻《条例》，样板县财政局2019年1月3日来我局交流。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '六、其他需要报告的事项',
  '无其他需要报告的事项。',
  ...end,
  ...below,
];

const isLink = (line: string) => /^(?:上一篇|下一篇|附件|相关链接)|BODY|报告$/u.test(line);
const toText = (lines: readonly string[]) => lines.join('\n\n');
const toHtml = (lines: readonly string[]) =>
  `<html><body>${lines.map((line) => (isLink(line) ? `<li><a href="/1">${line}</a></li>` : `<p>${line}</p>`)).join('\n')}</body></html>`;

const headOf = async (text: string) => readHead(await decode(new TextEncoder().encode(text), 'x'));

const holds = (own: Own, year: number, check: (read: Awaited<ReturnType<typeof headOf>>) => void) =>
  fc.assert(
    fc.asyncProperty(anyNoisy(year), fc.constantFrom(toText, toHtml), async (noise, print) => {
      check(await headOf(print(linesOf(own, noise))));
    }),
    { seed: SEED, numRuns: runs(150, 5000) },
  );

const OPENING = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
const TITLE = '示例市某某局2023年政府信息公开工作年度报告';

describe('links, contacts, sources and other bodies around a report say nothing of it', () => {
  it('where it has a title, a period and a signature', () =>
    holds(
      { title: TITLE, opening: OPENING, end: ['示例市某某局', '2024年1月15日'] },
      2023,
      ({ head, notices }) => {
        expect(head).toEqual({
          agency: '示例市某某局',
          year: 2023,
          publishedOn: '2024-01-15',
          periodStart: '2023-01-01',
          periodEnd: '2023-12-31',
        });
        expect(notices).toEqual([]);
      },
    ));

  it('where its title names no body, the signature does', () =>
    holds(
      { title: '2023年政府信息公开工作年度报告', opening: OPENING, end: ['示例市某某局', '2024年1月15日'] },
      2023,
      ({ head }) =>
        expect(head).toMatchObject({ agency: '示例市某某局', year: 2023, publishedOn: '2024-01-15' }),
    ));

  it('where nothing names its body, there is none but what stands right above its title', () =>
    holds(
      { title: '根据《条例》编制2023年度报告。\n2023年政府信息公开工作年度报告', opening: OPENING, end: [] },
      2023,
      ({ head }) => expect(head).toMatchObject({ agency: null, year: 2023 }),
    ));

  it('where its period is not told, there is none', () =>
    holds(
      { title: TITLE, opening: '根据《条例》编制本报告。', end: ['示例市某某局', '2024年1月15日'] },
      2023,
      ({ head }) =>
        expect(head).toMatchObject({
          agency: '示例市某某局',
          year: 2023,
          periodStart: null,
          periodEnd: null,
        }),
    ));

  it('where title and period disagree, it is said all the same', () =>
    holds(
      { title: TITLE.replace('2023', '2022'), opening: OPENING, end: ['示例市某某局', '2024年1月15日'] },
      2023,
      ({ head, notices }) => {
        expect(head).toMatchObject({ agency: '示例市某某局', year: 2023 });
        expect(notices.map(({ rule }) => rule)).toEqual(['year-disagreement']);
      },
    ));

  it('where title and signature disagree, it is said all the same', () =>
    holds(
      { title: TITLE, opening: OPENING, end: ['示例区别的局', '2024年1月15日'] },
      2023,
      ({ head, notices }) => {
        expect(head).toMatchObject({ agency: '示例市某某局', year: 2023 });
        expect(notices.map(({ rule }) => rule)).toEqual(['agency-disagreement']);
      },
    ));
});
