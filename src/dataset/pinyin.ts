import { pinyin } from 'pinyin-pro';

// The official spelling keeps 陕西 and 山西 apart, which toneless pinyin does not.
const OFFICIAL: readonly (readonly [RegExp, string])[] = [[/陕西/g, 'shaanxi']];

/** Toneless syllables in ASCII, ü as v; what is not Chinese stays if it is a letter or a digit. */
export function toSyllables(text: string): readonly string[] {
  const spelt = OFFICIAL.reduce((rest, [from, to]) => rest.replace(from, ` ${to} `), text);
  return pinyin(spelt, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '');
}

/** Every reading of each character, for finding a name by any of them: 长 → chang, zhang. */
export function toReadings(character: string): readonly string[] {
  const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(readings.map((reading) => reading.toLowerCase()))];
}
