import { says, type Token } from './tag-sentence.ts';

/** The channels that a number is of. */
export interface Channels {
  /** Without repeats, in reading order. */
  readonly named: readonly string[];
  /** `all`: 网站、微信公众号等渠道. `new_media`: 微信公众号、微博等新媒体. `named`: those alone. */
  readonly are: 'named' | 'all' | 'new_media';
  /** Whether a number after them is of more than one: two kinds, or two sites that are joined. */
  readonly areSeveral: boolean;
}

/** Channels that no metric is about. */
export const OTHER_CHANNELS: ReadonlySet<string> = new Set(['other', 'other_site', 'other_social']);
const SOCIAL = new Set(['wechat', 'weibo', 'douyin', 'toutiao', 'new_media', 'other_social']);
const GROUP_MAY_FOLLOW = 4;

/** The channels that tokens name; null where they name none. `hasWebsite`: whether the sentence names a website. */
export function channelsOf(tokens: readonly Token[], hasWebsite: boolean): Channels | null {
  const found = afterLastAct(tokens, indexesOf(tokens));
  const [first] = found;
  if (first === undefined)
    return tokens.some((_, at) => isGroup(tokens, at)) ? { named: [], are: 'all', areSeveral: false } : null;
  const kinds = found.map((at) => kindAt(tokens, at, hasWebsite));
  const areSocial = kinds.every((kind) => SOCIAL.has(kind));
  const newMediaAfterEtc = found.some((at) => at > first && isAfterEtc(tokens, at));
  const named = [...new Set(kinds)].filter((kind) => kind !== 'same');
  const areSeveral =
    named.length > 1 ||
    found.some(
      (at, index) =>
        index > 0 &&
        tokens[at - 1]?.kind !== 'channel' &&
        tokens.slice(found[index - 1]! + 1, at).some(({ kind }) => kind === 'and'),
    );
  if (newMediaAfterEtc) return { named, are: areSocial ? 'new_media' : 'all', areSeveral };
  const isOfMany = !areSocial && tokens.some((_, at) => at > first && isGroup(tokens, at, named.length > 1));
  return { named, are: isOfMany ? 'all' : 'named', areSeveral };
}

/** 统计公报 is no gazette. */
const isNaming = (token: Token | undefined) =>
  token?.kind === 'unknown' || (token?.kind === 'filler' && token.as === 'total');

const indexesOf = (tokens: readonly Token[]) =>
  tokens.flatMap((token, at) => {
    if (token.kind !== 'channel') return [];
    const isOfOtherName = token.text === '公报' && isNaming(tokens[at - 1]);
    return isOfOtherName ? [] : [at];
  });

/** 新媒体发布微信12条: what is published is of the last. */
function afterLastAct(tokens: readonly Token[], found: readonly number[]): readonly number[] {
  const parted = found.findLastIndex((at, index) => {
    const between = tokens.slice((found[index - 1] ?? at) + 1, at);
    return says(between, 'act') && between.every(({ kind }) => kind !== 'and');
  });
  return found.slice(Math.max(parted, 0));
}

/** A platform of information is the site, unless the sentence names a site too. */
function kindAt(tokens: readonly Token[], at: number, hasWebsite: boolean): string {
  const token = tokens[at]!;
  if (token.kind !== 'channel') return 'other';
  if (token.as !== 'platform') return token.as;
  const before = tokens[at - 1];
  if (before?.kind === 'channel' && before.as === 'website') return 'same';
  return hasWebsite ? 'other' : 'website';
}

const isAfterEtc = (tokens: readonly Token[], at: number) => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  return token?.kind === 'channel' && token.as === 'new_media' && isEtc(before);
};

const isEtc = (token: Token | undefined) => token?.kind === 'filler' && token.as === 'etc';

/** 等多种渠道; and 方式 alone behind two that are joined. */
function isGroup(tokens: readonly Token[], at: number, mayStandAlone = false): boolean {
  const token = tokens[at]!;
  const isName = token.kind === 'group' || (token.kind === 'filler' && token.text === '平台');
  if (!isName) return false;
  const before = tokens.slice(Math.max(0, at - GROUP_MAY_FOLLOW), at);
  if (before.some(isEtc)) return true;
  return (
    token.kind === 'group' &&
    (/多|各/u.test(token.text) || (mayStandAlone && tokens[at - 1]?.kind === 'channel'))
  );
}
