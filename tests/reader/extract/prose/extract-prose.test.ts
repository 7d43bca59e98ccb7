import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../src/domain/fact.ts';
import { decode } from '../../../../src/reader/decode/decode.ts';
import { decodeText } from '../../../../src/reader/decode/text.ts';
import { extractProse } from '../../../../src/reader/extract/prose/extract-prose.ts';
import { LEXICON } from '../../../../src/form/prose/lexicon.ts';
import { STATEMENTS } from '../../../../src/form/prose/statements.ts';
import { PROSE_METRICS } from '../../../../src/form/prose/metrics.ts';
import { readProse, reportOf } from './read-prose.ts';
import { BODIES } from './bodies.ts';
import { SENTENCES } from './sentences.ts';

/** A line may end at a semicolon, and the number after it then lacks another thing to be certain. */
const withoutReasons = (states: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(states).map(([metric, state]) => [metric, state.startsWith('?') ? '?' : state]),
  );

describe('a sentence states', () => {
  it.each(SENTENCES)('%s', (sentence, states) => {
    expect(readProse(sentence)).toEqual(states);
  });

  it('the same wherever its lines are wrapped but within a number', () => {
    for (const [text, states] of SENTENCES.filter(([one]) => !/\n|^!|^图|^（| /u.test(one)))
      for (let cut = 1; cut < text.length; cut += 1) {
        if (/[\p{Nd}.,，]/u.test(text[cut]! + text[cut - 1]!) || /[。；]/u.test(text[cut]!)) continue;
        const wrapped = `${text.slice(0, cut)}\n${text.slice(cut)}`;
        expect(withoutReasons(readProse(wrapped)), wrapped).toEqual(withoutReasons(states));
      }
  });
});

it('an address in brackets does not end its sentence', () => {
  expect(readProse('局官方网站（http://www.example.gov.cn/）发布822条，微博“示例文旅”发布143条。')).toEqual({
    website_posts: '822',
    weibo_posts: '143',
  });
});

describe('a whole section states what is listed and nothing else', () => {
  it.each(BODIES)('%s', (_, text, states) => {
    expect(readProse(text)).toEqual(states);
  });
});

describe('every word does in its example what its like do', () => {
  it.each(
    LEXICON.map(
      (words) => [`${words.kind} ${words.as}: ${words.words.slice(0, 3).join(' ')} …`, words] as const,
    ),
  )('%s', (_, { words, example, states }) => {
    for (const word of words)
      expect({ word, states: readProse(example.replace('~', word)) }).toEqual({ word, states });
  });

  it('and stands in the lexicon once', () => {
    const all = LEXICON.flatMap(({ words }) => words);
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });
});

describe('the table of statements', () => {
  it('has a row for every metric, and no other', () => {
    expect(new Set(STATEMENTS.map(({ metric }) => metric))).toEqual(
      new Set(PROSE_METRICS.map(({ metric }) => metric)),
    );
  });

  it('names acts, things and channels that the lexicon has', () => {
    const known = new Set([...LEXICON.map(({ as }) => as), 'none', '-', 'carry_in', 'carry_out']);
    const named = STATEMENTS.flatMap(({ things, acts, channel }) => [...things, ...acts, channel ?? '-']);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('every fact of prose', () => {
  it('has the text at its place as its quote', () => {
    for (const [sentence] of SENTENCES) {
      const document = reportOf(sentence);
      for (const fact of extractProse(document, 2023))
        if ('at' in fact && 'start' in fact.at.place)
          expect(document.text?.slice(fact.at.place.start, fact.at.place.end)).toBe(fact.at.quote);
    }
  });

  it('is of the year: the same sentences about another year give no figure', () => {
    const anyTemplate = fc.constantFrom(
      '主动公开政府信息N条。',
      '收到政府信息公开申请N件。',
      '门户网站发布信息N条。',
      '微信公众号推送信息N条。',
      '因政府信息公开被申请行政复议N件，被提起行政诉讼N件。',
      '召开新闻发布会N场。',
      '发布政策解读N篇。',
    );
    const anyLead = fc.constantFrom(
      '2022年，',
      '2021年度',
      '去年',
      '上一年，我局',
      '自2008年以来',
      '历年',
      '预计',
      '上半年',
    );
    fc.assert(
      fc.property(anyTemplate, anyLead, fc.nat(99_999), (template, lead, value) => {
        const states = Object.values(readProse(lead + template.replaceAll('N', String(value))));
        expect(states.length).toBeGreaterThan(0);
        for (const state of states) expect(state).toMatch(/^\?(?:which-year|cumulative|planned)$/u);
      }),
    );
  });

  it.each([
    ['市财政局收到政府信息公开申请21件。', { requests_received: '?whose' }],
    [
      '市财政局2023年共收到政府信息公开申请21件，办结20件。',
      { requests_received: '?whose', requests_answered: '?whose' },
    ],
    ['柳林镇未收到政府信息公开申请。', {}],
    ['2023年，示例县某某局主动公开政府信息88条。', { disclosed_items: '?whose' }],
    ['2023年，示例市某某局主动公开政府信息88条。', { disclosed_items: '88' }],
    ['市某某局收到政府信息公开申请21件，市财政局收到政府信息公开申请5件。', { requests_received: '21' }],
    ['全市收到政府信息公开申请21件，办结20件。', { requests_received: '21', requests_answered: '20' }],
    ['各区收到政府信息公开申请共21件。', { requests_received: '21' }],
    ['示例市收到政府信息公开申请21件。', { requests_received: '21' }],
    ['通过示例县政府网站公开信息30条。', { website_posts: '30' }],
  ])('is of the body of the report: %s', (sentence, states) => {
    expect(readProse(sentence, '示例市某某局')).toEqual(states);
    expect(Object.keys(readProse(sentence)).length).toBeGreaterThan(0);
  });

  it('is the number that is printed, in whatever way', () => {
    const anyPrint = fc.constantFrom(
      (value: number) => String(value),
      (value: number) => ` ${value} `,
      (value: number) => value.toLocaleString('en-US'),
      (value: number) => value.toLocaleString('en-US').replaceAll(',', '，'),
      (value: number) =>
        String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    );
    fc.assert(
      fc.property(fc.nat(9_999_999), anyPrint, (value, print) => {
        expect(readProse(`全年主动公开政府信息${print(value)}条，其中网站发布${print(value)}条。`)).toEqual({
          disclosed_items: String(value),
          website_posts: String(value),
        });
      }),
    );
  });

  it('is of section 一: the other sections state none', () => {
    const document = reportOf('一年来，本机关认真贯彻《条例》。');
    expect(extractProse(document, 2023)).toEqual([]);
  });

  it('is read in a report of an outline of its own too, but not from what it means to improve', () => {
    const text = [
      '示例市某某局2017年政府信息公开工作年度报告',
      '一、概述',
      '2017年，我局认真贯彻《条例》。',
      '二、主动公开情况',
      '全年主动公开政府信息755条。',
      '三、依申请公开情况',
      '2017年未收到政府信息公开申请。',
      '四、存在的问题和改进措施',
      '主动公开政府信息900条的任务没有完成。',
      '附件：政府信息公开情况统计表',
      '主动公开政府信息800条，',
    ].join('\n');
    expect(extractProse(decodeText(text), 2017).map(valueOf)).toEqual([
      'disclosed_items 755',
      'requests_received 0',
    ]);
  });

  it('is not of a printed year where the year of the report is not known', () => {
    const facts = extractProse(reportOf('2023年公开政府信息20条。'), null);
    expect(facts).toMatchObject([
      { state: 'illegible', because: 'which-year', at: { quote: '20条' }, context: '2023年公开政府信息20条' },
    ]);
  });

  it('has the whole cell as its quote where the page is one table', async () => {
    const page = `<table><tr><td>一、总体情况</td></tr><tr><td>全年主动公开政府信息755条。</td></tr><tr><td>二、主动公开政府信息情况</td></tr></table>`;
    const [fact] = extractProse(
      await decode(new TextEncoder().encode(`<html><body>${page}</body></html>`), 'x.html'),
      2023,
    );
    expect(fact).toMatchObject({
      value: 755,
      at: { quote: '全年主动公开政府信息755条。', place: { table: 0, row: 1, column: 0 } },
    });
  });

  it('is found in text that a PDF printed with radicals', () => {
    expect(readProse('全年⽹站信息发布 20 条。本年度通过⻔⼾⽹站公开政府信息20条。')).toEqual({
      website_posts: '20',
    });
  });
});

const valueOf = (fact: Fact) => `${fact.item.metric} ${fact.state === 'reported' ? fact.value : fact.state}`;
