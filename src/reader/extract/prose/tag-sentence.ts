import { LEXICON } from '../../../form/prose/lexicon.ts';
import type { Kind } from '../../../form/prose/word.ts';
import { readCount, type ProseNumber } from './prose-number.ts';
import { readDate, type ProseDate } from './prose-date.ts';

/** A stretch of a sentence and what it is; together they cover the sentence. `as` is empty but for words. */
interface Stretch {
  readonly as: string;
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}
export type CountToken = Stretch & { readonly kind: 'count'; readonly count: ProseNumber };
export type Token =
  | (Stretch & { readonly kind: Kind | 'stop' | 'name' | 'unknown' })
  | (Stretch & { readonly kind: 'date'; readonly date: ProseDate })
  | CountToken;

export const isWord = (token: Token | undefined, kind: Token['kind'], as?: string): boolean =>
  token?.kind === kind && (as === undefined || token.as === as);

/** Whether one of the tokens is such a word. */
export const says = (tokens: readonly Token[], kind: Token['kind'], as?: string): boolean =>
  tokens.some((token) => isWord(token, kind, as));

/** Brackets of other kinds and the like, which mean nothing here. */
export const isMark = (token: Token): boolean =>
  token.kind === 'unknown' && !/[\p{L}\p{N}]/u.test(token.text);

interface Known {
  readonly word: string;
  readonly kind: Kind;
  readonly as: string;
}

const BY_FIRST: ReadonlyMap<string, readonly Known[]> = byFirst();

function byFirst() {
  const known = LEXICON.flatMap(({ kind, as, words }) => words.map((word) => ({ word, kind, as })));
  const longestFirst = known.sort((a, b) => b.word.length - a.word.length);
  const found = new Map<string, Known[]>();
  for (const one of longestFirst) found.set(one.word[0]!, [...(found.get(one.word[0]!) ?? []), one]);
  return found;
}

const STOPS = ',;:()。!?';
const OPENING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['《', '》'],
  ['「', '」'],
]);
const LONGEST_NAME = 24;
const ORDINAL = /第$/u;

/** Tags a folded sentence, from left to right, longest words first. */
export function tagSentence(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let unknownFrom = 0;
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (token === undefined) {
      at += 1;
      continue;
    }
    if (unknownFrom < at) tokens.push(unknown(text, unknownFrom, at));
    tokens.push(token);
    unknownFrom = at = token.end;
  }
  if (unknownFrom < text.length) tokens.push(unknown(text, unknownFrom, text.length));
  return tokens;
}

const unknown = (text: string, start: number, end: number): Token => ({
  kind: 'unknown',
  as: '',
  text: text.slice(start, end),
  start,
  end,
});

function tokenAt(text: string, at: number): Token | undefined {
  const first = text[at]!;
  if (STOPS.includes(first)) return { kind: 'stop', as: '', text: first, start: at, end: at + 1 };
  return nameAt(text, at) ?? dateAt(text, at) ?? wordAt(text, at) ?? countAt(text, at);
}

/** What stands in quotation marks; it is what its last word says, if that is a channel or a column. */
function nameAt(text: string, start: number): Token | undefined {
  const close = OPENING.get(text[start]!);
  if (close === undefined) return undefined;
  const closes = text.indexOf(close, start + 1);
  if (closes === -1 || closes - start > LONGEST_NAME)
    return { kind: 'name', as: '', text: text[start]!, start, end: start + 1 };
  const inner = text.slice(start + 1, closes);
  const last = tagSentence(inner).at(-1);
  const span = { start, end: closes + 1 };
  if (last?.kind === 'channel') return { ...last, ...span };
  if (last?.kind === 'limit' || /目录$|栏$/u.test(inner))
    return { kind: 'limit', as: 'section', text: inner, ...span };
  return { kind: 'name', as: '', text: inner, ...span };
}

function dateAt(text: string, start: number): Token | undefined {
  const date = readDate(text, start);
  return date && { kind: 'date', as: '', text: text.slice(start, date.end), date, start, end: date.end };
}

function wordAt(text: string, start: number): Token | undefined {
  const found = BY_FIRST.get(text[start]!)?.find(({ word }) => text.startsWith(word, start));
  return found && { kind: found.kind, as: found.as, text: found.word, start, end: start + found.word.length };
}

function countAt(text: string, start: number): Token | undefined {
  if (ORDINAL.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  const count = readCount(text, start);
  return count && { kind: 'count', as: '', text: text.slice(start, count.end), count, start, end: count.end };
}
