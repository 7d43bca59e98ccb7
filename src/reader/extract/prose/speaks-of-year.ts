/** Which time a stretch of a sentence speaks of. */
type Time = 'year' | 'as-of' | 'since-start' | 'other';

interface Mention {
  readonly index: number;
  readonly time: Time;
}

const RUNNING = /(?:今年以来|年初以来|一年来|一年以来|本年以来|年度以来)/u;
/** Every mention of a time; the first group that matched tells its kind. */
const MENTIONS = new RegExp(
  [
    '(?<asOf>截至|截止|(?<![前来])[到至](?=(?:20\\d\\d)?年[底末]))(?:到|至)?(?:(?<asOfYear>20\\d\\d)年|目前|今|年底|年末|\\d{1,2}月)?(?:\\d{1,2}月(?:\\d{1,2}日|底|末)?)?',
    '(?<since>(?:自|从)[^,。;]{0,20}(?:以来|至今(?!年))|[^,。;]{0,8}(?:以来|至今(?!年))|历年|历史上?|“?十[二三四五]五”?(?:时期|期间)|近[一二三四五两几\\d]年|存量)',
    '(?<range>(?<rangeYear>20\\d\\d)年(?<from>\\d{1,2})月(?:\\d{1,2}日|底|末)?(?:起|开始)?(?:(?:至|到|-|—|~|–)(?<toYear>(?:20\\d\\d)年)?(?<to>\\d{1,2})月)?)',
    '(?<years>(?<!转(?:至|到|入)?)(?<explicit>20\\d\\d)(?:年度|年)(?!结转|修订|施行|公布|第|工作计划))',
    '(?<last>(?<!结转|承接|接续)(?:去年|上一年度|上一年|上年度|上年|前年|往年)(?!度?(?:的)?(?:结转|转结|转入|遗留)))',
    '(?<part>[上下]半年|[第前]?[一二三四1-4]个?季度|(?<!\\d)(?!1[-~至—]12)\\d{1,2}(?:月份?)?[-~至—]\\d{1,2}月份?|(?<![年\\d])(?!12月31日|1月1日)\\d{1,2}月\\d{1,2}日|\\d{1,2}月份)',
    '(?<this>全年|本年|今年|年内|报告期|当年|一年来)(?!度?结转)',
  ].join('|'),
  'gu',
);
const COMPARES = /(?:比|较|与)(?=上|去|20|前|同|往|昨)|同比|环比|增长|增加了?|减少|下降|上升|提升|占比/u;
const PLANNED = /力争|目标|预计|计划(?!类)|拟于|将于|要求[^,。;]{0,12}不[少低]于/u;
const NO_COUNT = /不少于|不低于|至少|平均|人均|日均|月均|每[月周季天日年]/u;
/** What is divided into new ones and others is the stock, not the year's. */
const NEW_OF_THEM =
  /^[^,。;]{1,16},(?:[^。;]{0,20}其中,?(?:本年度?|今年|当年|20\d\d年度?)(?:新增|新?公开|发布|更新)|(?:本年度?|今年|当年|20\d\d年度?)新增(?=\d))/u;
/** 新增公开311条,累计公开3174条: the new ones are the year's, what they add up to is the stock. */
const NEW_BEFORE = /新增[^,。;\d]{0,16}\d/u;
const CLAUSE_ENDS = /,(?!\d{3}(?!\d))|[;()。]/gu;

export interface YearQuestion {
  readonly sentence: string;
  /** Where the statement and its number begin. */
  readonly start: number;
  readonly numberStart: number;
  /** Of the report; where it is not known, no year that is printed can be said to be its own. */
  readonly year: number | null;
  readonly isStock: boolean;
}

/** How sure a sentence is that a number is of the year of the report: 0 of another time, 1 by default, 2 as it says. */
export function speaksOfYear({ sentence, start, numberStart, year, isStock }: YearQuestion): 0 | 1 | 2 {
  if (NEW_OF_THEM.test(sentence.slice(numberStart))) return 0;
  const clause = clauseStart(sentence, start);
  const lead = sentence.slice(clause, numberStart);
  if (COMPARES.test(lead) || NO_COUNT.test(lead)) return 0;
  if (!isStock && /累计/u.test(lead) && NEW_BEFORE.test(sentence.slice(0, clause))) return 0;
  if (PLANNED.test(sentence.slice(sentence.lastIndexOf(';', start) + 1, numberStart))) return 0;
  const before = mentionsIn(sentence.slice(0, start), year).filter(
    ({ index }) => index >= clause || !isAside(sentence, index, clause),
  );
  const time = before.at(-1)?.time;
  const saysYear = before.some((mention) => mention.time === 'year');
  if (time === 'other') return 0;
  if (isStock) return 1;
  if (time === 'since-start') return 0;
  if (time === 'as-of' && !saysYear && isTotalSoFar(sentence.slice(0, numberStart))) return 0;
  return saysYear ? 2 : 1;
}

const isTotalSoFar = (text: string) => /累计|总量|目前|至今|截[至止]今/u.test(text);

/** What a comparison or brackets mention is not the time of what follows them. */
function isAside(sentence: string, index: number, before: number): boolean {
  const from = clauseStart(sentence, index);
  const to = clauseEnd(sentence, index);
  const clause = sentence.slice(from, to);
  const bracketed = sentence[from - 1] === '(' && to < before;
  return bracketed || (COMPARES.test(clause) && /比|较|与|同/u.test(clause));
}

function clauseStart(sentence: string, at: number): number {
  const ends = [...sentence.slice(0, at).matchAll(CLAUSE_ENDS)];
  return ends.length === 0 ? 0 : ends.at(-1)!.index + 1;
}

function clauseEnd(sentence: string, at: number): number {
  const found = [...sentence.slice(at).matchAll(CLAUSE_ENDS)][0];
  return found ? at + found.index : sentence.length;
}

const mentionsIn = (text: string, year: number | null): readonly Mention[] =>
  [...text.matchAll(MENTIONS)].map(({ index, 0: words, groups }) => ({
    index,
    time: timeOf(words, groups ?? {}, year),
  }));

type Groups = Readonly<Record<string, string | undefined>>;

function timeOf(words: string, groups: Groups, year: number | null): Time {
  const is = (printed: string | undefined) => printed === undefined || Number(printed) === year;
  if (groups['asOf'] !== undefined) return is(groups['asOfYear']) ? 'as-of' : 'other';
  if (groups['since'] !== undefined) return isOfYear(words, year) ? 'year' : 'since-start';
  if (groups['range'] !== undefined)
    return is(groups['rangeYear']) && is(groups['toYear']?.slice(0, 4)) && isWholeYear(groups)
      ? 'year'
      : 'other';
  if (groups['explicit'] !== undefined) return is(groups['explicit']) ? 'year' : 'other';
  return groups['this'] === undefined ? 'other' : 'year';
}

const isOfYear = (words: string, year: number | null) =>
  RUNNING.test(words) || (year !== null && words.includes(`${year}年`));

const isWholeYear = ({ from, to }: Groups) => from === '1' && to === '12';
