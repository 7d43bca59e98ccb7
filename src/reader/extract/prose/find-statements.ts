import type { Evidence } from '../../../domain/place.ts';
import type { CompiledMetric } from './compile-patterns.ts';
import type { ProseSentence } from './prose-sentences.ts';
import { readNumber } from './prose-number.ts';
import { speaksOfBody } from './speaks-of-body.ts';
import { speaksOfYear } from './speaks-of-year.ts';

/** One place where the text states a figure. */
export interface Statement {
  readonly value: number;
  readonly approximate: boolean;
  readonly at: Evidence;
  /** How plainly it is the total of the year; higher is plainer. */
  readonly rank: number;
}

const PART =
  /其中(?!,?(?:本年度?|今年|当年|20\d\d年度?)(?:新增|新公开))|包括|包含|(?<!包)含|\d[条件篇],一是/u;
const WHOLE = /全[省市区县州国局系统厅委镇乡街道]/u;
const IN_ALL = /共|总|合计|全年/u;
const HAS_NUMBER =
  /\d|[〇零一二两三四五六七八九十百](?:余|多)?(?:万|次|件|条|篇|份|宗|起|个|场|例|人|则|项)/u;
const HAS_NONE = /未|没有|无|零|为0|不存在|不涉及/u;

/** Whose figures are looked for; null where the report does not say. */
export interface OfReport {
  readonly year: number | null;
  readonly agency: string | null;
}

/** Every statement of a metric in a sentence about the body and the year of the report, in reading order. */
export function findStatements(
  metric: CompiledMetric,
  sentence: ProseSentence,
  report: OfReport,
): readonly Statement[] {
  const { of, numbers, none } = metric;
  if (!of.words.test(sentence.text)) return [];
  if (of.context && !of.context.test(sentence.context + sentence.text)) return [];
  if (of.notFollowing?.test(sentence.before) && !of.context?.test(sentence.text)) return [];
  const printed = (HAS_NUMBER.test(sentence.text) ? numbers : []).flatMap((pattern) =>
    matchesOf(pattern, sentence.text).flatMap((match) => toNumber(match, metric, sentence, report)),
  );
  const absent = (HAS_NONE.test(sentence.text) ? none : []).flatMap((pattern) =>
    matchesOf(pattern, sentence.text).flatMap((match) => toNone(match, metric, sentence, report)),
  );
  return [...unnested(printed), ...absent.slice(0, 1)];
}

/** As matchAll, which makes a copy of the pattern each time; most patterns match nothing. */
function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  const found: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

function toNumber(
  match: RegExpExecArray,
  metric: CompiledMetric,
  sentence: ProseSentence,
  report: OfReport,
): readonly Found[] {
  const groups = match.groups ?? {};
  const [start, end] = match.indices?.groups?.['number'] ?? [0, 0];
  const { value, approximate } = readNumber(groups, metric.of.metric === 'fees_wan');
  const [, afterYear] = match.indices?.groups?.['year'] ?? [0, match.index];
  const rank = rankOf(metric, sentence, afterYear, start, report);
  if (value === null || rank === 0) return [];
  return [{ value, approximate, at: sentence.quote(start, end), rank, start }];
}

interface Found extends Statement {
  readonly start: number;
}

function toNone(
  match: RegExpExecArray,
  metric: CompiledMetric,
  sentence: ProseSentence,
  report: OfReport,
): readonly Statement[] {
  const start = match.index;
  const rank = rankOf(metric, sentence, start, start, report);
  if (rank === 0) return [];
  return [{ value: 0, approximate: false, at: sentence.quote(start, start + match[0].length), rank }];
}

/** Two patterns may meet at one number; it is one statement. */
const unnested = (found: readonly Found[]): readonly Statement[] =>
  [...new Map(found.map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start);

/** 0 where the number is not the year's, or another body's. */
function rankOf(
  { of }: CompiledMetric,
  { text }: ProseSentence,
  start: number,
  numberStart: number,
  { year, agency }: OfReport,
): number {
  const before = text.slice(0, start);
  const subject = afterLastNumber(before);
  if (isSubject(of.notAfter, subject) && !isSubject(of.unless, subject)) return 0;
  const inPart = PART.test(before.slice(before.lastIndexOf(';') + 1));
  if (inPart && of.isPart !== true) return 0;
  if (of.onChannel !== true && !speaksOfBody(text, start, agency)) return 0;
  const sureness = speaksOfYear({ sentence: text, start, numberStart, year, isStock: of.isStock === true });
  if (sureness === 0) return 0;
  const lead = text.slice(0, numberStart);
  return 10 + sureness + (WHOLE.test(before) ? 4 : 0) + (IN_ALL.test(lead) ? 1 : 0) - (inPart ? 6 : 0);
}

const isSubject = (words: RegExp | undefined, text: string) => words !== undefined && words.test(text);

/**
 * The text since the number before, years apart, since a subject goes on until it has its number. What is said of a
 * site's visits does not end it.
 */
function afterLastNumber(text: string): string {
  const found = [
    ...text.matchAll(/(?<!(?:访问|浏览|点击)[^,。;]{0,16})[\d万亿余](?:条|件|篇|份|次|场|个|宗|起|人)/gu),
  ].at(-1);
  const from = found ? found.index + found[0].length : 0;
  return text.slice(Math.max(from, text.lastIndexOf(';') + 1));
}

/** Most sentences state no figure at all. */
export const mayState = (text: string): boolean => HAS_NUMBER.test(text) || HAS_NONE.test(text);
