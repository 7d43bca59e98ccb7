import { around, type Box } from './geometry.ts';
import { multiply, toMatrix, type Matrix, type Point } from './matrix.ts';

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

/**
 * The words of a page as its reader sees it, turned pages upright. Of a number that runs out of the page, which is
 * `width` points wide, only a part is known: an ellipsis says so.
 */
export function readWords(
  items: readonly (TextItem | object)[],
  toPage: Matrix,
  width: number,
): readonly Word[] {
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = multiply(toPage, toMatrix(item.transform));
    const height = item.height || Math.hypot(c, d);
    const word = trim({ text: item.str, box: boxAlong([x, y], Math.atan2(b, a), item.width, height) });
    return [markCut(word, width)];
  });
}

/** pdf.js gives the characters that begin within the page; words that are cut need no sign, for they are no numbers. */
function markCut({ text, box }: Word, width: number): Word {
  const before = box[0] < EDGE && BEGINS_WITH_DIGIT.test(text);
  const after = box[2] > width - EDGE && ENDS_IN_DIGIT.test(text);
  return { text: `${before ? '…' : ''}${text}${after ? '…' : ''}`, box };
}

/** In points. */
const EDGE = 0.5;
const BEGINS_WITH_DIGIT = /^[\d０-９,，.．]/u;
const ENDS_IN_DIGIT = /[\d０-９,，.．]$/u;

/** Around a run of text that begins at a point of its base line and runs at an angle, clockwise from the right. */
function boxAlong([x, y]: Point, angle: number, width: number, height: number): Box {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (along: number, up: number): Box => {
    const [left, top] = [x + along * cos + up * sin, y + along * sin - up * cos];
    return [left, top, left, top];
  };
  return around(
    corner(0, 0.85 * height),
    corner(width, 0.85 * height),
    corner(0, -0.15 * height),
    corner(width, -0.15 * height),
  );
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
