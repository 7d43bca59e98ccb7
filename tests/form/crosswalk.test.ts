import { expect, test } from 'vitest';
import type { MetricId } from '../../src/domain/item.ts';
import { CROSSWALK, crossingsOf } from '../../src/form/crosswalk.ts';
import type { FormId } from '../../src/domain/report.ts';
import { itemsOf } from '../../src/form/forms.ts';

const metricsOf = (form: FormId) => new Set(itemsOf(form).map(({ metric }) => metric));

test.each(CROSSWALK)(
  '$before of $from and $after of $to are metrics of those forms',
  ({ from, to, before, after }) => {
    expect(before.filter((metric) => !metricsOf(from).has(metric))).toEqual([]);
    expect(after.filter((metric) => !metricsOf(to).has(metric))).toEqual([]);
  },
);

test('every crossing that is not simply the same says why, in both languages', () => {
  const silent = CROSSWALK.filter(({ relation, zh, en }) => relation !== 'same' && (zh === '' || en === ''));
  expect(silent).toEqual([]);
});

test('rules in force never continue rules disclosed', () => {
  const [crossing] = crossingsOf('rules_in_force' as MetricId, 'table2');
  expect(crossing).toMatchObject({
    before: ['rules_disclosed_total'],
    relation: 'changed',
    from: '2019',
    to: '2021',
  });
});

test('a prose figure follows no form and so has no break', () => {
  expect(crossingsOf('permits' as MetricId, 'prose')).toEqual([]);
  expect(crossingsOf('permits' as MetricId, 'table2')).toHaveLength(1);
});

test('every metric that is in one current form only is either crossed or ended', () => {
  const shared = metricsOf('2019');
  const crossed = new Set(CROSSWALK.filter(({ to }) => to === '2021').flatMap(({ after }) => after));
  const fresh = [...metricsOf('2021')].filter((metric) => !shared.has(metric) && !crossed.has(metric));
  expect(fresh).toEqual(['rules_repealed', 'norms_repealed']);
});
