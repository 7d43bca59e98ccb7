import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromCsv } from '../../../src/dataset/csv.ts';
import { AGENCIES } from '../../../src/dataset/tables.ts';
import { bodyIn } from '../../../src/lib/messages/body-in.ts';

test.each([
  [
    'anhui-bozhou-lixinxian-qixiangju-e226',
    '利辛县气象局',
    'Anhui Bozhou Lixin County Meteorological Bureau',
  ],
  ['jiangsu-suqianshi-renminzhengfu-036b', '宿迁市人民政府', 'Jiangsu Suqian City People’s Government'],
  [
    'beijingshi-xichengqu-shichahaijiedaobanshichu-9b4c',
    '北京市西城区什刹海街道办事处',
    'Beijing City Xicheng District Shichahai Subdistrict Office',
  ],
  [
    'chongqing-dianjiangxian-taipingzhenrenminzhengfu-06b4',
    '垫江县太平镇人民政府',
    'Chongqing Dianjiang County Taiping Town People’s Government',
  ],
  ['shanxi-xianshi-renminzhengfu-0000', '西安市人民政府', 'Shanxi Xian City People’s Government'],
  ['shi-0000', '市', 'Shi'],
])('%s is said in English with its published name beside it', (agency_id, name, english) => {
  expect(bodyIn({ agency_id, name }, 'en')).toBe(`${english} (${name})`);
  expect(bodyIn({ agency_id, name }, 'zh')).toBe(name);
});

test('every published body is named in Latin letters, with its published name beside it', () => {
  const bodies = fromCsv(AGENCIES, readFileSync('static/data/agencies.csv', 'utf8'));
  const names = bodies.map((body) => bodyIn(body, 'en'));
  expect(names.length).toBeGreaterThan(1000);
  expect(names.filter((name) => !/^[A-Z][A-Za-z’ -]+ \(.*\p{Script=Han}.*\)$/u.test(name))).toEqual([]);
});
