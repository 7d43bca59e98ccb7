import { expect, it } from 'vitest';
import { readWords } from '../../../../src/reader/decode/pdf/read-words.ts';

const item = (transform: readonly number[]) => ({ str: '3001', transform, width: 20, height: 10 });

it('a word on an upright page stands below its upper edge', () => {
  const [word] = readWords([item([10, 0, 0, 10, 100, 700])], [1, 0, 0, -1, 0, 800], 600);
  expect(word!.box.map(Math.round)).toEqual([100, 92, 120, 102]);
});

it('a word that runs up a page turned by 90 degrees reads level', () => {
  const [word] = readWords([item([0, 10, -10, 0, 300, 200])], [0, 1, 1, 0, 0, 0], 600);
  expect(word!.box.map(Math.round)).toEqual([200, 292, 220, 302]);
});

it('a number that runs out of the page says that only a part of it is known, one at its edge is whole', () => {
  const words = readWords(
    [item([10, 0, 0, 10, 582, 700]), item([10, 0, 0, 10, 579, 700])],
    [1, 0, 0, -1, 0, 800],
    600,
  );
  expect(words.map(({ text }) => text)).toEqual(['3001…', '3001']);
});
