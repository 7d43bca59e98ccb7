import { describe, expect, it } from 'vitest';
import { dropFurniture } from '../../../../src/reader/decode/pdf/drop-furniture.ts';
import type { Word } from '../../../../src/reader/decode/pdf/read-words.ts';

const word = (text: string, top: number): Word => ({ text, box: [100, top, 200, top + 10] });

const textsOf = (pages: readonly (readonly Word[])[]) =>
  dropFurniture(pages).map((words) => words.map(({ text }) => text));

describe('what is printed around the text of a page is left out', () => {
  it.each(['-1-', '- 1 -', '— 12 —', '第 3 页', '第3页 共10页', '3/10', '第三页'])(
    '%s below it',
    (number) => {
      expect(textsOf([[word('规章', 50), word(number, 700)]])).toEqual([['规章']]);
    },
  );

  it('numbers that count the pages', () => {
    const pages = ['4', '5', '6'].map((number) => [word('规章', 50), word(number, 700)]);
    expect(textsOf(pages)).toEqual([['规章'], ['规章'], ['规章']]);
  });

  it('a head that most pages repeat, but for its numbers', () => {
    const pages = [1, 2, 3].map((number) => [
      word(`示例市年度报告 ${number}`, 20),
      word(`正文${'甲乙丙'[number - 1]!}`, 50),
    ]);
    expect(textsOf(pages)).toEqual([['正文甲'], ['正文乙'], ['正文丙']]);
  });
});

it('numbers of a table at the foot of pages stay', () => {
  const pages = ['4', '4', '7'].map((number) => [word('规章', 50), word(number, 700)]);
  expect(textsOf(pages)).toEqual([
    ['规章', '4'],
    ['规章', '4'],
    ['规章', '7'],
  ]);
});

it.each([
  ['-', '1', '—', '-'],
  ['3', '/', '10'],
])('marks and a number in the cells of a row at the foot of a page stay: %s %s %s', (...cells) => {
  const row = cells.map((text, at): Word => ({ text, box: [100 + 30 * at, 700, 110 + 30 * at, 710] }));
  expect(textsOf([[word('规章', 50), ...row]])).toEqual([['规章', ...cells]]);
});

it('a page number whose signs stand apart by a space is one', () => {
  const parts = ['—', '12', '—'].map((text, at): Word => ({
    text,
    box: [100 + 20 * at, 700, 110 + 20 * at, 710],
  }));
  expect(textsOf([[word('规章', 50), ...parts]])).toEqual([['规章']]);
});
