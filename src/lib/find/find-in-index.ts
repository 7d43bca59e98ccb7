import type { Entry, Findable, FoundKind, Searchable } from './findable.ts';
import { FOUND_KINDS, toLoose } from './findable.ts';
import { FORMER_NAMES } from './former-names.ts';
import { NO_PEERS } from '../address/selection.ts';
import { toWords } from './to-words.ts';
import { matchPinyin, type Spelling } from './match-pinyin.ts';

/**
 * What fits every word of a search, best first: by name or part of it, pinyin, initials, place and name, a former
 * name, a label in either language. Only where nothing fits is it asked again with a letter or a character forgiven.
 */
export function findInIndex(
  search: string,
  findable: Findable,
  kinds: readonly FoundKind[] = FOUND_KINDS,
): readonly Entry[] {
  const words = toWords(search);
  if (words.length === 0) return [];
  const within = findable.filter(({ kind }) => kinds.includes(kind));
  const placed = kinds.includes('place') ? inPlaces(words, within) : [];
  if (placed.length > 0) return placed;
  const exact = ranked(within, words, badness);
  return exact.length > 0 ? exact : ranked(within, words, looseBadness);
}

const MOST_PLACED = 8;

/** A place with a year or a metric: 忻州 2023, 忻州 许可; where the words begin the name of a place. */
function inPlaces(words: readonly string[], within: Findable): readonly Entry[] {
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0) return [];
  const places = within.filter((entry) => entry.kind === 'place' && (badness(first, entry) ?? 9) <= 1);
  const year = rest.length === 1 && /^(19|20)\d\d$/.test(rest[0]!) ? Number(rest[0]) : null;
  if (year !== null)
    return places.map((place) => ({
      ...place,
      zh: `${place.zh} ${year}`,
      en: `${place.en} ${year}`,
      selected: { years: [year, year] },
    }));
  const metrics = ranked(
    within.filter(({ kind }) => kind === 'metric'),
    rest,
    badness,
  );
  return places
    .flatMap((place) =>
      metrics.map((metric) => ({
        ...metric,
        zh: `${place.zh} · ${metric.zh}`,
        en: `${place.en} · ${metric.en}`,
        place: place.place,
        selected: { peers: { ...NO_PEERS, place: place.id } },
      })),
    )
    .slice(0, MOST_PLACED);
}

/** Words that ask and name nothing. */
const ASKING = /[的得了是在里吗呢啊请问谁哪些家个有什么怎样最]/g;
const ASKING_IN_ENGLISH = new Set(
  'who whose whom which what how many much do does did has have is are was were the a an of in for by to most'.split(
    ' ',
  ),
);

/** A question is put in many ways: only the words that name something have to fit it, unless there are no others. */
function wordsFor({ kind }: Entry, words: readonly string[]): readonly string[] {
  if (kind !== 'question') return words;
  const naming = words.filter((word) => !ASKING_IN_ENGLISH.has(word) && word.replace(ASKING, '').length > 0);
  return naming.length > 0 ? naming : words;
}

type Badness = (word: string, entry: Searchable) => number | null;

function ranked(entries: Findable, words: readonly string[], badnessOf: Badness): readonly Entry[] {
  const whole = words.join(' ');
  const found = entries.flatMap((entry) => {
    if (entry.question.includes(whole)) return [{ entry, badness: -1 }];
    let badness = 0;
    for (const word of wordsFor(entry, words)) {
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
  if (!/^[a-z0-9]/.test(word))
    return inChinese(word, entry) ?? byFormerName(word, entry) ?? asQuestion(word, entry);
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

/** The characters of a question in any order: 处罚谁最多 for 谁的行政处罚最多. */
function asQuestion(word: string, { kind, zh }: Searchable): number | null {
  const naming = [...word.replace(ASKING, '')];
  return kind === 'question' && naming.length > 1 && naming.every((one) => zh.includes(one)) ? 4 : null;
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
  if (id === word || english === word) return 0;
  if (english.startsWith(`${word} `)) return 0.5;
  if (english.startsWith(word)) return 1;
  return english.includes(` ${word}`) ? 2 : null;
}

function looseBadness(word: string, entry: Searchable): number | null {
  if (/^[a-z0-9]/.test(word)) return inPinyin(toLoose(word), entry.loose, entry);
  if (word.length < 4) return inChinese(word, entry);
  return [...word].some((_, at) => isWithin(word.slice(0, at) + word.slice(at + 1), entry.text)) ? 6 : null;
}
