import type { Token } from './tag-sentence.ts';

/** What a stretch before or after a number says is counted. */
export interface Things {
  /** Several where they are joined: 行政复议和行政诉讼. Empty where no word of a thing is there. */
  readonly named: readonly string[];
  /** Index of the first of them among the tokens; their number where there are none. */
  readonly from: number;
  readonly to: number;
}

const POSTED = new Set([
  'none',
  'info',
  'government_info',
  'article',
  'video',
  'overview',
  'news',
  'catalogue',
]);
/** Whether it is what sites and accounts post; `none` where only an act is named. */
export const isPosted = (thing: string): boolean => POSTED.has(thing);
export const isOfRequests = (thing: string): boolean => thing === 'request' || thing === 'on_request';

const GENERAL = new Set(['info', 'government_info', 'article']);
/** 政策解读发布信息17条 counts interpretations. */
const PUBLISHED = new Set(['interpretation', 'overview', 'news', 'catalogue']);

/** The things nearest to the end of the tokens, as far as they are joined. */
export function thingsBefore(tokens: readonly Token[]): Things {
  const last = tokens.findLastIndex(({ kind }) => kind === 'thing');
  if (last === -1) return { named: [], from: tokens.length, to: tokens.length };
  const named: string[] = [];
  let from = last;
  for (let at: number | undefined = last; at !== undefined; at = joinedBefore(tokens, from)) {
    from = specificAt(tokens, at);
    named.unshift(tokens[from]!.as);
  }
  return { named: [...new Set(named)], from, to: last };
}

/** The thing right behind a number, and those joined to it: 1件行政复议和行政诉讼. */
export function thingsAfter(tokens: readonly Token[]): Things {
  const first = tokens.findIndex(({ kind }) => !isPassing(kind));
  const none = { named: [], from: tokens.length, to: tokens.length };
  if (first === -1 || tokens[first]!.kind !== 'thing') return none;
  const end = tokens.findIndex(
    ({ kind }, at) => at > first && kind !== 'thing' && kind !== 'and' && kind !== 'filler',
  );
  return { ...thingsBefore(tokens.slice(0, end === -1 ? undefined : end)), from: first };
}

const isPassing = (kind: Token['kind']) => kind === 'filler' || kind === 'name';

/** 行政许可信息 counts permits, though 信息 stands nearest. */
function specificAt(tokens: readonly Token[], at: number): number {
  if (!GENERAL.has(tokens[at]!.as)) return at;
  let before = at - 1;
  while (isPassed(tokens[before])) before -= 1;
  const published = tokens[before]?.kind === 'act' ? tokens[before - 1] : undefined;
  if (published?.kind === 'thing' && PUBLISHED.has(published.as)) return before - 1;
  return tokens[before]?.kind === 'thing' ? specificAt(tokens, before) : at;
}

const isPassed = (token: Token | undefined) =>
  token?.kind === 'filler' || (token?.kind === 'limit' && token.as === 'kind');

function joinedBefore(tokens: readonly Token[], at: number): number | undefined {
  let before = at - 1;
  while (tokens[before]?.kind === 'filler') before -= 1;
  if (tokens[before]?.kind !== 'and') return undefined;
  before -= 1;
  while (tokens[before]?.kind === 'filler') before -= 1;
  return tokens[before]?.kind === 'thing' ? before : undefined;
}
