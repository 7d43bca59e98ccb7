import type { FindIndex } from './find-index.ts';
import { FORMER_NAMES } from './former-names.ts';
import { matchPinyin, type Spelling } from './match-pinyin.ts';

export type FoundKind = 'agency' | 'metric' | 'page';

/** Something with a page of its own. */
export interface Entry {
  readonly kind: FoundKind;
  /** Id of an agency or measure; the path of a page. */
  readonly id: string;
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  /** Where a body is; empty for others. */
  readonly place: string;
}

interface Searchable extends Entry {
  /** Place and name as one text, and where in it the name begins. */
  readonly text: string;
  readonly nameAt: number;
  readonly spelling: Spelling;
  /** The same with sounds that many speakers do not keep apart made one. */
  readonly loose: Spelling;
  readonly english: string;
}

/** What the words of a search are held against. */
export type Findable = readonly Searchable[];

/** Prepares an index for searching; done once. */
export function toFindable({ agencies, metrics, pages, readings }: FindIndex): Findable {
  const entries: readonly Entry[] = [
    ...pages.map(([path, zh, en]) => ({ kind: 'page' as const, id: path, path, zh, en, place: '' })),
    ...metrics.map(([id, zh, en]) => ({
      kind: 'metric' as const,
      id,
      path: `/metrics/${id}/`,
      zh,
      en,
      place: '',
    })),
    ...agencies.map(([id, name, place]) => ({
      kind: 'agency' as const,
      id,
      path: `/agencies/${id}/`,
      zh: name,
      en: name,
      place,
    })),
  ];
  return entries.map((entry) => toSearchable(entry, readings));
}

function toSearchable(entry: Entry, readings: FindIndex['readings']): Searchable {
  const text = entry.place + entry.zh;
  const spelling = [...text].map((character) => readings[character]?.split(' ') ?? [character.toLowerCase()]);
  return {
    ...entry,
    text,
    nameAt: [...entry.place].length,
    spelling,
    loose: spelling.map((syllables) => syllables.map(toLoose)),
    english: entry.kind === 'agency' ? '' : `${entry.en} ${entry.id.replaceAll('_', ' ')}`.toLowerCase(),
  };
}

const toLoose = (letters: string) => letters.replace(/([zcs])h/g, '$1').replace(/ng/g, 'n');

/**
 * What fits every word of a search, best first: by name or part of it, pinyin, initials, place and name, a former
 * name, a label in either language. Only where nothing fits is it asked again with a letter or a character forgiven.
 */
export function findInIndex(
  search: string,
  findable: Findable,
  kinds: readonly FoundKind[] = ['agency', 'metric', 'page'],
): readonly Entry[] {
  const words = toWords(search);
  if (words.length === 0) return [];
  const within = findable.filter(({ kind }) => kinds.includes(kind));
  const exact = ranked(within, words, badness);
  return exact.length > 0 ? exact : ranked(within, words, looseBadness);
}

/** Chinese and letters are words of their own, spaces or none between them. */
export const toWords = (search: string): readonly string[] =>
  search
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’_]/g, ' ')
    .match(/[a-zü0-9]+|\p{Script=Han}+/gu)
    ?.map((word) => word.replaceAll('ü', 'v')) ?? [];

type Badness = (word: string, entry: Searchable) => number | null;

function ranked(entries: Findable, words: readonly string[], badnessOf: Badness): readonly Entry[] {
  const found = entries.flatMap((entry) => {
    let badness = 0;
    for (const word of words) {
      const one = badnessOf(word, entry);
      if (one === null) return [];
      badness = Math.max(badness, one);
    }
    return [{ entry, badness }];
  });
  return found
    .sort((a, b) => a.badness - b.badness || a.entry.zh.length - b.entry.zh.length)
    .map(({ entry }) => entry);
}

/** How badly a word fits: 0 is the name itself; null where it does not fit. */
function badness(word: string, entry: Searchable): number | null {
  if (!/^[a-z0-9]/.test(word)) return inChinese(word, entry) ?? byFormerName(word, entry);
  const [spelt, english] = [inPinyin(word, entry.spelling, entry), inEnglish(word, entry)];
  if (spelt === null || english === null) return spelt ?? english;
  return Math.min(spelt, english);
}

function inChinese(word: string, { text, zh }: Searchable): number | null {
  if (zh === word) return 0;
  if (zh.startsWith(word)) return 1;
  if (zh.includes(word)) return 2;
  if (text.includes(word)) return 4;
  if (isWithin(word, zh)) return 3;
  return isWithin(word, text) ? 5 : null;
}

/** Whether the characters of a word stand in a text in their order, such as 发改委 in 发展和改革委员会. */
function isWithin(word: string, text: string): boolean {
  let at = 0;
  for (const character of word) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return word.length > 1;
}

function byFormerName(word: string, entry: Searchable): number | null {
  const renamed = FORMER_NAMES.filter(([former]) => word.includes(former)).map(([former, now]) =>
    inChinese(word.replace(former, now), entry),
  );
  const fitting = renamed.filter((one) => one !== null);
  return fitting.length === 0 ? null : 5 + Math.min(...fitting) / 10;
}

const OMITTED = /[省市区县州盟旗]/;

function inPinyin(letters: string, spelling: Spelling, { text, nameAt }: Searchable): number | null {
  const characters = [...text];
  const skip = (at: number) => OMITTED.test(characters[at] ?? '');
  const name = matchPinyin(letters, spelling.slice(nameAt), (at) => skip(at + nameAt));
  if (name !== null) {
    const whole = name.end === characters.length - nameAt;
    return (name.start === 0 ? (whole ? 0 : 1) : 2) + (name.short > 1 ? 0.5 : 0);
  }
  const placed = matchPinyin(letters, spelling, skip);
  return placed === null ? null : placed.short > 1 ? 4.5 : 4;
}

function inEnglish(word: string, { english, id }: Searchable): number | null {
  if (id === word || english === word || english.startsWith(`${word} `)) return 0;
  if (english.startsWith(word)) return 1;
  return english.includes(` ${word}`) ? 2 : null;
}

function looseBadness(word: string, entry: Searchable): number | null {
  if (/^[a-z0-9]/.test(word)) return inPinyin(toLoose(word), entry.loose, entry);
  if (word.length < 4) return inChinese(word, entry);
  return [...word].some((_, at) => isWithin(word.slice(0, at) + word.slice(at + 1), entry.text)) ? 6 : null;
}
