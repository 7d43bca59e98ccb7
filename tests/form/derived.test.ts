import { expect, test } from 'vitest';
import { itemKey } from '../../src/domain/item.ts';
import { DERIVED_IDS } from '../../src/form/derived-ids.ts';
import { DERIVED, partsOf } from '../../src/form/derived.ts';
import { findMetric } from '../../src/form/metrics.ts';
import { itemsOf } from '../../src/form/forms.ts';
import { FORM_2019, FORM_2021 } from './printed-forms.ts';

test('every measure of the list is worked out, in its order', () => {
  expect(DERIVED.map(({ id }) => id)).toEqual(DERIVED_IDS);
});

test.each(DERIVED.map((derived) => [derived.id, derived] as const))(
  '%s is made of parts that the dictionary knows, each taken once on a side',
  (_, derived) => {
    for (const { metric, basis } of partsOf(derived)) expect(findMetric(metric, basis)).toBeDefined();
    for (const side of [derived.numerator, derived.denominator])
      expect(new Set(side.map(itemKey)).size).toBe(side.length);
    expect(derived.numerator.length).toBeGreaterThan(0);
    expect(derived.denominator.length > 0).toBe(derived.kind !== 'count');
    expect(derived.minimum !== null).toBe(derived.kind !== 'count');
  },
);

test.each(['2021', '2019'] as const)('every part in a table is a row of the form of %s', (form) => {
  const asked = new Set(itemsOf(form).map(itemKey));
  const parts = DERIVED.flatMap(partsOf).filter(({ basis }) => basis !== 'prose');
  expect(parts.filter((part) => !asked.has(itemKey(part)))).toEqual([]);
});

test('a share of outcomes takes every row under its heading in both forms, 8, 3 and 5 of them', () => {
  for (const [id, heading, count] of [
    ['denied_share', '不予公开', 8],
    ['unable_share', '无法提供', 3],
    ['rejected_share', '不予处理', 5],
  ] as const) {
    const taken = DERIVED.find((derived) => derived.id === id)!.numerator.map(({ metric }) => metric);
    expect(taken).toHaveLength(count);
    for (const form of [FORM_2021, FORM_2019])
      expect(form.table3.filter(({ path }) => path.includes(heading)).map(({ metric }) => metric)).toEqual(
        taken,
      );
  }
});

test('pending cases are in no denominator, and the definition says so', () => {
  for (const derived of DERIVED.filter(({ id }) => id.includes('corrected'))) {
    expect(partsOf(derived).some(({ metric }) => metric.endsWith('_pending'))).toBe(false);
    expect(derived.definition_zh).toContain('尚未审结');
    expect(derived.definition_en).toContain('Pending');
  }
});

test('an id of a derived measure is no id of a metric', () => {
  const metrics = new Set(DERIVED.map(({ id }) => id));
  expect(metrics.size).toBe(DERIVED.length);
  for (const { id } of DERIVED)
    for (const basis of ['table2', 'table3', 'table4', 'prose'] as const)
      expect(findMetric(id as never, basis)).toBeUndefined();
});
