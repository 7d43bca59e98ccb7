import { expect, test } from 'vitest';
import { quoteFlow, quoteOutcomes } from '../../../src/lib/outcomes/quote.ts';
import type { Locale } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { OUTCOME_GROUPS } from '../../../src/form/wholes.ts';
import type { Outcome } from '../../../src/lib/queries/outcomes.ts';

const NUMBERS = [10, 5, 2, 2, 1, 0];
const groups = (change: (index: number) => Partial<Outcome> = () => ({})): readonly Outcome[] =>
  OUTCOME_GROUPS.map((group, index) => ({
    report_id: 'shili/2023',
    agency_id: 'shili',
    year: 2023,
    group,
    value: NUMBERS[index]!,
    share: NUMBERS[index]! * 5,
    together: 20,
    new_received: 18,
    carried_in: 3,
    total_processed: 20,
    carried_out: 1,
    gap: 0,
    questioned: 0,
    left_out: 0,
    checks: null,
    ends_questioned: null,
    ...change(index),
  }));
const BODY = { agency_id: 'shilishi-caizhengju-0000', name: '示例市财政局' };
const context = (locale: Locale) => ({ locale, t: translateTo(locale), link: (path: string) => path });

test('six groups with their shares; a printed 0 is 0', () => {
  expect(quoteOutcomes(groups(), BODY, context('zh'), 'v')).toBe(
    '据年报观察（数据版本 v），2023 年示例市财政局办结政府信息公开申请 20 件：予以公开 50.0%（10/20 件）、部分公开 25.0%（5/20 件）、不予公开 10.0%（2/20 件）、无法提供 10.0%（2/20 件）、不予处理 5.0%（1/20 件）、其他处理 0.0%（0/20 件）。',
  );
});

test('a group that is not known is told as not known, nothing is added up, and what is in question is named', () => {
  const rows = groups((index) => ({
    together: null,
    share: null,
    gap: null,
    ...(index === 2 ? { value: null } : {}),
    ...(index === 0 ? { questioned: 1 } : {}),
  }));
  expect(quoteOutcomes(rows, BODY, context('zh'), 'v')).toBe(
    '据年报观察（数据版本 v），2023 年示例市财政局年报表三的六类办理结果未能全知，不相加：予以公开 10 件、部分公开 5 件、不予公开未知、无法提供 2 件、不予处理 1 件、其他处理 0 件；予以公开之数参与不成立或待说明的校验。',
  );
  expect(quoteFlow(rows, 2023, BODY, context('zh'), 'v')).toBeNull();
});

test('the flow: what came in, what became of it, how far they differ, and what is in question', () => {
  const rows = groups(() => ({ carried_out: 3, gap: -2, ends_questioned: 'carried_out' }));
  expect(quoteFlow(rows, 2023, BODY, context('zh'), 'v')).toBe(
    '据年报观察（数据版本 v），2023 年示例市财政局上年结转政府信息公开申请 3 件、新收 18 件，办结 20 件、结转下年 3 件；收到与去向相差 2 件；结转下年之数参与不成立或待说明的校验。',
  );
  expect(quoteFlow(rows, 2023, BODY, context('en'), 'v')).toBe(
    'In 2023 Shili City Finance Bureau (示例市财政局) carried in 3 requests for information and received 18, closed 20 and carried out 3; what came in and what became of it differ by 2; the figures of Carried out are part of a check that does not hold or is to be explained (Nianbao, data version v).',
  );
});
