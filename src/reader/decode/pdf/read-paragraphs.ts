import type { Paragraph } from '../../document.ts';
import { toLines } from './text-lines.ts';
import { heightOf, middleOf, widthOf, type Box } from './geometry.ts';
import { slice, type Word } from './read-words.ts';

export interface PlacedParagraph {
  readonly paragraph: Paragraph;
  readonly top: number;
}

interface Line {
  readonly text: string;
  readonly box: Box;
}

/** 二、 or （三） at the head of a line, folded: a new heading, however full the line above. */
const NUMBERED = /^\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/u;

/** Lines of running text as paragraphs: a line that reaches the right margin goes on in the next. */
export function readParagraphs(words: readonly Word[], page: number): readonly PlacedParagraph[] {
  const lines = toLines(words);
  const right = Math.max(...lines.map(({ box }) => box[2]));
  const left = Math.min(...lines.map(({ box }) => box[0]));
  const groups: Line[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && goesOn(before, line, left, right)) groups.at(-1)!.push(line);
    else groups.push([line]);
  });
  return groups.map((group) => ({ paragraph: toParagraph(group, page), top: group[0]!.box[1] }));
}

function goesOn(before: Line, line: Line, left: number, right: number): boolean {
  const size = heightOf(before.box);
  const sameSize = Math.abs(heightOf(line.box) - size) < 0.2 * size;
  const near = middleOf(line.box)[1] - middleOf(before.box)[1] < 3 * size;
  if (NUMBERED.test(line.text.normalize('NFKC'))) return false;
  return sameSize && near && before.box[2] > right - 2.2 * size && line.box[0] < left + size;
}

function toParagraph(lines: readonly Line[], page: number): Paragraph {
  let length = 0;
  const pieces = lines.map((line) => ({ line, start: (length += line.text.length) - line.text.length }));
  return {
    kind: 'paragraph',
    text: lines.map(({ text }) => text).join(''),
    locate: (start, end) => {
      const { line, start: begin } =
        pieces.findLast((piece) => piece.start <= start && widthOf(piece.line.box) > 0) ?? pieces[0]!;
      const from = Math.min(start - begin, line.text.length);
      return { page, box: slice(line, from, Math.max(from, Math.min(end - begin, line.text.length))).box };
    },
  };
}
