import { expect, test } from 'vitest';
import { BASES, itemKey } from '../../src/domain/item.ts';
import { INDICATORS, itemsOf } from '../../src/form/forms.ts';
import { FORM_2019, FORM_2021 } from './printed-forms.ts';
import { findMetric, METRICS } from '../../src/form/metrics.ts';

const FORMS = ['2021', '2019', '2014'] as const;

test('the dictionary has one entry per metric and part of the report', () => {
  const keys = METRICS.map(({ basis, metric }) => `${basis}/${metric}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(FORMS)('every item of the form of %s is in the dictionary and says so', (id) => {
  const lacking = itemsOf(id).filter(({ metric, basis }) => !findMetric(metric, basis)?.forms.includes(id));
  expect(lacking.map(itemKey)).toEqual([]);
});

test.each(FORMS)(
  'the dictionary gives the form of %s nothing that it does not ask for, but the named unit',
  (id) => {
    const asked = new Set(itemsOf(id).map(({ metric, basis }) => `${basis}/${metric}`));
    const extra = METRICS.filter(
      ({ forms, basis, metric }) => forms.includes(id) && !asked.has(`${basis}/${metric}`),
    );
    expect(extra.map(({ metric }) => metric)).toEqual(id === '2019' ? ['procurement_amount_wan'] : []);
  },
);

test('parts stand in the order of a report', () => {
  const order = METRICS.map(({ basis }) => BASES.indexOf(basis));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('labels of table 2 hold the row and the head that the newest form prints', () => {
  const printed = [...FORM_2019.table2, ...FORM_2021.table2].flatMap(({ label, cells }) =>
    cells.map(({ metric, head, unit }) => [metric, { label_zh: `${label}：${head}`, unit }] as const),
  );
  const unnamed = { label_zh: '政府集中采购：采购总金额', unit: '未印' };
  for (const [metric, words] of new Map(printed))
    expect(findMetric(metric, 'table2')).toMatchObject(metric === 'procurement_amount' ? unnamed : words);
});

test('labels of table 3 end in the printed label, without its number', () => {
  for (const { metric, label } of FORM_2021.table3) {
    const printed = label.replace(/^([一二三四]、|（.）|\d\.)/, '');
    expect(findMetric(metric, 'table3')!.label_zh.endsWith(printed)).toBe(true);
  }
});

test('no two metrics of one part are called the same', () => {
  for (const basis of BASES)
    for (const label of ['label_zh', 'label_en'] as const) {
      const own = METRICS.filter(
        (metric) => metric.basis === basis && metric.metric !== 'procurement_amount_wan',
      );
      const of = (forms: string) =>
        own.filter((metric) => metric.forms.join().includes(forms)).map((metric) => metric[label]);
      for (const forms of ['2021', '2019', '2014', ''])
        expect(new Set(of(forms)).size).toBe(of(forms).length);
    }
});

test('every entry is complete in both languages and its English holds no Chinese but what is quoted', () => {
  for (const metric of METRICS) {
    const { label_zh, label_en, short_zh, short_en, unit, definition_zh, definition_en } = metric;
    expect([label_zh, label_en, short_zh, short_en, unit, definition_zh, definition_en]).not.toContain('');
    expect(label_en).toMatch(/^[\x20-\x7e]+$/);
    expect(short_en).toMatch(/^[\x20-\x7e]+$/);
    expect(short_zh.length).toBeLessThanOrEqual(18);
  }
});

test('an amount of unknown unit and followers of several accounts are not summed', () => {
  const apart = METRICS.filter(({ may_sum }) => may_sum === 'no').map(({ metric }) => metric);
  expect(apart).toEqual(['procurement_amount', 'disclosed_items', 'wechat_followers', 'weibo_followers']);
});

test('the 2014 table is asked for by no other form', () => {
  for (const { metric } of INDICATORS) expect(findMetric(metric, 'table2')!.forms).toEqual(['2014']);
});
