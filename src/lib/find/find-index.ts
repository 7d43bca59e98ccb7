import type { Selection } from '../address/selection.ts';

/** All that can be found by name, small enough to be sent whole; places in it are addresses within the site. */
export interface FindIndex {
  /** Id, name and place of every body; the place from the province down, as addresses name it. */
  readonly agencies: readonly (readonly [id: string, name: string, place: string])[];
  /** Id in addresses and both labels of every metric. */
  readonly metrics: readonly (readonly [id: string, zh: string, en: string])[];
  /** Fields that bodies are in, and ids of checks: what addresses name besides. */
  readonly fields: readonly string[];
  readonly checks: readonly string[];
  readonly pages: readonly (readonly [path: string, zh: string, en: string])[];
  /** Questions, the page that answers each, and what is selected there. */
  readonly questions: readonly (readonly [
    path: string,
    zh: string,
    en: string,
    selected: Partial<Selection>,
    hash: string,
  ])[];
  /** Every reading of every character in the names, separated by spaces: 长 → `chang zhang`. */
  readonly readings: Readonly<Record<string, string>>;
}

const HAN = /\p{Script=Han}/u;
// The official spelling keeps 陕西 and 山西 apart; ü is typed as v or as u.
const ALSO: Readonly<Record<string, string>> = { 陕: 'shaan' };
const withU = (reading: string) => (reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading]);

/** An index with the readings its names need, and no others. */
export function toFindIndex(
  names: Omit<FindIndex, 'readings'>,
  readingsOf: (character: string) => readonly string[],
): FindIndex {
  const texts = [names.agencies, names.metrics, names.pages, names.questions].flatMap((rows) =>
    rows.flatMap((row) => row.slice(1, 3)),
  );
  const characters = [...new Set(texts.join(''))].filter((character) => HAN.test(character)).sort();
  const readings = characters.map((character) => {
    const all = [...readingsOf(character), ...(ALSO[character] === undefined ? [] : [ALSO[character]])];
    return [character, [...new Set(all.flatMap(withU))].join(' ')] as const;
  });
  return { ...names, readings: Object.fromEntries(readings) };
}
