/** How letters fit a name: how many syllables were written out, and where the match begins and ends. */
export interface PinyinMatch {
  readonly start: number;
  readonly end: number;
  /** Syllables given by their first letter only. */
  readonly short: number;
}

/** Readings of each character of a name, in order. */
export type Spelling = readonly (readonly string[])[];

/** 市 and the like are left out by those who type a place and a body in one go. */
export type Skip = (at: number) => boolean;

/**
 * The first place in a name where letters are its pinyin: whole syllables, first letters, or both mixed; the last
 * syllable may be unfinished. `whyjglj`, `yingjigl` and `yingjiglj` all fit 武汉市应急管理局.
 */
export function matchPinyin(letters: string, spelling: Spelling, skip: Skip): PinyinMatch | null {
  const failed = new Set<string>();
  for (let start = 0; start < spelling.length; start++) {
    const rest = spell(letters, spelling, start, skip, failed);
    if (rest !== null) return { start, ...rest };
  }
  return null;
}

function spell(
  letters: string,
  spelling: Spelling,
  at: number,
  skip: Skip,
  failed: Set<string>,
): Omit<PinyinMatch, 'start'> | null {
  if (letters === '') return { end: at, short: 0 };
  if (at >= spelling.length) return null;
  const key = `${at} ${letters.length}`;
  if (failed.has(key)) return null;
  for (const reading of spelling[at]!.filter((one) => one[0] === letters[0]))
    for (const part of parts(reading, letters)) {
      const rest = spell(letters.slice(part.length), spelling, at + 1, skip, failed);
      if (rest !== null) return { ...rest, short: rest.short + (part === reading ? 0 : 1) };
    }
  const skipped = skip(at) ? spell(letters, spelling, at + 1, skip, failed) : null;
  if (skipped === null) failed.add(key);
  return skipped;
}

/** What of a reading the letters may begin with: all of it, all the letters that are left, or its initial. */
function parts(reading: string, letters: string): readonly string[] {
  const initial = /^[zcs]h/.exec(reading)?.[0] ?? '';
  return [
    ...new Set([reading, reading.startsWith(letters) ? letters : '', initial, reading.slice(0, 1)]),
  ].filter((part) => part !== '' && letters.startsWith(part));
}
