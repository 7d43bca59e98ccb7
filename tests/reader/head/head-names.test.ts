import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/reader/decode/text.ts';
import { isBody } from '../../../src/reader/head/is-body.ts';
import { readHead } from '../../../src/reader/head/read-head.ts';
import { runs } from '../../runs.ts';
import { SEED } from '../seed.ts';

/** Bodies that cannot exist, each as its place and its organ. */
const PLACES = ['示例市', '示例县', '示例省示例市', '示例县示例镇', '示例市示例区'];
const ORGANS = ['人民政府', '人民政府办公室', '应急管理局', '某某和某某局', '某某委员会', '某某管理委员会'];
const ABOVE = ['首页 > 政务公开', '政府信息公开年报', '示例之窗网', '索引号：000014349/2019-00012', ''];

const PRONOUNS = ['我', '本', '该', '各', '全', '有关', '上', '所属', ''];
const GENERAL = [
  '局',
  '市',
  '县',
  '单位',
  '机关',
  '级政府',
  '部门',
  '市区',
  '办公室',
  '行政机关',
  '级人民政府',
];

const report = (lines: { readonly title?: string; readonly opening?: string; readonly end?: string }) =>
  readHead(
    decodeText(
      [
        lines.title ?? '2023年政府信息公开工作年度报告',
        lines.opening ?? '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
        '一、总体情况',
        '一年来，认真贯彻《条例》。',
        '六、其他需要报告的事项',
        '无其他需要报告的事项。',
        lines.end ?? '',
      ].join('\n\n'),
    ),
  ).head;

const holds = <Parts extends readonly unknown[]>(
  arbitrary: fc.Arbitrary<Parts>,
  check: (...parts: Parts) => void,
) =>
  fc.assert(
    fc.property(arbitrary, (parts) => check(...parts)),
    { seed: SEED, numRuns: runs(150, 3000) },
  );

/** A name and where a line break cuts it: between its place and its organ, or within its organ. */
const anyCutName = fc
  .tuple(fc.constantFrom(...PLACES), fc.constantFrom(...ORGANS), fc.nat(20))
  .map(([place, organ, cut]) => {
    const at = place.length + (cut % organ.length);
    return { name: place + organ, cut: `${(place + organ).slice(0, at)}\n\n${(place + organ).slice(at)}` };
  });

describe('a name that a line break has cut is read whole', () => {
  it('in a title', () =>
    holds(fc.tuple(anyCutName, fc.constantFrom(...ABOVE)), ({ name, cut }, above) => {
      const title = `${above}\n\n${cut}2023年政府信息公开工作年度报告`;
      expect(report({ title })).toMatchObject({ agency: name, year: 2023 });
    }));

  it('in a signature, with the date on its line or below', () =>
    holds(fc.tuple(anyCutName, fc.constantFrom('', '\n\n')), ({ name, cut }, before) => {
      const head = report({ end: `${cut}${before}2024年1月15日` });
      expect(head).toMatchObject({ agency: name, publishedOn: '2024-01-15' });
    }));
});

describe('pronouns and general words name no body', () => {
  const anyGeneral = fc
    .tuple(fc.constantFrom(...PRONOUNS), fc.constantFrom(...GENERAL), fc.constantFrom('', ...GENERAL))
    .map((words) => words.join(''));
  it('in a title, a signature or the text', () =>
    holds(fc.tuple(anyGeneral), (name) => {
      expect(report({ title: `${name}2023年政府信息公开工作年度报告` }).agency).toBeNull();
      expect(report({ end: `${name}\n\n2024年1月15日` }).agency).toBeNull();
      expect(report({ opening: `根据《条例》要求，由${name}编制，结合${name}实际。` }).agency).toBeNull();
    }));

  it.each(['本溪市财政局', '全州县人民政府', '全国某某局', '贵州省财政厅'])(
    '%s is one all the same',
    (name) => {
      expect(isBody(name)).toBe(true);
    },
  );
});

describe('a sentence of the opening names its body', () => {
  const SAYS = [
    (name: string) => `本报告由${name}编制。`,
    (name: string) => `根据《条例》要求，${name}编制了本报告。`,
    (name: string) => `按照《条例》规定，结合${name}实际，编制本报告。`,
    (name: string) => `按照《条例》规定，${name}现向社会公布年度报告。`,
  ];
  it('with its place, and not the place alone', () =>
    holds(
      fc.tuple(fc.constantFrom(...SAYS), fc.constantFrom(...PLACES.slice(0, 3)), fc.constantFrom(...ORGANS)),
      (says, place, organ) => {
        expect(report({ opening: says(place + organ) }).agency).toBe(place + organ);
        expect(report({ opening: says(place) }).agency).toBeNull();
      },
    ));
});

it('what a title gives as short for its body is no part of the name', () => {
  const title = '示例市应急管理局（以下简称“市应急局”）2023年政府信息公开工作年度报告';
  expect(report({ title }).agency).toBe('示例市应急管理局');
});

describe('the dates of lists of other things are not those of a report', () => {
  it.each([
    ['相关新闻\n\n某某会议召开\n\n2025-03-04\n\n某某通知\n\n2025-03-01', null],
    ['2024年1月15日\n\n某某会议召开\n\n2025-03-04\n\n某某通知\n\n2025-03-01', '2024-01-15'],
    ['某某会议召开\n\n2025-03-04\n\n示例市应急管理局\n\n2024年1月15日', '2024-01-15'],
  ])('%s', (end, date) => {
    expect(report({ end }).publishedOn).toBe(date);
  });

  it.each(['（2024年1月15日）', '• 2024-01-15', '(2024-01-15 10:30)'])(
    'one under the title is: %s',
    (date) => {
      expect(report({ title: `示例市应急管理局2023年政府信息公开工作年度报告\n\n${date}` }).publishedOn).toBe(
        '2024-01-15',
      );
    },
  );
});
