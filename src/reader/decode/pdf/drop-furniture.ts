import { heightOf, middleOf } from './geometry.ts';
import { onBaselines } from './on-baselines.ts';
import type { Word } from './read-words.ts';

/** 第 3 页，共 10 页. */
const PAGE_IN_WORDS = /^第(?:\d{1,4}|[一二三四五六七八九十百]+)页.{0,8}$/u;
/** `- 1 -`, 3/10; with more white between its parts, it is a row of a table that holds marks and a number. */
const PAGE_IN_SIGNS = /^(?:[-—–―~·]+\d{1,4}[-—–―~·]+|\d{1,4}\/\d{1,4})$/u;
/** Of the height of the text: an ideographic space is as wide. */
const WIDEST_SPACE = 1.05;
const BARE_NUMBER = /^\d{1,4}$/u;
/** In points: what stands at the edge of several pages stands at one height. */
const REACH = 3;
/** Fewer pages alike are chance. */
const LEAST_PAGES = 3;

interface Edge {
  /** Ordinal of the page. */
  readonly page: number;
  readonly words: readonly Word[];
  readonly text: string;
  readonly level: number;
}

/**
 * The words of each page without what is printed around its text: page numbers, and heads and feet that most pages
 * repeat. Only the first and the last line of a page are looked at.
 */
export function dropFurniture(pages: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const edges = pages.flatMap((words, page) => edgesOf(words, page));
  const furniture = new Set(
    edges.filter((edge) => isFurniture(edge, edges, pages.length)).flatMap(({ words }) => words),
  );
  return pages.map((words) => words.filter((word) => !furniture.has(word)));
}

function edgesOf(words: readonly Word[], page: number): readonly Edge[] {
  const lines = onBaselines(words);
  return [...new Set([lines.at(0), lines.at(-1)])].flatMap((line) =>
    line ? [{ page, words: line, text: textOf(line), level: middleOf(line[0]!.box)[1] }] : [],
  );
}

const textOf = (words: readonly Word[]) =>
  words
    .map(({ text }) => text)
    .join('')
    .normalize('NFKC')
    .replace(/\s/gu, '');

function isFurniture(edge: Edge, edges: readonly Edge[], pages: number): boolean {
  if (PAGE_IN_WORDS.test(edge.text) || (PAGE_IN_SIGNS.test(edge.text) && isOneWord(edge))) return true;
  const alike = edges.filter((other) => Math.abs(other.level - edge.level) <= REACH && isAlike(edge, other));
  return alike.length >= Math.max(LEAST_PAGES, pages / 2);
}

const isOneWord = ({ words }: Edge) =>
  words.every(({ box }, at) => at === 0 || box[0] - words[at - 1]!.box[2] < WIDEST_SPACE * heightOf(box));

/** Numbers that count the pages, or the same words but for their numbers. */
function isAlike(edge: Edge, other: Edge): boolean {
  if (BARE_NUMBER.test(edge.text))
    return BARE_NUMBER.test(other.text) && Number(other.text) - Number(edge.text) === other.page - edge.page;
  const words = edge.text.replace(/\d/gu, '');
  return /\p{L}{4}/u.test(words) && words === other.text.replace(/\d/gu, '');
}
