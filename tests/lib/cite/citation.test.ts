import { expect, test } from 'vitest';
import { toBibtex, toGbt7714, toPlainCitation, type Cited } from '../../../src/lib/cite/citation.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';

const cited: Cited = {
  title: '排序：行政许可处理决定数量，2023',
  source: '来源：48 份年报',
  version: 'aec7af36',
  versionOn: '2026-11-24',
  accessedOn: '2026-11-25',
  address: 'https://shili.invalid/metrics/permits/?y=2023&v=rank&d=aec7af36',
  report: null,
};
const inEnglish: Cited = { ...cited, title: 'Ranking: permits, 2023', source: 'Source: 48 reports' };
const zh = { locale: 'zh', t: translateTo('zh') } as const;
const en = { locale: 'en', t: translateTo('en') } as const;

test('a plain citation names the figure, its reports, the version, the day and the address', () => {
  expect(toPlainCitation(cited, zh)).toBe(
    '年报观察：《排序：行政许可处理决定数量，2023》，来源：48 份年报，数据版本 aec7af36（2026-11-24），2026-11-25 取自 https://shili.invalid/metrics/permits/?y=2023&v=rank&d=aec7af36',
  );
  expect(toPlainCitation(inEnglish, en)).toBe(
    'Nianbao, “Ranking: permits, 2023”. Source: 48 reports; data version aec7af36 (2026-11-24). https://shili.invalid/metrics/permits/?y=2023&v=rank&d=aec7af36, accessed 2026-11-25.',
  );
});

test('GB/T 7714: author, title [DB/OL], version, date of update, date of access, address', () => {
  expect(toGbt7714(cited, zh)).toBe(
    '年报观察. 排序：行政许可处理决定数量，2023[DB/OL]. 数据版本 aec7af36. (2026-11-24)[2026-11-25]. https://shili.invalid/metrics/permits/?y=2023&v=rank&d=aec7af36.',
  );
  expect(toGbt7714({ ...inEnglish, versionOn: null }, en)).toBe(
    'Nianbao. Ranking: permits, 2023[DB/OL]. Data version aec7af36. [2026-11-25]. https://shili.invalid/metrics/permits/?y=2023&v=rank&d=aec7af36.',
  );
});

const withoutKey = (entry: string) => entry.replace(/(?<=^@misc\{)[\w-]+/, 'KEY');

test('BibTeX: an entry with its version, address and day of access', () => {
  expect(withoutKey(toBibtex(cited, zh))).toMatchInlineSnapshot(`
    "@misc{KEY,
      author  = {{年报观察}},
      title   = {{排序：行政许可处理决定数量，2023}},
      year    = {2026},
      version = {aec7af36},
      url     = {https://shili.invalid/metrics/permits/?y=2023&v=rank&d=aec7af36},
      urldate = {2026-11-25},
      note    = {数据版本 aec7af36（2026-11-24）; 来源：48 份年报; 2026-11-25 访问},
    }"
  `);
  expect(withoutKey(toBibtex(inEnglish, en))).toMatchInlineSnapshot(`
    "@misc{KEY,
      author  = {{Nianbao}},
      title   = {{Ranking: permits, 2023}},
      year    = {2026},
      version = {aec7af36},
      url     = {https://shili.invalid/metrics/permits/?y=2023&v=rank&d=aec7af36},
      urldate = {2026-11-25},
      note    = {Data version aec7af36 (2026-11-24); Source: 48 reports; accessed 2026-11-25},
    }"
  `);
});

test('what TeX would read as a command is escaped', () => {
  const entry = toBibtex({ ...cited, title: '50% & $1_000 {a}~b^c \\d #1' }, zh);
  expect(entry).toContain(
    'title   = {{50\\% \\& \\$1\\_000 \\textbraceleft{}a\\textbraceright{}\\textasciitilde{}b\\textasciicircum{}c \\textbackslash{}d \\#1}}',
  );
});

test('the key of an entry tells figures of one page apart and stays the same for one figure', () => {
  const keyOf = (title: string) => /^@misc\{([\w-]+),/.exec(toBibtex({ ...cited, title }, zh))![1];
  expect(keyOf('甲')).toMatch(/^nianbao-metrics-permits-[0-9a-f]{4}-aec7af36$/);
  expect(keyOf('甲')).toBe(keyOf('甲'));
  expect(keyOf('甲')).not.toBe(keyOf('乙'));
});

const report = {
  author: '示例市气象局',
  title: '示例市气象局 2023 年政府信息公开工作年度报告',
  publishedOn: '2024-01-20',
  url: 'https://shili.invalid/nianbao/2023.html',
};

test('the author of a report is its body, its date that of publication, and it is said how it was read', () => {
  expect(toGbt7714({ ...cited, report }, zh)).toBe(
    '示例市气象局. 示例市气象局 2023 年政府信息公开工作年度报告[R/OL]. (2024-01-20)[2026-11-25]. https://shili.invalid/nianbao/2023.html. 据年报观察，数据版本 aec7af36，https://shili.invalid/metrics/permits/?y=2023&v=rank&d=aec7af36.',
  );
  expect(toPlainCitation({ ...cited, report }, zh)).toBe(
    '示例市气象局：《示例市气象局 2023 年政府信息公开工作年度报告》，据年报观察，数据版本 aec7af36（2026-11-24），2026-11-25 取自 https://shili.invalid/metrics/permits/?y=2023&v=rank&d=aec7af36',
  );
  const entry = toBibtex({ ...cited, report }, en);
  expect(entry).toContain('author  = {{示例市气象局}},');
  expect(entry).toContain('year    = {2024},');
  expect(entry).toContain('url     = {https://shili.invalid/nianbao/2023.html},');
});

test('of a report without a known date no year is claimed, without an address none is made up', () => {
  const entry = toBibtex({ ...cited, report: { ...report, publishedOn: null, url: null } }, zh);
  expect(entry).not.toMatch(/^ {2}year/m);
  expect(entry).toContain('url     = {https://shili.invalid/metrics/permits/');
});
