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

const blockOf = (name: string, line: number) => [
  word('第二十条第（五）项', 160, line),
  word('信息内容', 60, line + 20),
  word('本年处理决定数量', 160, line + 20),
  word(name, 60, line + 40),
];
const blank = [['第二十条第（五）项'], ['信息内容', '本年处理决定数量'], ['行政许可', '']];
const filled = [['第二十条第（五）项'], ['信息内容', '本年处理决定数量'], ['行政处罚', '7']];

it.each([
  [
    'above',
    [...blockOf('行政许可', 0), ...blockOf('行政处罚', 60), word('7', 160, 100)],
    [...blank, ...filled],
  ],
  [
    'below',
    [...blockOf('行政处罚', 0), word('7', 160, 40), ...blockOf('行政许可', 60)],
    [...filled, ...blank],
  ],
])('a label alone under heads is a row of empty cells, also %s a row of numbers', (_where, words, rows) => {
  expect(read(words)).toEqual([rows]);
});

it('a line alone that stands elsewhere than the labels is no row', () => {
  const words = [...blockOf('行政处罚', 0), word('7', 160, 40), ...blockOf('行政许可', 60).slice(0, 3)];
  expect(read([...words, word('以上无误', 75, 100)])).toEqual([filled]);
});

it('a head written downwards goes on below the page break that cuts it', () => {
  const over = [word('信息内容', 60, 0), word('制', 160, 0), word('发', 160, 12)];
  const below = [word('件', 160, 0), word('规章', 60, 20), word('3', 160, 20)];
  expect(read(over, below)).toEqual([[['信息内容'], ['制发件'], ['规章', '3']]]);
});

it('a heading left of its head is no row of the table above, however wide the labels of that are', () => {
  const block = [word('第二十条第（五）项', 60, 40), ...blockOf('行政许可', 40).slice(1)];
  const wide = [word('行政处罚（1件计1次）', 60, 20), word('7', 160, 20)];
  expect(read([word('信息内容', 60, 0), word('本年处理决定数量', 160, 0), ...wide, ...block])).toEqual([
    [
      ['信息内容', '本年处理决定数量'],
      ['行政处罚（1件计1次）', '7'],
      ['第二十条第（五）项', ''],
      ['信息内容', '本年处理决定数量'],
      ['行政许可', ''],
    ],
  ]);
});

it('a range that its cell wraps does not part the row, which has no label', () => {
  const range = [word('3', 260, 20), word('至', 260, 32), word('5', 260, 44)];
  expect(read([...HEADS.slice(1), ...range, word('4', 160, 32), word('7', 360, 32)])).toEqual([
    [heads.slice(1), ['4', '3至5', '7']],
  ]);
});

it('words of a group that stand between two of its rows are no row', () => {
  const row = (label: string, line: number) => [word(label, 100, line), word('7', 200, line)];
  const head = [word('信息内容', 100, 0), word('数量', 200, 0)];
  const groups = [word('（三）', 40, 20), word('（四）', 40, 52)];
  const rows = [...row('1.重复申请', 20), ...row('1.信访投诉', 40), ...row('2.公开出版', 64)];
  expect(read([...head, ...groups, ...rows])).toEqual([
    [
      ['信息内容', '数量'],
      ['（三）', '1.重复申请', '7'],
      ['（四）', '1.信访投诉', '7'],
      ['2.公开出版', '7'],
    ],
  ]);
});

it('a mark that a page break cuts is one, and stands in the row whose label ends the page', () => {
  const over = [word('规章', 60, 20), word('不', 160, 20), word('适', 160, 32), word('7', 260, 20)];
  const below = [word('用', 160, 0), word('规范性文件', 60, 20), word('4', 160, 20), word('5', 260, 20)];
  expect(read([...HEADS.slice(0, 3), ...over], below)).toEqual([
    [heads.slice(0, 3), ['规章', '不适用', '7'], ['规范性文件', '4', '5']],
  ]);
});

it('a mark that ends a page and one that begins the next are two', () => {
  const mark = (line: number) => [word('不适', 160, line), word('用', 160, line + 12)];
  const over = [word('规章', 60, 26), ...mark(20), word('7', 260, 26)];
  const below = [word('规范性文件', 60, 6), ...mark(0), word('5', 260, 6)];
  expect(read([...HEADS.slice(0, 3), ...over], below)).toEqual([
    [heads.slice(0, 3), ['规章', '不适用', '7'], ['规范性文件', '不适用', '5']],
  ]);
});

it('a heading between two blocks is no row, though it begins above the end of a long label', () => {
  const label = (name: string, line: number) => [
    word(`${name}（1件计1次，不计撤回）`, 90, line),
    word('7', 260, line),
  ];
  const block = (line: number) => [
    word('第二十条第（五）项', 180, line),
    word('信息内容', 90, line + 20),
    word('本年处理决定数量', 260, line + 20),
  ];
  const words = [...block(0), ...label('行政许可', 40), ...block(60), ...label('行政处罚', 100)];
  expect(read(words).map((rows) => rows[2])).toEqual([
    ['行政许可（1件计1次，不计撤回）', '7'],
    ['行政处罚（1件计1次，不计撤回）', '7'],
  ]);
});

it('a row below whose numbers something stands that makes no table, such as the rest of them, is one cell', () => {
  const rows = [word('规章', 60, 20), word('3', 160, 20), word('4', 260, 20)];
  const cut = [word('规范性文件', 60, 40), word('2', 160, 40), word('5', 260, 40)];
  const rest = [word('3', 160, 52), word('不含撤回件和重复件', 260, 52)];
  expect(read([...HEADS.slice(0, 3), ...rows, ...cut, ...rest])).toEqual([
    [heads.slice(0, 3), ['规章', '3', '4'], ['规范性文件', '2\n5\n3不含撤回件和重复件']],
  ]);
});
