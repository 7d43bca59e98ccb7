import { expect, it } from 'vitest';
import { findUnruledTables } from '../../../../../src/reader/decode/pdf/unruled/find-unruled-tables.ts';
import { layStrip } from '../../../../../src/reader/decode/pdf/unruled/lay-strip.ts';
import type { Word } from '../../../../../src/reader/decode/pdf/read-words.ts';

const SIZE = 10;

/** Words centred at a place, ideographs as wide as high and digits half of that. */
const word = (text: string, middle: number, line: number): Word => {
  const width = [...text].reduce((sum, character) => sum + (character < '\u2000' ? SIZE / 2 : SIZE), 0);
  return { text, box: [middle - width / 2, line, middle + width / 2, line + SIZE] };
};

const read = (...pages: readonly (readonly Word[])[]) =>
  layStrip(pages.map((words, index) => ({ number: index + 1, words, ruled: [] })))
    .flatMap(findUnruledTables)
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

it('a wide label without numbers between two rows is a row, centred as one of its neighbours is', () => {
  const seven = (line: number) => word('7', 260, line);
  const rows = [
    word('一、新收', 60, 20),
    seven(20),
    word('（一）予以公开', 70, 40),
    word('（二）部分公开（只计本项）', 70, 60),
    word('1.国家秘密', 70, 80),
    seven(80),
  ];
  expect(read([word('信息内容', 60, 0), word('数量', 260, 0), ...rows])[0]!.slice(1)).toEqual([
    ['一、新收', '7'],
    ['（一）予以公开', ''],
    ['（二）部分公开（只计本项）', ''],
    ['1.国家秘密', '7'],
  ]);
});

it.each([
  ['3至', '5'],
  ['?', '0'],
])('%s over %s in the first column is one cell', (above, below) => {
  const row = [word('规章', 60, 26), word(above, 160, 20), word(below, 160, 32)];
  const others = [word('4', 260, 26), word('5', 360, 26)];
  expect(read([...HEADS, ...row, ...others])[0]![1]).toEqual(['规章', above + below, '4', '5']);
});

/** A row whose label a page break cuts, its number as far as `above` and going on below; `widest` fills the column. */
const cutByPage = (widest: string, above: string, below: string) => [
  [word('信息内容', 60, 0), word('总计', 160, 0)].concat(
    [word('1.重复申请', 60, 20), word(widest, 160, 20)],
    [word('2.补正后申请内容', 60, 40), word(above, 160, 40)],
  ),
  [word('仍不明确', 60, 0), word(below, 160, 0), word('3.其他', 60, 20), word('9', 160, 20)],
];

it('numbers beside the rest of a label that a page break cuts go on in its row', () => {
  expect(read(...cutByPage('8700', '6512', '38'))[0]!.slice(1)).toEqual([
    ['1.重复申请', '8700'],
    ['2.补正后申请内容仍不明确', '6512\n38'],
    ['3.其他', '9'],
  ]);
});

it('a label without a number begins a row of its own where the number above it had room for another digit', () => {
  expect(read(...cutByPage('870000', '6512', '38'))[0]!.slice(1)).toEqual([
    ['1.重复申请', '870000'],
    ['2.补正后申请内容', '6512'],
    ['仍不明确', '38'],
    ['3.其他', '9'],
  ]);
});

const PLAIN_HEADS = [word('结果维持', 60, 0), word('结果纠正', 160, 0), word('总计', 260, 0)];

it('a row without a label that a page break cuts is one, and what goes on does so in its column', () => {
  const above = [word('3', 60, 20), word('0', 160, 20), word('3', 260, 20)];
  const below = [word('2', 60, 0), word('2', 260, 0), word('5', 60, 12), word('5', 260, 12)];
  expect(read([...PLAIN_HEADS, ...above], below)[0]![1]).toEqual(['3\n2\n5', '0', '3\n2\n5']);
});

it('a row without a label goes on over a page break in the words of a mark', () => {
  const above = [word('12', 60, 20), word('不', 160, 20), word('12', 260, 20)];
  const second = [word('3', 60, 32), word('适', 160, 32), word('3', 260, 32)];
  expect(read([...PLAIN_HEADS, ...above, ...second], [word('用', 160, 0)])[0]![1]).toEqual([
    '12\n3',
    '不适用',
    '12\n3',
  ]);
});

it('numbers without a label that begin a page under a zero are a row of their own', () => {
  const row = (line: number) => [word('0', 60, line), word('4', 160, line), word('4', 260, line)];
  expect(read([...PLAIN_HEADS, ...row(20)], row(0))[0]!.slice(1)).toEqual([
    ['0', '4', '4'],
    ['0', '4', '4'],
  ]);
});

it('the rest of a mark that begins a page is no part of the mark close below it', () => {
  const over = [word('规章', 60, 20), word('不适', 160, 20), word('7', 260, 20)];
  const mark = [word('不适', 160, 14), word('用', 160, 26)];
  const below = [word('用', 160, 0), ...mark, word('规范性文件', 60, 20), word('5', 260, 20)];
  expect(read([...HEADS.slice(0, 3), ...over], below)).toEqual([
    [heads.slice(0, 3), ['规章', '不适用', '7'], ['规范性文件', '不适用', '5']],
  ]);
});

it('a mark over three lines reaches from its row to the next', () => {
  const tall = [22, 34, 46].map((line, at) => word('不适用'[at]!, 160, line));
  const row = [word('规章', 60, 34), ...tall, word('3', 260, 28), word('2', 260, 40), word('8', 360, 34)];
  const next = [word('规范性文件', 60, 78), ...[160, 260, 360].map((x) => word('4', x, 78))];
  expect(read([...HEADS, ...row, ...next])[0]!.slice(1)).toEqual([
    ['规章', '不适用', '3\n2', '8'],
    ['规范性文件', '4', '4', '4'],
  ]);
});

it.each(['2、', '2.'])('neither %s nor 没有 on a line of a label is a value', (number) => {
  const label = [number, '没有', '现成', '信息'].map((text, at) => word(text, 60, 40 + 12 * at));
  const rows = [word('1.不掌握', 60, 20), word('3', 160, 20), ...label, word('7', 160, 58)];
  expect(read([word('信息内容', 60, 0), word('数量', 160, 0), ...rows])[0]!.slice(1)).toEqual([
    ['1.不掌握', '3'],
    [`${number}没有现成信息`, '7'],
  ]);
});

it('a mark on a line of its own is as high as its text', () => {
  const tall = (line: number) => [0, 12, 24].map((down, at) => word('不适用'[at]!, 160, line + down));
  const rows = [word('规章', 60, 34), ...tall(22), word('规范性文件', 60, 88), ...tall(76)];
  const numbers = [word('5', 260, 82), word('3', 260, 94)];
  expect(read([...HEADS.slice(0, 3), ...rows, ...numbers])[0]!.slice(1)).toEqual([
    ['规章', '不适用', ''],
    ['规范性文件', '不适用', '5\n3'],
  ]);
});

it('a page that begins with a large title goes on as close as its last line is high', () => {
  const title: Word = { text: '三、申请情况', box: [0, -60, 180, -30] };
  const over = [title, ...HEADS.slice(0, 3), word('规章', 60, 20), word('7', 160, 20), word('不适', 260, 20)];
  expect(read(over, [word('用', 260, 0)])[0]!.at(-1)).toEqual(['规章', '7', '不适用']);
});

it('a heading that begins the next page is no rest of the row that ends this one', () => {
  const lineOf = (line: number, ...texts: readonly string[]) =>
    texts.map((text, at) => word(text, 60 + 100 * at, line));
  const block = (line: number) => lineOf(line, '信息内容', '数量', '金额');
  const row = (label: string, line: number) => lineOf(line, label, '7', '5');
  const below = [word('第二十条第（六）项', 210, 0), ...block(20), ...row('处罚', 40)];
  expect(read([...block(0), ...row('许可', 20)], below)).toEqual([
    [
      ['信息内容', '数量', '金额'],
      ['许可', '7', '5'],
    ],
    [['第二十条第（六）项'], ['信息内容', '数量', '金额'], ['处罚', '7', '5']],
  ]);
});

it('numbers that end a page below its labels stand in the row whose label begins the next', () => {
  const above = [word('1.重复申请', 60, 20), word('8', 160, 20), word('9', 260, 20), word('7', 160, 40)];
  const below = [word('2.其他', 60, 0), word('12', 260, 0), word('3.总计', 60, 20), word('15', 160, 20)];
  expect(read([...HEADS.slice(0, 3), ...above], below)[0]!.slice(1)).toEqual([
    ['1.重复申请', '8', '9'],
    ['2.其他', '7', '12'],
    ['3.总计', '15', ''],
  ]);
});

it('numbers beside no label in the middle of a page make no table', () => {
  const above = [
    word('规章', 60, 20),
    word('3', 260, 20),
    word('5', 160, 38),
    word('文件', 60, 56),
    word('4', 260, 56),
  ];
  const below = [word('其他', 60, 0), word('7', 160, 0), word('7', 260, 0)];
  expect(read([...HEADS.slice(0, 3), ...above], below)).toEqual([]);
});

it('thousands of marks close below each other, beside no label, make no table and do not hold up the reader', () => {
  const marks = Array.from({ length: 4000 }, (_, at) => word('无', 160, 20 + 12 * at));
  expect(read([...HEADS, word('规章', 60, 20), ...marks])).toEqual([]);
});
