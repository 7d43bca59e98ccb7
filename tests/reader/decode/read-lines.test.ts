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
