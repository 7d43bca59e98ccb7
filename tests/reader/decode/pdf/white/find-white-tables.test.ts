import { expect, it } from 'vitest';
import { findWhiteTables } from '../../../../../src/reader/decode/pdf/white/find-white-tables.ts';
import { layStrip } from '../../../../../src/reader/decode/pdf/white/lay-strip.ts';
import type { Word } from '../../../../../src/reader/decode/pdf/read-words.ts';

const SIZE = 10;

/** Words centred at a place, ideographs as wide as high and digits half of that. */
const word = (text: string, middle: number, line: number): Word => {
  const width = [...text].reduce((sum, character) => sum + (character < '\u2000' ? SIZE / 2 : SIZE), 0);
  return { text, box: [middle - width / 2, line, middle + width / 2, line + SIZE] };
};

const read = (...pages: readonly (readonly Word[])[]) =>
  layStrip(pages.map((words, index) => ({ number: index + 1, words, ruled: [] })))
    .flatMap(findWhiteTables)
    .map(({ table }) => table.rows.map((cells) => cells.map(({ text }) => text)));

const HEADS = [
  word('信息内容', 60, 0),
  word('本年制发件数', 160, 0),
  word('本年废止件数', 260, 0),
  word('现行有效件数', 360, 0),
];
const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];

it('cells stand in the column of their head, and an empty one moves none', () => {
  const rows = [word('规章', 60, 20), word('3', 160, 20), word('12', 360, 20)];
  expect(read([...HEADS, ...rows])).toEqual([[heads, ['规章', '3', '', '12']]]);
});

it('a row without any number is a row of empty cells', () => {
  const rows = [
    word('规章', 60, 20),
    word('规范性文件', 60, 40),
    ...[160, 260, 360].map((x) => word('7', x, 40)),
  ];
  expect(read([...HEADS, ...rows])[0]!.slice(1)).toEqual([
    ['规章', '', '', ''],
    ['规范性文件', '7', '7', '7'],
  ]);
});

it('numbers in a column without a head make no table', () => {
  const rows = [word('规章', 60, 20), word('3', 160, 20), word('12', 460, 20)];
  expect(read([...HEADS, ...rows])).toEqual([]);
});

it('two numbers on one line below one head make no table', () => {
  const rows = [word('规章', 60, 20), word('3', 150, 20), word('1', 170, 20)];
  const wide = [word('规范性文件', 60, 40), word('1234567', 160, 40)];
  expect(read([...HEADS, ...rows, ...wide])).toEqual([]);
});

it('a table goes on over a page break, its heads standing on the page before', () => {
  const row = (label: string, line: number) => [
    word(label, 60, line),
    ...[160, 260, 360].map((x) => word('7', x, line)),
  ];
  expect(read([...HEADS], row('规章', 300))).toEqual([[heads, ['规章', '7', '7', '7']]]);
});

it('numbers below each other in one row stay two', () => {
  const row = [
    word('规章', 60, 26),
    word('1', 160, 20),
    word('0', 160, 32),
    word('4', 260, 26),
    word('5', 360, 26),
  ];
  expect(read([...HEADS, ...row])[0]![1]).toEqual(['规章', '1\n0', '4', '5']);
});

it('a mark that its cell wraps is one', () => {
  const row = [
    word('规章', 60, 26),
    word('不适', 160, 20),
    word('用', 160, 32),
    word('4', 260, 26),
    word('5', 360, 26),
  ];
  expect(read([...HEADS, ...row])[0]![1]).toEqual(['规章', '不适用', '4', '5']);
});

it('numbers in running text are no table', () => {
  const prose = [word('全年共收到申请', 60, 20), word('12', 160, 20), word('件，办结申请共计多件', 260, 20)];
  expect(read([...HEADS, ...prose])).toEqual([]);
});
