import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nianbao } from '../../src/cli/nianbao.ts';
import type { NoticeRule } from '../../src/domain/report.ts';
import { NOTICES } from '../../src/reader/notices.ts';
import { listen } from './sources.ts';

/** A report for 2023 that is odd in one way. */
const report = ({
  title = '2023',
  period = '2023年1月1日至2023年12月31日',
  signer = '示例市某某局',
  date = '2024年1月15日',
  stamp = '',
  said = '一年来，本机关认真贯彻《条例》。',
}) => `示例市某某局${title === '' ? '' : `${title}年`}政府信息公开工作年度报告\n${stamp}\n统计期限为${period}。\n
一、总体情况\n\n${said}\n
二、主动公开政府信息情况\n\n六、其他需要报告的事项\n\n无。\n\n${signer}\n${date}`;

const CASES: readonly (readonly [rule: NoticeRule, report: string, zh: string, en: string])[] = [
  [
    'published-before-period-end',
    report({ date: '2023年1月25日' }),
    '印发日期 2023-01-25 早于统计期止日 2023-12-31。',
    'dated 2023-01-25, before its period ends on 2023-12-31.',
  ],
  [
    'year-disagreement',
    report({ title: '2022' }),
    '标题所写年份 2022 与统计期年份 2023 不一致。',
    'the title says 2022, the period ends in 2023.',
  ],
  [
    'agency-disagreement',
    report({ signer: '样板县教育局' }),
    '标题所写机构“示例市某某局”与落款“样板县教育局”不一致。',
    'the title names “示例市某某局”, the signature “样板县教育局”.',
  ],
  [
    'period-backwards',
    report({ period: '2023年12月31日至2023年1月1日' }),
    '统计期起日 2023-12-31 晚于止日 2023-01-01。',
    'the period begins on 2023-12-31, after its end on 2023-01-01.',
  ],
  [
    'dates-disagree',
    report({ stamp: '发布日期：2026-05-01' }),
    '落款日期 2024-01-15 与页面所标日期 2026-05-01 不一致，采用落款日期。',
    'signed 2024-01-15, while the page is stamped 2026-05-01; the signature is taken.',
  ],
  [
    'year-of-sentences',
    report({ title: '', period: '全年', date: '', said: '2023年，主动公开信息7条。2023年，收到申请9件。' }),
    '标题、统计期和落款都没有写明年份；正文 2 处所写年份都是 2023 年，采用该年。',
    'neither title nor period nor signature says the year; the text names 2023 alone, in 2 places, and it is taken.',
  ],
  [
    'tables-are-pictures',
    `<html><body>${report({ said: '本年<img src="a.png">' })
      .split('\n')
      .map((line) => `<p>${line}</p>${line.startsWith('二、') ? '<img src="1.png"><img src="2.png">' : ''}`)
      .join('')}</body></html>`,
    '第 2 部分只有图片（2 张），没有表格：图中数字无法读取，请换用文字版，或人工录入。',
    'section 2 has pictures (2) in place of tables: their figures cannot be read; find a version with text, or enter them by hand.',
  ],
];

test.each(CASES)('%s is said in the language that was asked for', async (rule, text, zh, en) => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-notice-'));
  await writeFile(join(folder, 'r'), text);
  for (const [language, sentence] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const { effects, printed } = listen(language);
    await nianbao(['read', 'r'], folder, effects);
    await nianbao(['check', 'r'], folder, effects);
    await nianbao(['read', '--json', 'r'], folder, effects);
    await nianbao(['check', '--json', 'r'], folder, effects);
    const [read, check, ...json] = printed;
    for (const shown of [read, check]) expect(shown).toContain(`  ${rule}: ${sentence}`);
    for (const shown of json)
      expect(JSON.parse(shown!)).toMatchObject({ notices: [{ rule, message: sentence }] });
  }
});

test('every notice has a report that meets it', () => {
  expect(CASES.map(([rule]) => rule).sort()).toEqual(Object.keys(NOTICES).sort());
});
