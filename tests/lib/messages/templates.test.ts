import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/checks/rules/rules.ts';
import { STATE_WORDS } from '../../../src/domain/states.ts';
import { en } from '../../../src/lib/messages/en.ts';
import { zh } from '../../../src/lib/messages/zh.ts';
import { claimsIn, tokensIn } from '../../plain-words.ts';

interface Messages {
  readonly [key: string]: string | Messages;
}
type Template = readonly [key: string, template: string];
const templatesOf = (messages: Messages, before = ''): readonly Template[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as const] : templatesOf(value, `${before}${key}.`),
  );
const ALL = { zh: templatesOf(zh), en: templatesOf(en) };
const parametersOf = (template: string): ReadonlySet<string> =>
  new Set([...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!));

/** Figures that are nothing without the reports or bodies they are of. */
const OF_MANY = ['median', 'rank', 'share', 'pooled', 'percentile', 'highest', 'lowest', 'high', 'least'];
/** What a median or a rank may be called by another parameter. */
const NAMELESS = ['value', 'text', 'number', 'change'];
const NAMES_ONE = { zh: /中位数|半数|居第|位次/, en: /\bmedian\b|\bhalf\b|\brank \{/i };
/** How many: reports, bodies, or a whole. */
const N = ['count', 'of', 'total', 'reports', 'together', 'decided', 'denominator'];

const saysFigureOfMany = ([, template]: Template, locale: keyof typeof ALL): boolean => {
  const parameters = parametersOf(template);
  return (
    OF_MANY.some((name) => parameters.has(name)) ||
    (NAMES_ONE[locale].test(template) && NAMELESS.some((name) => parameters.has(name)))
  );
};
const saysN = ([, template]: Template): boolean => {
  const parameters = parametersOf(template);
  return N.some((name) => parameters.has(name));
};

describe.each(['zh', 'en'] as const)('a message in %s', (locale) => {
  test('that tells a median, a rank, a share, a highest or a lowest tells of how many', () => {
    const figures = ALL[locale].filter((template) => saysFigureOfMany(template, locale));
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter((template) => !saysN(template))).toEqual([]);
  });
});

test('a message without its n is found', () => {
  const bare: readonly Template[] = [
    ['a', '中位数 {{median}} 条'],
    ['b', '半数机构不超过 {{value}} 条'],
    ['c', '居第 {{rank}} 位'],
    ['d', '{{group}}（{{share}}）'],
  ];
  expect(bare.filter((template) => saysFigureOfMany(template, 'zh') && !saysN(template))).toEqual(bare);
});

test('both languages tell the same: a template has the same parameters in each', () => {
  const english = new Map(ALL.en);
  const listed = (template: string) => [...parametersOf(template)].sort().join();
  const differing = ALL.zh.filter(([key, template]) => listed(template) !== listed(english.get(key)!));
  // A sentence opens with its version in Chinese and ends with it in English.
  expect(differing.map(([key]) => key)).toEqual(['quote.from', 'quote.end']);
});

test('no message says that a body did not publish, but those of a register of bodies that must', () => {
  const claiming = [...ALL.zh, ...ALL.en].filter(([, template]) => claimsIn(template).length > 0);
  expect(claiming.map(([key]) => key).filter((key) => !/register|\.not_published$/i.test(key))).toEqual([]);
  const { not_published: _, ...others } = STATE_WORDS;
  expect(claimsIn(JSON.stringify([others, RULES.map(({ title }) => title)]))).toEqual([]);
});

test('no message and no word for a state holds a name of the program', () => {
  const words = [...ALL.zh, ...ALL.en].map(([key, template]) => [
    key,
    // A function of SQL is one by its brackets.
    template.replace(/\{\{\w+\}\}|\$t\([\w.]+\)|\w+\(\)/g, ''),
  ]);
  const found = words.filter(([, template]) => tokensIn(template!).length > 0);
  expect(found).toEqual([]);
  expect(
    tokensIn(JSON.stringify([STATE_WORDS, RULES.map(({ title }) => title)]).replace(/"\w+":|[{}]/g, '')),
  ).toEqual([]);
});

test('of one, English leaves out nothing but the number itself', () => {
  const plural = new Map(ALL.en);
  for (const [key, template] of ALL.en.filter(([name]) => name.endsWith('_one'))) {
    const lacking = [...parametersOf(plural.get(key.replace(/_one$/, ''))!)].filter(
      (name) => !parametersOf(template).has(name),
    );
    expect(
      lacking.filter((name) => !N.includes(name) && !['sum', 'all'].includes(name)),
      key,
    ).toEqual([]);
  }
});
