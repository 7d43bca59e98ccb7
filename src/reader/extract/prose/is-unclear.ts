import type { Act } from './acts-of.ts';
import type { Carried, Surroundings } from './carried.ts';
import { isOfRequests, isPosted, type Things } from './things-of.ts';
import { isMark, isWord, says, type Token } from './tag-sentence.ts';
import type { Clause } from './to-clauses.ts';

const UNCLEAR = new Set<Token['kind']>(['unknown', 'limit', 'way']);
/** Have their words anywhere before them: 网站运行平稳，访问量12次. */
const ON_SITES = new Set(['visits', 'followers']);
const BODYS_NAME = /[省市县区州旗镇乡局委办厅院府道关处]$/u;

/** Whether words that are not known, or that mean only some, stand where the thing is named. */
export function isUnclear(
  { lead, tail }: Clause,
  own: Things,
  isAfter: boolean,
  acts: readonly Act[],
  thing: string,
): boolean {
  if (isAfter) return isUnclearAfter(tail, own) || (isPosted(thing) && says(lead, 'limit'));
  const lastAct = acts.findLast(({ at }) => at < lead.length)?.at ?? -1;
  if (!isPosted(thing) && thing !== 'of_requests') {
    const etc = lead.findIndex((token) => isWord(token, 'filler', 'etc'));
    const isOfSome = lead.some((token, at) => token.kind === 'way' && at > etc);
    const isLimited = ON_SITES.has(thing) && says(lead, 'limit');
    return isOfSome || isLimited || isAnyUnclear(lead, (own.named.length > 0 ? own.to : lastAct) + 1);
  }
  return isUnclearPost(lead, own);
}

/** 5件某某申请, 5条信息类 */
const isUnclearAfter = (tail: readonly Token[], own: Things) =>
  tail.slice(0, own.from).some(({ kind }) => UNCLEAR.has(kind)) || isWord(tail[own.to + 1], 'limit', 'kind');

/** From the channel, or else the act or the thing, to the number every word is to be known. */
function isUnclearPost(lead: readonly Token[], own: Things): boolean {
  const etc = etcOf(lead);
  if (lead.some(({ kind }, at) => kind === 'limit' && at > etc)) return true;
  const channel = lead.findIndex(({ kind }) => kind === 'channel');
  const act = lead.findIndex(({ kind }) => kind === 'act');
  if (channel === -1 && act === -1 && own.named.length === 0) return isAnyUnclear(lead, 0);
  const anchor = channel !== -1 ? channel : act === -1 ? own.from : Math.min(act, own.from);
  if (channel === -1 && anchor === own.from && isModifier(lead[anchor - 1])) return true;
  return isAnyUnclear(lead, Math.max(etc, anchor + 1));
}

/** 工作动态、通知公告等各类信息: whatever stands before 等各类 is only an example; -1 where there is none. */
const etcOf = (lead: readonly Token[]) =>
  lead.findLastIndex((token, at) => isWord(token, 'filler', 'etc') && /^各/u.test(lead[at + 1]?.text ?? ''));

/** 动态 in 动态信息; a body's name, which ends in what it is, is none. */
const isModifier = (token: Token | undefined) =>
  isWord(token, 'limit') || (token?.kind === 'unknown' && !BODYS_NAME.test(token.text));

const isAnyUnclear = (lead: readonly Token[], from: number) =>
  lead.some((token, at) => at >= from && UNCLEAR.has(token.kind) && !isAccount(lead, at) && !isMark(token));

const LONGEST_ACCOUNT = 8;
const SITES = new Set(['website', 'platform', 'other', 'other_site']);

/** 微信示例发布发布信息: the name of an account, without quotation marks. */
function isAccount(lead: readonly Token[], at: number): boolean {
  const [before, token, after] = [lead[at - 1], lead[at], lead[at + 1]];
  return (
    before?.kind === 'channel' &&
    !SITES.has(before.as) &&
    token?.kind === 'unknown' &&
    token.end - token.start <= LONGEST_ACCOUNT &&
    (isWord(after, 'act', 'publish') || isWord(after, 'act', 'disclose'))
  );
}

/** The shortest name that no other application has: 信息公开申请. */
const FULL_NAME = 5;

/**
 * Whether a word that is not known stands right before a thing: 某某申请 may be an application for anything, and what
 * is done with the thing is not known where no known act says it. What a report on disclosure carries over from year
 * to year is applications, unless other cases were spoken of.
 */
export function isUnclearThing(
  { lead, tail }: Clause,
  own: Things,
  isAfter: boolean,
  thing: string,
  isOwnAct: boolean,
  { cases }: Carried,
  around: Surroundings,
): boolean {
  if (own.named.length === 0 && says(lead, 'act', 'carry'))
    return cases === 'others' || (!around.isOfDisclosure && isAnyUnclear(lead, 0));
  if (isOfRequests(thing) && !around.isOfDisclosure) return true;
  if (own.named.length === 0 && isOfRequests(thing) && isObjectBeforeAct(lead)) return true;
  const tokens = isAfter ? tail : lead;
  const token = tokens[own.from];
  if (own.named.length === 0 || token === undefined || thing === 'followers') return false;
  const before = tokens.slice(0, own.from).findLast((other) => !isPassed(other) && !isTopic(other));
  if (before?.kind !== 'unknown' || isMark(before) || !isModifier(before)) return false;
  const isShort = token.end - token.start < FULL_NAME;
  return !isOwnAct || (isOfRequests(thing) && tokens[own.from - 1] === before && isShort);
}

const LONGEST_ADVERB = 3;

/** 某某事项受理5件: what is done with stands before it, and is not known. */
function isObjectBeforeAct(lead: readonly Token[]): boolean {
  const act = lead.findIndex(({ kind }) => kind === 'act');
  const at = lead.findLastIndex((token, index) => index < act && !isPassed(token));
  const before = lead[at];
  if (before?.kind !== 'unknown' || isMark(before) || !isModifier(before)) return false;
  return before.end - before.start > LONGEST_ADVERB || isWord(lead[at + 1], 'filler', 'what');
}

const isPassed = ({ kind }: Token) => kind === 'filler' || kind === 'name';

/** 政府信息公开 before what it led to. */
const isTopic = (token: Token) =>
  ['info', 'government_info', 'on_request'].some((as) => isWord(token, 'thing', as)) ||
  isWord(token, 'act', 'disclose');
