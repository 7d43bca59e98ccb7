import { bodyIn } from '../messages/body-in.ts';
import type { Selection } from '../address/selection.ts';
import type { FindIndex } from './find-index.ts';
import type { Spelling } from './match-pinyin.ts';
import { toWords } from './to-words.ts';

export type FoundKind = 'place' | 'agency' | 'metric' | 'page' | 'question';
export const FOUND_KINDS: readonly FoundKind[] = ['place', 'agency', 'metric', 'page', 'question'];

/** Something with a page of its own. */
export interface Entry {
  readonly kind: FoundKind;
  /** Id of an agency, place or measure; the path of a page; a question is its own. */
  readonly id: string;
  readonly path: string;
  /** What is selected there, and the part of the page; nothing and empty unless a question asks for it. */
  readonly selected: Partial<Selection>;
  readonly hash: string;
  readonly zh: string;
  readonly en: string;
  /** Where a body or place is; empty for others. */
  readonly place: string;
}

export interface Searchable extends Entry {
  /** Place and name as one text, and where in it the name begins. */
  readonly text: string;
  readonly nameAt: number;
  readonly spelling: Spelling;
  /** The same with sounds that many speakers do not keep apart made one. */
  readonly loose: Spelling;
  readonly english: string;
  /** A question as its words, in both languages; empty for others. */
  readonly question: readonly string[];
}

/** What the words of a search are held against. */
export type Findable = readonly Searchable[];

/** Prepares an index for searching; done once. */
export function toFindable({ agencies, metrics, pages, questions, readings }: FindIndex): Findable {
  const plain = { selected: {}, hash: '', place: '' };
  const entries: readonly Entry[] = [
    ...pages.map(([path, zh, en]) => ({ ...plain, kind: 'page' as const, id: path, path, zh, en })),
    ...metrics.map(([id, zh, en]) => ({
      ...plain,
      kind: 'metric' as const,
      id,
      path: `/metrics/${id}/`,
      zh,
      en,
    })),
    ...questions.map(([path, zh, en, selected, hash]) => ({
      kind: 'question' as const,
      id: en,
      path,
      selected,
      hash,
      zh,
      en,
      place: '',
    })),
    ...agencies.map(([id, name, place]) => ({
      ...plain,
      kind: 'agency' as const,
      id,
      path: `/agencies/${id}/`,
      zh: name,
      en: bodyIn({ agency_id: id, name }, 'en'),
      place: place.replaceAll('-', ''),
    })),
    ...placesOf(agencies.map(([, , place]) => place)).map((place) => ({
      ...plain,
      kind: 'place' as const,
      id: place,
      path: `/places/${place}/`,
      zh: place.slice(place.lastIndexOf('-') + 1),
      en: place.slice(place.lastIndexOf('-') + 1),
      place: place.slice(0, Math.max(0, place.lastIndexOf('-'))).replaceAll('-', ''),
    })),
  ];
  return entries.map((entry) => toSearchable(entry, readings));
}

/** Every place that something sits in or below. */
export const placesOf = (seats: readonly string[]): readonly string[] => [
  ...new Set(
    seats
      .filter((seat) => seat !== '')
      .flatMap((seat) => seat.split('-').map((_, at, parts) => parts.slice(0, at + 1).join('-'))),
  ),
];

function toSearchable(entry: Entry, readings: FindIndex['readings']): Searchable {
  const text = entry.place + entry.zh;
  const spelling = [...text].map((character) => readings[character]?.split(' ') ?? [character.toLowerCase()]);
  return {
    ...entry,
    text,
    nameAt: [...entry.place].length,
    spelling,
    loose: spelling.map((syllables) => syllables.map(toLoose)),
    english: englishOf(entry),
    question: entry.kind === 'question' ? [entry.zh, entry.en].map((words) => toWords(words).join(' ')) : [],
  };
}

function englishOf({ kind, id, en }: Entry): string {
  if (kind === 'agency' || kind === 'place') return '';
  return (kind === 'question' ? en : `${en} ${id.replaceAll('_', ' ')}`).toLowerCase();
}

/** Sounds that many speakers do not keep apart made one. */
export const toLoose = (letters: string) => letters.replace(/([zcs])h/g, '$1').replace(/ng/g, 'n');
