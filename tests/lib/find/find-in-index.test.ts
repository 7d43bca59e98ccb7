import { expect, test } from 'vitest';
import { toReadings } from '../../../src/dataset/pinyin.ts';
import { toFindIndex } from '../../../src/lib/find/find-index.ts';
import { findInIndex } from '../../../src/lib/find/find-in-index.ts';
import { toFindable } from '../../../src/lib/find/findable.ts';

const INDEX = toFindIndex(
  {
    agencies: [
      ['wuhan-yj', '武汉市应急管理局', '湖北省-武汉市'],
      ['wuhan-cz', '武汉市洪山区财政局', '湖北省-武汉市-洪山区'],
      ['zaozhuang-fg', '枣庄市发展和改革委员会', '山东省-枣庄市'],
      ['changsha-cs', '长沙县城市管理局', '湖南省-长沙市-长沙县'],
      ['shaanxi', '陕西省生态环境厅', '陕西省'],
      ['shanxi', '山西省生态环境厅', '山西省'],
      ['lvliang', '吕梁市市场监督管理局', '山西省-吕梁市'],
      ['chongqing-lq', '两江新区管理委员会', '重庆市'],
    ],
    metrics: [
      ['permits', '行政许可', 'Administrative permits'],
      ['requests_received', '收到的政府信息公开申请数', 'Requests received'],
    ],
    fields: [],
    checks: [],
    pages: [['/quality/', '完整与质量', 'Completeness and quality']],
    questions: [
      ['/metrics/permits/', '谁的行政许可最多？', 'Who decided most permits?', { view: 'rank' }, ''],
      [
        '/explore/',
        '哪些机构一年收到的申请最多？',
        'Which bodies received the most requests?',
        {},
        '#ask=most',
      ],
    ],
  },
  toReadings,
);
const FINDABLE = toFindable(INDEX);
const idsOf = (search: string) => findInIndex(search, FINDABLE).map(({ id }) => id);

test.each([
  ['part of a name', '应急', 'wuhan-yj'],
  ['the whole pinyin', 'wuhanshiyingjiguanliju', 'wuhan-yj'],
  ['pinyin of a part', 'yingjiguanli', 'wuhan-yj'],
  ['pinyin that is not finished', 'yingjigu', 'wuhan-yj'],
  ['initials', 'whsyjglj', 'wuhan-yj'],
  ['initials of a part', 'yjglj', 'wuhan-yj'],
  ['initials without 市', 'whyjglj', 'wuhan-yj'],
  ['syllables and initials mixed', 'whyingji', 'wuhan-yj'],
  ['place and name', '武汉 财政', 'wuhan-cz'],
  ['place and name without a space', '湖北财政', 'wuhan-cz'],
  ['place in pinyin and name in Chinese', 'wuhan 财政', 'wuhan-cz'],
  ['what people call it', '发改委', 'zaozhuang-fg'],
  ['a character of many readings', 'changsha', 'changsha-cs'],
  ['the official spelling of 陕西', 'shaanxi', 'shaanxi'],
  ['ü typed as v', 'lvliang', 'lvliang'],
  ['ü typed as u', 'luliang', 'lvliang'],
  ['ü as it is', 'lüliang', 'lvliang'],
  ['a name it had before', '陕西环保厅', 'shaanxi'],
  ['another name it had before', '吕梁工商局', 'lvliang'],
  ['full-width letters', 'ＹＪＧＬＪ', 'wuhan-yj'],
  ['a sound spelt as it is said', 'yinji', 'wuhan-yj'],
  ['one wrong character', '武汉市应急菅理局', 'wuhan-yj'],
  ['a metric in Chinese', '许可', 'permits'],
  ['a metric in pinyin', 'xzxk', 'permits'],
  ['a metric in English', 'requests rec', 'requests_received'],
  ['a metric by its id', 'requests_received', 'requests_received'],
  ['a page', '质量', '/quality/'],
  ['a page in English', 'quality', '/quality/'],
])('found by %s: %s', (_, search, id) => {
  const found = findInIndex(search, FINDABLE).filter(({ kind }) => kind !== 'place');
  expect(found[0]?.id).toBe(id);
});

test('every word has to fit', () => {
  expect(idsOf('武汉 生态')).toEqual([]);
});

test('nothing looked for finds nothing', () => {
  expect(idsOf('  ')).toEqual([]);
  expect(idsOf('！？')).toEqual([]);
});

test('a name that begins with the word comes before one that only holds it', () => {
  expect(idsOf('山西').slice(0, 2)).toEqual(['山西省', 'shanxi']);
  expect(idsOf('山西')).not.toContain('wuhan-yj');
});

test('kinds that are not asked for are left out', () => {
  expect(findInIndex('管理', FINDABLE, ['metric'])).toEqual([]);
});

test('the index holds a reading of every Chinese character in it, and of no other', () => {
  const text = JSON.stringify([INDEX.agencies, INDEX.metrics, INDEX.pages, INDEX.questions]);
  for (const character of Object.keys(INDEX.readings)) expect(text).toContain(character);
  for (const character of text.match(/\p{Script=Han}/gu) ?? [])
    expect(INDEX.readings[character]).toBeTruthy();
});

test('a place is found by name and pinyin, and takes a year or a metric along', () => {
  expect(idsOf('武汉')[0]).toBe('湖北省-武汉市');
  expect(idsOf('zaozhuang')[0]).toBe('山东省-枣庄市');
  expect(findInIndex('洪山 2023', FINDABLE)).toMatchObject([
    {
      kind: 'place',
      path: '/places/湖北省-武汉市-洪山区/',
      zh: '洪山区 2023',
      selected: { years: [2023, 2023] },
    },
  ]);
  expect(findInIndex('武汉 许可', FINDABLE)).toMatchObject([
    { kind: 'metric', path: '/metrics/permits/', selected: { peers: { place: '湖北省-武汉市' } } },
  ]);
  expect(idsOf('武汉 应急')).toContain('wuhan-yj');
});
