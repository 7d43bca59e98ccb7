import type { StatementRow } from '../../../form/prose/statements.ts';
import type { Clause } from './to-clauses.ts';
import type { ProseDate } from './prose-date.ts';
import { says, type Token } from './tag-sentence.ts';

/** Which time a stretch of a sentence speaks of. */
export type Time = 'year' | 'as-of' | 'now' | 'since-start' | 'other';

export interface Mention {
  readonly clause: number;
  readonly depth: number;
  readonly end: number;
  readonly time: Time;
  /** Null where it is said in words: 本年度, 目前. */
  readonly date: ProseDate | null;
  /** What a comparison mentions is not the time of what follows it. */
  readonly isAside: boolean;
}

/** All times that a sentence names, in reading order. */
export const mentionsIn = (clauses: readonly Clause[], year: number | null): readonly Mention[] =>
  clauses.reduce<readonly Mention[]>(
    (before, clause, at) => [...before, ...mentionsOf(clause, at, year, before)],
    [],
  );

function mentionsOf(
  clause: Clause,
  at: number,
  year: number | null,
  earlier: readonly Mention[],
): readonly Mention[] {
  const lately = earlier.findLast(({ isAside, depth }) => !isAside && depth <= clause.depth)?.time;
  const tokens = [...clause.lead, ...clause.tail];
  const isAside = says(tokens, 'compare');
  const mentions: Mention[] = [];
  tokens.forEach((token, index) => {
    if (isCarried(tokens, index)) return;
    const time = timeOf(token, tokens[index - 1], year, mentions.at(-1)?.time ?? lately);
    const date = token.kind === 'date' ? token.date : null;
    if (time !== null)
      mentions.push({ clause: at, depth: clause.depth, end: token.end, time, date, isAside });
  });
  return mentions;
}

function timeOf(
  token: Token,
  before: Token | undefined,
  year: number | null,
  lately: Time | undefined,
): Time | null {
  if (token.kind === 'date') return timeOfDate(token.date, isAsOf(before), year);
  if (token.kind !== 'time') return null;
  if (token.as === 'this') return 'year';
  if (token.as === 'whole') return lately === 'other' ? 'other' : 'year';
  if (token.as === 'now') return 'now';
  if (token.as === 'since') return lately === 'year' && before?.kind !== 'unknown' ? 'year' : 'since-start';
  return token.as === 'as_of' || token.as === 'so_far' ? null : 'other';
}

const isAsOf = (token: Token | undefined) => token?.kind === 'time' && token.as === 'as_of';

function timeOfDate({ year, toYear, of }: ProseDate, isAsOf: boolean, own: number | null): Time | null {
  if (of === 'thing') return null;
  if (year !== null && (year !== own || (toYear ?? year) !== own)) return 'other';
  if (isAsOf || of === 'end') return 'as-of';
  return of === 'year' ? 'year' : 'other';
}

/** 上年结转, 结转至2024年: the year from which or into which, not that of the clause. */
function isCarried(tokens: readonly Token[], at: number): boolean {
  const near = (step: 1 | -1) => {
    let next = at + step;
    while (tokens[next]?.kind === 'filler' || isAsOf(tokens[next])) next += step;
    const token = tokens[next];
    return token?.kind === 'act' && token.as === 'carry';
  };
  return near(1) || near(-1);
}

type TimeDoubt = 'which-year' | 'cumulative';

/** Why a number is not certainly of the year of the report; null where it is. */
export function judgeTime(
  clauses: readonly Clause[],
  mentions: readonly Mention[],
  at: number,
  { isStock, addsUp }: Pick<StatementRow, 'isStock' | 'addsUp'>,
): TimeDoubt | null {
  const own = clauses[at]!;
  const before = mentions.filter(
    ({ clause, depth, end, isAside }) =>
      (clause < at && depth <= own.depth && !isAside) ||
      (clause === at && end <= (own.count?.start ?? own.end)),
  );
  const time = before.at(-1)?.time;
  const saysYear = before.some((mention) => mention.time === 'year');
  if (time === 'other') return 'which-year';
  if (isStock === true) return null;
  if (time === 'since-start') return 'cumulative';
  const isSoFar = time === 'now' || says(own.lead, 'time', 'so_far');
  if ((time === 'as-of' || time === 'now') && isSoFar && !saysYear) return 'cumulative';
  if (addsUp === true && isSoFar && !saysYear) return 'cumulative';
  return null;
}
