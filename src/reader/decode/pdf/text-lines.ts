import { around, heightOf, middleOf, type Box } from './geometry.ts';
import type { Word } from './read-words.ts';

export interface TextLine {
  readonly text: string;
  readonly box: Box;
}

/** Words on one level from left to right, levels from top to bottom. */
export function toLines(words: readonly Word[]): readonly TextLine[] {
  const sorted = [...words].sort((one, other) => one.box[1] - other.box[1]);
  const lines: Word[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    if (line && onOneLevel(line[0]!.box, word.box)) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => joinWords(line.sort((one, other) => one.box[0] - other.box[0])));
}

const onOneLevel = (one: Box, other: Box) =>
  Math.abs(middleOf(one)[1] - middleOf(other)[1]) < 0.5 * Math.min(heightOf(one), heightOf(other));

function joinWords(words: readonly Word[]): TextLine {
  const text = words.map(
    (word, index) => (index > 0 && apart(words[index - 1]!, word) ? ' ' : '') + word.text,
  );
  return { text: text.join(''), box: around(words[0]!.box, ...words.map(({ box }) => box)) };
}

/** Numbers that do not touch are two, and words with more than a character between them. */
function apart(one: Word, other: Word): boolean {
  const gap = (other.box[0] - one.box[2]) / heightOf(one.box);
  return gap > 1 || (gap > 0.2 && /[\d０-９]$/u.test(one.text) && /^[\d０-９]/u.test(other.text));
}
