import { foldWidth, toCore } from './fold.ts';
import { toSimplifiedIfNeeded } from './to-simplified.ts';

/** Words by which a section's heading is known, in whatever numbering and nesting; an example each. */
export const HEADINGS: readonly (readonly [section: number, words: RegExp, example: string])[] = [
  [1, /^总体(情况|概况)$/u, '一、总体情况'],
  [2, /^主动公开政府信息(的)?情况$/u, '二、主动公开政府信息情况'],
  [3, /^(收到和处理|收到及处理)政府信息公开申请(的)?情况$/u, '三、收到和处理政府信息公开申请情况'],
  [4, /行政复议.{0,12}行政诉讼(的)?情况$/u, '四、政府信息公开行政复议、行政诉讼情况'],
  [5, /^(政府信息公开工作)?存在的?(主要)?问题(及|和)改进(的)?(情况|措施)$/u, '五、存在的主要问题及改进情况'],
  [6, /^其他需要报告的?(事项|情况)$/u, '六、其他需要报告的事项'],
];

/** A character that every heading has, sought first because it is cheap. */
const LAST_WORD = /[况況事措]/u;

/** A sentence may end in the words of a heading: 未发生行政复议、行政诉讼情况。 */
const SENTENCE = /^\s*[^\s（(一二三四五六七八九十\d].*[。；;]\s*$|[未无没].*行政诉讼/su;

/** Which of the six sections a line opens; undefined where it is no heading. */
export function findSection(text: string): number | undefined {
  if (text.length > 60 || !LAST_WORD.test(text) || SENTENCE.test(text)) return undefined;
  const core = toCore(foldWidth(toSimplifiedIfNeeded(text)));
  return HEADINGS.find(([, words]) => words.test(core))?.[0];
}

/** Headings of reports before 2019, whose outline no form prescribed; an example each. */
export const OLD_HEADINGS: readonly (readonly [words: RegExp, example: string])[] = [
  [/概述$/u, '一、概述'],
  [/^(?:政府信息)?主动公开.{0,8}情况$/u, '二、主动公开情况'],
  [/依申请公开.{0,16}情况$/u, '三、依申请公开办理情况'],
  [/收费.{0,4}减免.{0,4}情况$/u, '四、政府信息公开的收费及减免情况'],
  [/复议.{0,8}诉讼.{0,8}情况$/u, '五、申请行政复议、提起行政诉讼情况'],
  [/问题.{0,6}(?:改进|整改).{0,4}(?:措施|情况)$/u, '六、存在的主要问题和改进措施'],
];

const NUMBERED = /^\s*[一二三四五六七八九十]{1,2}[、.．]/u;

/** Which heading of an older outline a numbered line is, by its place in the list; undefined where it is none. */
export function findOldHeading(text: string): number | undefined {
  if (text.length > 40 || !NUMBERED.test(text) || SENTENCE.test(text)) return undefined;
  const core = toCore(foldWidth(toSimplifiedIfNeeded(text)));
  const found = OLD_HEADINGS.findIndex(([words]) => words.test(core));
  return found === -1 ? undefined : found;
}
