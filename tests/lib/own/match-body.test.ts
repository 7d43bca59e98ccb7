import { expect, test } from 'vitest';
import { unplaced, type Agency } from '../../../src/domain/agency.ts';
import { matchBody } from '../../../src/lib/own/match-body.ts';

const at = (name: string, county = ''): Agency => ({
  ...unplaced(name),
  province: '示例省',
  city: '示例市',
  county,
});
const KNOWN = [
  at('示例市应急管理局'),
  at('示例市城市管理局'),
  at('示例区城市管理局', '示例区'),
  at('示例区临江街道办事处', '甲区'),
  at('示例区临江街道办事处', '乙区'),
];
const kindOf = (name: string | null) => matchBody(name, KNOWN).kind;

test('a body is known by its name, or by the name it once had', () => {
  expect(matchBody('示例市应急管理局', KNOWN)).toEqual({ kind: 'known', agency: KNOWN[0], by: 'name' });
  expect(matchBody('示例市安全生产监督管理局', KNOWN)).toEqual({
    kind: 'known',
    agency: KNOWN[0],
    by: 'former-name',
  });
});

test('a name that several bodies have, or that several end in, is for a person to settle', () => {
  expect(matchBody('示例区临江街道办事处', KNOWN)).toMatchObject({
    kind: 'several',
    candidates: [KNOWN[3], KNOWN[4]],
  });
  expect(matchBody('城市管理局', KNOWN)).toMatchObject({ kind: 'several', candidates: [KNOWN[1], KNOWN[2]] });
});

test('a full name that nobody knows is a new body; a name without a place, or none, is not', () => {
  expect(matchBody('示例市档案局', KNOWN)).toEqual({ kind: 'new', agency: unplaced('示例市档案局') });
  expect([kindOf('示县卫生健康局'), kindOf('国家税务总局示例市税务局'), kindOf('示例省人民政府')]).toEqual([
    'new',
    'new',
    'new',
  ]);
  expect([
    kindOf('档案局'),
    kindOf('市场监督管理局'),
    kindOf('城市建设投资中心'),
    kindOf(null),
    kindOf(' '),
  ]).toEqual(Array.from({ length: 5 }, () => 'unknown'));
});
