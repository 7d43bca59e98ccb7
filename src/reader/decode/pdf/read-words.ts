import type { Box } from './geometry.ts';

/** A run of text on one line, with its box. */
export interface Word {
  readonly text: string;
  readonly box: Box;
}

export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The words of a page; `view` is its [left, bottom, right, top]. */
export function readWords(
  items: readonly (TextItem | object)[],
  [left, , , top]: readonly number[],
): readonly Word[] {
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [x, y] = [item.transform[4]! - left!, top! - item.transform[5]!];
    const height = item.height || Math.abs(item.transform[3]!);
    return [trim({ text: item.str, box: [x, y - 0.85 * height, x + item.width, y + 0.15 * height] })];
  });
}

/** Without the spaces at its ends, which reach into the next cell. */
function trim(word: Word): Word {
  const lead = word.text.length - word.text.trimStart().length;
  return slice(word, lead, word.text.trimEnd().length);
}

/** Part of a word; its box is estimated by the widths that characters usually have. */
export function slice({ text, box }: Word, start: number, end: number): Word {
  if (start === 0 && end === text.length) return { text, box };
  const whole = weigh(text);
  const [left, top, right, bottom] = box;
  const at = (length: number) => left + (weigh(text.slice(0, length)) / whole) * (right - left);
  return { text: text.slice(start, end), box: [at(start), top, at(end), bottom] };
}

/** Ideographs are as wide as high, letters and digits about half of that, spaces a quarter. */
const weigh = (text: string) =>
  [...text].reduce((sum, character) => sum + (character === ' ' ? 0.28 : character < '\u2000' ? 0.55 : 1), 0);
