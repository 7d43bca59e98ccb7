import type { Evidence } from '../../../domain/place.ts';
import { quoteOn, type DocumentLine } from '../../text/document-lines.ts';
import { mendRadicals } from '../../text/mend-radicals.ts';
import { toSimplifiedIfNeeded } from '../../text/to-simplified.ts';

/** A text folded for patterns, whose characters can be followed back to the lines they stand on. */
export interface FoldedText {
  readonly text: string;
  /** What the source holds there; of a stretch over two lines, the part on the line where it begins. */
  readonly quote: (start: number, end: number) => Evidence;
}

interface Origin {
  readonly line: number;
  readonly offset: number;
}

/** A stop as typed on a keyboard without Chinese marks: behind a word, but neither in 一.总体情况 nor in 12.5. */
export const HALF_WIDTH_STOP = '(?<=[\\p{Script=Han}）)%”"])(?<![一二三四五六七八九十])[.．]';

/** Pictures, addresses and page numbers, which count nothing. */
const NO_PROSE =
  /!\[[^\]]*\]\([^)]*\)|<[^<>]{0,200}>|\(?https?:[^\s)）]+|[\w-]+\.(?:png|jpe?g|gif|bmp|docx?|xlsx?|pdf)|[-—–－]\s*\d{1,3}\s*[-—–－]\s*$/giu;
/** The address of what was just named, within a sentence. */
const ADDRESS = /[(（]\s*(?:网址[:：]?\s*)?(?:https?:|www\.)[^\s()（）]*\s*[)）]/giu;
/** Pinyin that some mirrors put behind a character. */
const PINYIN = /[(（][a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*[)）]/giu;
/** Most of the text, which folds to itself. */
const [FIRST_HAN, LAST_HAN] = ['\u4e00', '\u9fff'];
const SPACE = /[\s\u200b-\u200f\u2060\ufeff]/u;
/** Circled and raised numbers number notes; they would fold to digits. */
const NO_DIGIT = /[①-⓿²³¹⁰-₟㈠-㊰]/u;

/** Joins lines that are one paragraph: widths folded, spaces dropped except between two digits. */
export function foldProse(lines: readonly DocumentLine[]): FoldedText {
  const characters: string[] = [];
  const origins: Origin[] = [];
  const add = (character: string, origin: Origin) => {
    characters.push(character);
    origins.push(origin);
  };
  lines.forEach(({ text }, line) => {
    const shown = mask(text);
    if (isDigit(characters.at(-1)) && isDigit(foldOne(shown.trimStart()[0]))) add(' ', { line, offset: 0 });
    for (let offset = 0; offset < shown.length; offset += 1) {
      const character = foldOne(shown[offset]);
      if (!SPACE.test(character)) add(character, { line, offset });
      else if (isDigit(characters.at(-1)) && /^\s+\d/u.test(shown.slice(offset))) add(' ', { line, offset });
    }
  });
  return {
    text: simplify(endSentences(characters.join(''))),
    quote: (start, end) => quoteOf(lines, origins, start, end),
  };
}

const HALF_WIDTH_STOPS = new RegExp(HALF_WIDTH_STOP, 'gu');
const endSentences = (text: string) => text.replace(HALF_WIDTH_STOPS, '。');

/** Same length, so that offsets stay. */
const mask = (text: string) =>
  mendRadicals(text)
    .replace(ADDRESS, (found) => ' '.repeat(found.length))
    .replace(NO_PROSE, (found) => '。'.padEnd(found.length))
    .replace(PINYIN, (found) => ' '.repeat(found.length));

function foldOne(character: string | undefined): string {
  if (character === undefined) return '·';
  if (character >= FIRST_HAN && character <= LAST_HAN) return character;
  if (NO_DIGIT.test(character)) return '·';
  const folded = character.normalize('NFKC');
  return folded.length === 1 ? folded : character;
}

const isDigit = (character: string | undefined) => character !== undefined && /^\d$/u.test(character);

function simplify(text: string): string {
  const simplified = toSimplifiedIfNeeded(text);
  return simplified.length === text.length ? simplified : text;
}

function quoteOf(
  lines: readonly DocumentLine[],
  origins: readonly Origin[],
  start: number,
  end: number,
): Evidence {
  const { line, offset } = origins[start]!;
  const onLine = origins.slice(start, end).filter((origin) => origin.line === line);
  return quoteOn(lines[line]!, offset, onLine.at(-1)!.offset + 1);
}
