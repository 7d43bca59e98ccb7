import { expect, test } from 'vitest';
import { unplaced } from '../../../src/domain/agency.ts';
import { matchNames, type Choosable } from '../../../src/lib/scope/match-names.ts';

const at = (id: string, name: string, county = ''): Choosable => ({
  ...unplaced(name),
  id,
  province: '示例省',
  city: '示例市',
  county,
});
const KNOWN = [
  at('a', '示例市应急管理局'),
  at('b', '示例市城市管理局'),
  at('c', '示例区城市管理局', '示例区'),
  at('d', '甲区人民政府', '甲区'),
];
const idsOf = (text: string) => matchNames(text, KNOWN).map(({ id }) => id);

test('each line of a pasted list names its body, with or without its place, under today’s name or a former one', () => {
  expect(idsOf('示例市应急管理局\n\n 示例市城市管理局 \r\n示例省示例市甲区人民政府')).toEqual([
    'a',
    'b',
    'd',
  ]);
  expect(idsOf('示例市安全生产监督管理局')).toEqual(['a']);
});

test('of the cells of a spreadsheet the one that names a body counts, and a line that stands twice counts once', () => {
  expect(idsOf('1\t示例市应急管理局\t张三\n2\t示例市城市管理局\t\n1\t示例市应急管理局\t张三')).toEqual([
    'a',
    'b',
  ]);
});

test('a line that may mean several is for a person to settle, and so is one that nobody knows', () => {
  expect(matchNames('城市管理局\n示例市无此局', KNOWN)).toEqual([
    { line: '城市管理局', id: null, candidates: [KNOWN[1], KNOWN[2]] },
    { line: '示例市无此局', id: null, candidates: [] },
  ]);
});
