import { around, heightOf, type Box } from '../geometry.ts';
import { onBaselines } from '../on-baselines.ts';
import type { Word } from '../read-words.ts';
import { isValue } from '../is-value.ts';

/** Words that touch, on a strip on which the pages stand below each other without their margins. */
export interface Piece {
  readonly text: string;
  readonly words: readonly Word[];
  /** On the strip. */
  readonly box: Box;
  readonly page: number;
  readonly boxOnPage: Box;
  /** Whether it is what a cell of numbers holds: a number, a mark for none, or where it stands instead. */
  readonly isValue: boolean;
}

const ENDS_IN_DIGIT = /[\d０-９]$/u;
const BEGINS_WITH_DIGIT = /^[\d０-９]/u;
/** Of the height of the text: white space no wider than this keeps words together; between two digits, none does. */
const WIDEST_SPACE = 0.35;
const WIDEST_SPACE_IN_NUMBER = 0.12;

/** Words as pieces, moved down by `shift`. */
export function toPieces(words: readonly Word[], page: number, shift: number): readonly Piece[] {
  return onBaselines(words)
    .flatMap(joinTouching)
    .map((joined) => toPiece(joined, page, shift));
}

function joinTouching(line: readonly Word[]): readonly (readonly Word[])[] {
  const joined: Word[][] = [];
  for (const word of line) {
    const before = joined.at(-1)?.at(-1);
    if (before && touch(before, word)) joined.at(-1)!.push(word);
    else joined.push([word]);
  }
  return joined;
}

function touch(before: Word, word: Word): boolean {
  const digits = ENDS_IN_DIGIT.test(before.text) && BEGINS_WITH_DIGIT.test(word.text);
  const widest = digits ? WIDEST_SPACE_IN_NUMBER : WIDEST_SPACE;
  return word.box[0] - before.box[2] <= widest * heightOf(word.box);
}

function toPiece(words: readonly Word[], page: number, shift: number): Piece {
  const text = words.map((word) => word.text).join('');
  const boxOnPage = around(words[0]!.box, ...words.map(({ box }) => box));
  const [left, top, right, bottom] = boxOnPage;
  const box: Box = [left, top + shift, right, bottom + shift];
  return { text, words, box, page, boxOnPage, isValue: isValue(text) };
}

/** Pieces below each other as one. */
export function joinPieces(pieces: readonly Piece[]): Piece {
  const text = pieces.map((piece) => piece.text).join('');
  return {
    ...pieces[0]!,
    text,
    words: pieces.flatMap(({ words }) => words),
    box: around(pieces[0]!.box, ...pieces.map(({ box }) => box)),
    boxOnPage: aroundOnPage(pieces),
    isValue: isValue(text),
  };
}

/** Around those that stand on the first one's page. */
export function aroundOnPage(pieces: readonly Piece[]): Box {
  const { page, boxOnPage } = pieces[0]!;
  return around(boxOnPage, ...pieces.filter((piece) => piece.page === page).map((piece) => piece.boxOnPage));
}
