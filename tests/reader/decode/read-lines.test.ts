import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/reader/decode/read-lines.ts';

const shapes = (text: string) =>
  readLines(text, 'text').blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map((cell) => cell.text)),
  );

describe('lines of text', () => {
  it.each([
    ['| 规章 | 0 | | 3 |', [[['规章', '0', '', '3']]]],
    ['规章 | 0 | | 3', [[['规章', '0', '', '3']]]],
    ['行政许可 | 5 |||', [[['行政许可', '5', '', '']]]],
    ['行政许可\t5\t\t', [[['行政许可', '5', '', '']]]],
    [
      'a | b\n|---|:--:|\nc | d',
      [
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ],
    ],
    ['1 |\n|\n2 |', [[['1'], [''], ['2']]]],
    ['1\n|\n|\n2', ['1', [['']], '2']],
    ['1\n|\n2', ['1', '2']],
    ['## 一、总体情况\n本年', ['一、总体情况', '本年']],
    ['a | b\n\nc | d', [[['a', 'b']], [['c', 'd']]]],
    [
      '年报\n+----+---+\n| 规 | 1 |\n| 章 | 0 |\n+====+===+\n| 文 | 3 |\n+----+---+\n完',
      [
        '年报',
        [
          ['规章', '1\n0'],
          ['文', '3'],
        ],
        '完',
      ],
    ],
    [
      '+---+---+---+\n| 甲 | 一 | 0 |\n| 乙 +---+---+\n|   | 二 | 1 |\n+---+---+---+',
      [
        [
          ['甲', '一', '0'],
          ['', '二', '1'],
        ],
      ],
    ],
    ['+---+---+\n| 规 | 1 |\n| 章 2 |\n+---+---+', [[['规1章 2']]]],
  ])('%j', (text, expected) => expect(shapes(text)).toEqual(expected));

  it('stand at their places, to the letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('一', '|', ' ', '\n', '\r\n', '\t', '#', '0', '　', '-')),
        (pieces) => {
          const text = pieces.join('');
          for (const block of readLines(text, 'text').blocks) {
            const stretches =
              block.kind === 'paragraph'
                ? [{ text: block.text, place: block.locate(0, block.text.length) }]
                : block.rows.flat();
            for (const { text: shown, place } of stretches)
              expect('start' in place && text.slice(place.start, place.end)).toBe(shown);
          }
        },
      ),
    );
  });
});
