import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAgencyId } from '../../src/dataset/agency-id.ts';
import { fromCsv } from '../../src/dataset/csv.ts';
import { AGENCIES } from '../../src/dataset/tables.ts';

const body = (name: string, province = '', city = '', county = '') => ({ name, province, city, county });

test('an id can be read, and places that the name leaves out stand before it', () => {
  expect(toAgencyId(body('淮安市人民政府', '江苏省', '淮安市'))).toMatch(
    /^jiangsu-huaianshi-renminzhengfu-[0-9a-f]{4}$/,
  );
  expect(toAgencyId(body('教育部'))).toMatch(/^jiaoyubu-[0-9a-f]{4}$/);
});

test('Shaanxi and Shanxi are spelt apart', () => {
  expect(toAgencyId(body('陕西省应急管理厅', '陕西省'))).toMatch(/^shaanxisheng-/);
  expect(toAgencyId(body('山西省应急管理厅', '山西省'))).toMatch(/^shanxisheng-/);
});

test('the same name in two places does not collide, nor do two names that sound alike', () => {
  const names = [
    body('鼓楼区应急管理局', '江苏省', '南京市', '鼓楼区'),
    body('鼓楼区应急管理局', '福建省', '福州市', '鼓楼区'),
    body('示例市是局', '示例省', '示例市'),
    body('示例市市局', '示例省', '示例市'),
  ];
  expect(new Set(names.map(toAgencyId)).size).toBe(names.length);
});

test('an id is made of the body alone, in characters that need no escape in an address', () => {
  const text = fc.string({ unit: fc.constantFrom(...'示例市人民政府局A1 （）·'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, text, text, (name, province, city, county) => {
      const id = toAgencyId(body(name, province, city, county));
      expect(id).toBe(toAgencyId(body(name, province, city, county)));
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});

test('every published body has the id that its name and place give, none twice', () => {
  const rows = fromCsv(AGENCIES, readFileSync('static/data/agencies.csv', 'utf8'));
  const ids = rows.map(({ name, province, city, county }) =>
    toAgencyId(body(name, province ?? '', city ?? '', county ?? '')),
  );
  expect(ids).toEqual(rows.map(({ agency_id }) => agency_id));
  expect(new Set(ids).size).toBe(ids.length);
});
