/**
 * Radicals that PDFs print in place of characters and NFKC leaves alone.
 * Source: EquivalentUnifiedIdeograph.txt of Unicode, those that are whole characters.
 */
const RADICALS = '⺠⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻟⻡⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⺒⺝⺷⺬⺮⺓';
const CHARACTERS = '民母虎西见角贝车长门青韦页风飞食食首马骨鬼鱼鸟卤麦黄齐齿龙龟巳月羊示竹幺';
const RADICAL = /[\u2e80-\u2ef3]/u;
const EACH_RADICAL = /[\u2e80-\u2ef3]/gu;

/** A text with its radicals mended, of the same length. */
export const mendRadicals = (text: string): string =>
  RADICAL.test(text)
    ? text.replace(EACH_RADICAL, (radical) => CHARACTERS[RADICALS.indexOf(radical)] ?? radical)
    : text;
