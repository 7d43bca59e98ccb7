import type { Token } from './tag-sentence.ts';

export interface Act {
  readonly as: string;
  /** Its place among the tokens. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Whether it is joined to the act after it: 收到并办结. */
  readonly isJoined: boolean;
}

/** The acts that tokens name; what is carried over is carried in or out by the year that stands beside it. */
export function actsOf(tokens: readonly Token[], year: number | null): readonly Act[] {
  const carried = directionOf(tokens, year);
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'act') return [];
    const as = token.as === 'carry' ? carried : token.as;
    if (as === null) return [];
    return [{ as, at, start: token.start, end: token.end, isJoined: isJoinedToNext(tokens, at) }];
  });
}

const isJoinedToNext = (tokens: readonly Token[], at: number) => {
  const next = tokens.findIndex(({ kind }, index) => index > at && kind === 'act');
  return next !== -1 && tokens.slice(at + 1, next).some(({ kind }) => kind === 'and');
};

/** 转 alone is no act but beside a year. */
function directionOf(tokens: readonly Token[], year: number | null): string | null {
  const carry = tokens.find((token) => token.kind === 'act' && token.as === 'carry');
  if (carry === undefined) return null;
  if (tokens.some((token) => isNext(token, year))) return 'carry_out';
  if (tokens.some((token) => isPrevious(token, year))) return 'carry_in';
  return carry.kind === 'act' && carry.text.length === 1 ? null : 'carry';
}

const isNext = (token: Token, year: number | null) =>
  (token.kind === 'time' && token.as === 'next') ||
  (token.kind === 'date' && year !== null && token.date.year !== null && token.date.year > year);

const isPrevious = (token: Token, year: number | null) =>
  (token.kind === 'time' && token.as === 'last') ||
  (token.kind === 'date' && year !== null && token.date.year !== null && token.date.year < year);
